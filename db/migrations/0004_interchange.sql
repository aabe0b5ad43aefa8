CREATE TABLE `digest_subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`language` text NOT NULL,
	`municipality` text NOT NULL,
	`theme` text NOT NULL,
	`confirmed_at` integer,
	`told_until` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `digest_subscriptions_subject` ON `digest_subscriptions` (`email`,`municipality`,`theme`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`bytes` blob,
	`columns` text NOT NULL,
	`choices` text NOT NULL,
	`publish` integer NOT NULL,
	`state` text NOT NULL,
	`written` integer NOT NULL,
	`to_write` integer NOT NULL,
	`summary` text,
	`batch` text,
	`person` text NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `imports_created` ON `imports` (`created_at`);