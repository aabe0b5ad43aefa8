CREATE TABLE `contact_notices` (
	`email` text PRIMARY KEY NOT NULL,
	`told_at` integer
);
--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`email_hash` text NOT NULL,
	`at` integer NOT NULL,
	`by_person` text NOT NULL,
	`reason` text NOT NULL,
	`rows` integer
);
--> statement-breakpoint
CREATE INDEX `erasures_at` ON `erasures` (`at`);