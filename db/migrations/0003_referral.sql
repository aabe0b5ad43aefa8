CREATE TABLE `card_readings` (
	`language` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`reader` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `care_paths` (
	`id` text PRIMARY KEY NOT NULL,
	`theme` text NOT NULL,
	`scope` text NOT NULL,
	`area` text NOT NULL,
	`first_organisation` text,
	`first_service` text,
	`steps` text NOT NULL,
	`bring` text NOT NULL,
	`urgent` text,
	`agreed_on` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`first_organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `care_paths_subject` ON `care_paths` (`theme`,`scope`,`area`);--> statement-breakpoint
CREATE TABLE `contact_uses` (
	`organisation` text NOT NULL,
	`day` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`organisation`, `day`),
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `gap_marks` (
	`theme` text NOT NULL,
	`municipality` text NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`theme`, `municipality`),
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `missing_help` (
	`id` text PRIMARY KEY NOT NULL,
	`theme` text,
	`municipality` text,
	`text` text NOT NULL,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `missing_help_state` ON `missing_help` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `reactions` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`days` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `reactions_organisation` ON `reactions` (`organisation`,`at`);--> statement-breakpoint
CREATE TABLE `search_counts` (
	`day` text NOT NULL,
	`theme` text NOT NULL,
	`municipality` text NOT NULL,
	`words` text NOT NULL,
	`outcome` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`day`, `theme`, `municipality`, `words`, `outcome`)
);
--> statement-breakpoint
CREATE TABLE `unripe_words` (
	`fingerprint` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`fingerprint`, `day`)
);
--> statement-breakpoint
CREATE INDEX `unripe_words_day` ON `unripe_words` (`day`);