CREATE TABLE `coalition` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`region` text NOT NULL,
	`coordinator_name` text NOT NULL,
	`coordinator_phone` text,
	`coordinator_email` text NOT NULL,
	`about_nl` text NOT NULL,
	`about_en` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`role` text,
	`task` text NOT NULL,
	`level` text NOT NULL,
	`visibility` text NOT NULL,
	`phone` text,
	`phone_visibility` text NOT NULL,
	`email` text,
	`email_visibility` text NOT NULL,
	`hours` text NOT NULL,
	`absent_until` text,
	`absence_fallback` text,
	`legal_basis` text NOT NULL,
	`legal_basis_on` text NOT NULL,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contacts_organisation` ON `contacts` (`organisation`);--> statement-breakpoint
CREATE TABLE `directory_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `expressions` (
	`kind` text NOT NULL,
	`term` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`kind`, `term`, `language`, `text`)
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text,
	`due_at` integer NOT NULL,
	`leased_until` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`done_at` integer
);
--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`due_at`) WHERE done_at is null;--> statement-breakpoint
CREATE TABLE `locations` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`position` integer NOT NULL,
	`name` text,
	`street` text,
	`house_number` text,
	`postcode` text NOT NULL,
	`city` text NOT NULL,
	`municipality` text,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`precision` text NOT NULL,
	`hours` text NOT NULL,
	`wheelchair` integer,
	`accessibility` text,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `locations_organisation` ON `locations` (`organisation`);--> statement-breakpoint
CREATE TABLE `municipalities` (
	`code` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`region` text NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`aliases` text NOT NULL,
	FOREIGN KEY (`region`) REFERENCES `regions`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `municipalities_slug_unique` ON `municipalities` (`slug`);--> statement-breakpoint
CREATE TABLE `municipality_leads` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`phone` text,
	`email` text,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `organisation_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text,
	`domain` text NOT NULL,
	`type` text,
	`type_label` text,
	`summary` text NOT NULL,
	`description` text NOT NULL,
	`languages` text NOT NULL,
	`interpreter` integer NOT NULL,
	`keywords` text NOT NULL,
	`phone` text,
	`email` text,
	`website` text,
	`covenant_status` text NOT NULL,
	`covenant_signed_on` text,
	`status` text NOT NULL,
	`demo` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_slug_unique` ON `organisations` (`slug`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`leased_until` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_message` ON `outbox` (`message_id`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE sent_at is null;--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`municipality` text,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`aliases` text NOT NULL,
	`ambiguous` integer NOT NULL,
	`size` integer NOT NULL,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `postcodes` (
	`code` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`municipality` text NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `programme_offers` (
	`organisation` text NOT NULL,
	`programme` text NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`status` text NOT NULL,
	`since` text,
	PRIMARY KEY(`organisation`, `programme`),
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `referral_routes` (
	`from_organisation` text NOT NULL,
	`to_organisation` text NOT NULL,
	`theme` text NOT NULL,
	`frequency` text NOT NULL,
	PRIMARY KEY(`from_organisation`, `to_organisation`, `theme`),
	FOREIGN KEY (`from_organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `regions` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`reason` text NOT NULL,
	`before` text,
	`after` text,
	`status` text NOT NULL,
	`batch` text
);
--> statement-breakpoint
CREATE INDEX `revisions_subject` ON `revisions` (`subject_kind`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `revisions_batch` ON `revisions` (`batch`);--> statement-breakpoint
CREATE TABLE `service_areas` (
	`service` text NOT NULL,
	`municipality` text NOT NULL,
	PRIMARY KEY(`service`, `municipality`),
	FOREIGN KEY (`service`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `service_terms` (
	`service` text NOT NULL,
	`kind` text NOT NULL,
	`term` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`service`, `kind`, `term`),
	FOREIGN KEY (`service`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`eligibility` text NOT NULL,
	`exclusions` text NOT NULL,
	`cost` text,
	`referral_who` text,
	`referral_channels` text,
	`referral_form_url` text,
	`referral_steps` text,
	`referral_next` text,
	`referral_bring` text,
	`referral_sentence` text,
	`waiting_text` text,
	`waiting_max_weeks` real,
	`waiting_urgent` text,
	`waiting_stated_on` text,
	`intake_stop_until` text,
	`intake_stop_reason` text,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `services_organisation` ON `services` (`organisation`);--> statement-breakpoint
CREATE TABLE `terms` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`label_nl` text NOT NULL,
	`label_en` text NOT NULL,
	`question_nl` text,
	`question_en` text,
	`description_nl` text,
	`description_en` text,
	PRIMARY KEY(`kind`, `id`)
);
--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`at` integer NOT NULL,
	`by_kind` text NOT NULL,
	`how` text NOT NULL,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `verifications_organisation` ON `verifications` (`organisation`,`at`);