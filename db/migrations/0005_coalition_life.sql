CREATE TABLE `coalition_logo` (
	`id` text PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL,
	`fingerprint` text NOT NULL,
	`width` real NOT NULL,
	`height` real NOT NULL
);
--> statement-breakpoint
CREATE TABLE `calendar_keys` (
	`person` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_keys_token_hash_unique` ON `calendar_keys` (`token_hash`);--> statement-breakpoint
CREATE TABLE `group_members` (
	`working_group` text NOT NULL,
	`position` integer NOT NULL,
	`organisation` text,
	`name` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`working_group`, `position`),
	FOREIGN KEY (`working_group`) REFERENCES `working_groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `group_members_organisation` ON `group_members` (`organisation`);--> statement-breakpoint
CREATE TABLE `lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`situation` text NOT NULL,
	`approach` text NOT NULL,
	`result` text NOT NULL,
	`organisation` text,
	`themes` text NOT NULL,
	`programmes` text NOT NULL,
	`state` text NOT NULL,
	`author` text,
	`published_on` text,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`author`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lessons_slug_unique` ON `lessons` (`slug`);--> statement-breakpoint
CREATE TABLE `meeting_registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting` text NOT NULL,
	`on_date` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`organisation` text,
	`language` text NOT NULL,
	`person` text,
	`created_at` integer NOT NULL,
	`reminded_at` integer,
	FOREIGN KEY (`meeting`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_registrations_once` ON `meeting_registrations` (`meeting`,`on_date`,`email`);--> statement-breakpoint
CREATE INDEX `meeting_registrations_day` ON `meeting_registrations` (`on_date`);--> statement-breakpoint
CREATE INDEX `meeting_registrations_person` ON `meeting_registrations` (`person`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`municipality` text,
	`working_group` text,
	`date` text NOT NULL,
	`time` text NOT NULL,
	`minutes` integer NOT NULL,
	`repeats` text,
	`cancelled` text NOT NULL,
	`place` text,
	`video_link` text,
	`takes_registrations` integer NOT NULL,
	`capacity` integer,
	`visibility` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`working_group`) REFERENCES `working_groups`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_slug_unique` ON `meetings` (`slug`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`organisation` text PRIMARY KEY NOT NULL,
	`ring` text NOT NULL,
	`signed_by` text,
	`document` text,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`for_whom` text NOT NULL,
	`gain` text NOT NULL,
	`referring` text NOT NULL,
	`ways` text NOT NULL,
	`phases` text NOT NULL,
	`audiences` text NOT NULL,
	`themes` text NOT NULL,
	`website` text,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `working_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`goal` text NOT NULL,
	`theme` text,
	`municipalities` text NOT NULL,
	`state` text NOT NULL,
	`notes` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `working_groups_slug_unique` ON `working_groups` (`slug`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `unsubscribe_url` text;--> statement-breakpoint
ALTER TABLE `coalition` ADD `welcome_nl` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `coalition` ADD `welcome_en` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `coalition` ADD `brand_colour` text;--> statement-breakpoint
ALTER TABLE `coalition` ADD `accent_colour` text;--> statement-breakpoint
CREATE INDEX `revisions_seen` ON `revisions` (`seen_at`) WHERE seen_by is not null;