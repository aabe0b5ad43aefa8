CREATE TABLE `applications` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`organisation` text,
	`email` text NOT NULL,
	`applicant` text NOT NULL,
	`language` text NOT NULL,
	`answers` text NOT NULL,
	`confirmed_at` integer,
	`submitted_at` integer,
	`decided_at` integer,
	`decided_by` text,
	`reason` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `applications_state` ON `applications` (`state`,`submitted_at`);--> statement-breakpoint
CREATE TABLE `checks` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`cause` text NOT NULL,
	`recipient` text,
	`started_at` integer NOT NULL,
	`mails_sent` integer NOT NULL,
	`next_at` integer,
	`outcome` text,
	`ended_at` integer,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `checks_open` ON `checks` (`organisation`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `checks_due` ON `checks` (`next_at`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `not_duplicates` (
	`first` text NOT NULL,
	`second` text NOT NULL,
	`person` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`first`, `second`),
	FOREIGN KEY (`first`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`second`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`recipient` text NOT NULL,
	`text` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text NOT NULL,
	`answer` text,
	`answered_at` integer
);
--> statement-breakpoint
CREATE INDEX `questions_subject` ON `questions` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `signals` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`text` text NOT NULL,
	`email` text,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`answer` text,
	`answered_at` integer,
	`answered_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `signals_state` ON `signals` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `signals_organisation` ON `signals` (`organisation`);--> statement-breakpoint
CREATE TABLE `taken_items` (
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`person` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`kind`, `subject`)
);
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `accounts_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`role` text NOT NULL,
	`organisation` text,
	`municipality` text,
	`granted_at` integer NOT NULL,
	`granted_by` text,
	FOREIGN KEY (`person`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `grants_everywhere` ON `grants` (`person`,`role`) WHERE organisation is null and municipality is null;--> statement-breakpoint
CREATE UNIQUE INDEX `grants_of_organisation` ON `grants` (`person`,`role`,`organisation`) WHERE organisation is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `grants_of_municipality` ON `grants` (`person`,`role`,`municipality`) WHERE municipality is not null;--> statement-breakpoint
CREATE INDEX `grants_organisation` ON `grants` (`organisation`);--> statement-breakpoint
CREATE TABLE `limits` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`window_ends_at` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`kind`, `key`)
);
--> statement-breakpoint
CREATE TABLE `mail_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`subject` text NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `mail_links_subject` ON `mail_links` (`purpose`,`subject`);--> statement-breakpoint
CREATE INDEX `mail_links_expiry` ON `mail_links` (`expires_at`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`verified` integer,
	`failed_verification_count` integer,
	`locked_until` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `second_factors_user` ON `second_factors` (`user_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`second_factor_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_codes_identifier` ON `sign_in_codes` (`identifier`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`language` text DEFAULT 'nl' NOT NULL,
	`two_factor_enabled` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_kind` text,
	`subject_id` text,
	`recipient` text NOT NULL,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`body` text,
	`body_html` text,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`leased_until` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`sent_at` integer,
	`refused_at` integer,
	`bounced_at` integer,
	`settled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_message` ON `outbox` (`message_id`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE sent_at is null and refused_at is null;--> statement-breakpoint
CREATE INDEX `outbox_subject` ON `outbox` (`subject_kind`,`subject_id`);--> statement-breakpoint
ALTER TABLE `coalition` ADD `check_after_months` integer DEFAULT 12 NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `archived_at` integer;--> statement-breakpoint
ALTER TABLE `organisations` ADD `archive_reason` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `unconfirmed_since` integer;--> statement-breakpoint
ALTER TABLE `revisions` ADD `action` text DEFAULT 'edit' NOT NULL;--> statement-breakpoint
ALTER TABLE `revisions` ADD `decided_at` integer;--> statement-breakpoint
ALTER TABLE `revisions` ADD `decided_by` text;--> statement-breakpoint
ALTER TABLE `revisions` ADD `seen_at` integer;--> statement-breakpoint
ALTER TABLE `revisions` ADD `seen_by` text;--> statement-breakpoint
CREATE INDEX `revisions_pending` ON `revisions` (`at`) WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX `revisions_unseen` ON `revisions` (`at`) WHERE seen_at is null and status = 'applied';