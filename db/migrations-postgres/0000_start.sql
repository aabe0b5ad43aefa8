CREATE TABLE "jobs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"payload" json,
	"due_at" bigint NOT NULL,
	"leased_until" bigint,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"last_error" text COLLATE "C",
	"done_at" bigint
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"message_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"subject_kind" text COLLATE "C",
	"subject_id" text COLLATE "C",
	"recipient" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C",
	"body_html" text COLLATE "C",
	"unsubscribe_url" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"leased_until" bigint,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"last_error" text COLLATE "C",
	"sent_at" bigint,
	"refused_at" bigint,
	"bounced_at" bigint,
	"settled_at" bigint
);
--> statement-breakpoint
CREATE TABLE "coalition" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"region" text COLLATE "C" NOT NULL,
	"coordinator_name" text COLLATE "C" NOT NULL,
	"coordinator_phone" text COLLATE "C",
	"coordinator_email" text COLLATE "C" NOT NULL,
	"about_nl" text COLLATE "C" NOT NULL,
	"about_en" text COLLATE "C" NOT NULL,
	"check_after_months" bigint DEFAULT 12 NOT NULL,
	"welcome_nl" text COLLATE "C" DEFAULT '' NOT NULL,
	"welcome_en" text COLLATE "C" DEFAULT '' NOT NULL,
	"brand_colour" text COLLATE "C",
	"accent_colour" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "coalition_logo" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"media_type" text COLLATE "C" NOT NULL,
	"bytes" "bytea" NOT NULL,
	"fingerprint" text COLLATE "C" NOT NULL,
	"width" double precision NOT NULL,
	"height" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory_changes" (
	"version" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	CONSTRAINT "directory_changes_version_kind_subject_pk" PRIMARY KEY("version","kind","subject")
);
--> statement-breakpoint
CREATE TABLE "directory_state" (
	"id" bigint PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "municipalities" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"region" text COLLATE "C" NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"aliases" json NOT NULL,
	CONSTRAINT "municipalities_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "municipality_leads" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"municipality" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"phone" text COLLATE "C",
	"email" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"municipality" text COLLATE "C",
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"aliases" json NOT NULL,
	"ambiguous" boolean NOT NULL,
	"size" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postcodes" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"place" text COLLATE "C" NOT NULL,
	"municipality" text COLLATE "C" NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regions" (
	"slug" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_keys" (
	"person" text COLLATE "C" PRIMARY KEY NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "calendar_keys_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "group_members" (
	"working_group" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"organisation" text COLLATE "C",
	"name" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	CONSTRAINT "group_members_working_group_position_pk" PRIMARY KEY("working_group","position")
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"summary" text COLLATE "C" NOT NULL,
	"situation" text COLLATE "C" NOT NULL,
	"approach" text COLLATE "C" NOT NULL,
	"result" text COLLATE "C" NOT NULL,
	"organisation" text COLLATE "C",
	"themes" json NOT NULL,
	"programmes" json NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"author" text COLLATE "C",
	"published_on" text COLLATE "C",
	"version" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "lessons_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "meeting_registrations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"meeting" text COLLATE "C" NOT NULL,
	"on_date" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"organisation" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"reminded_at" bigint
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"description" text COLLATE "C" NOT NULL,
	"municipality" text COLLATE "C",
	"working_group" text COLLATE "C",
	"date" text COLLATE "C" NOT NULL,
	"time" text COLLATE "C" NOT NULL,
	"minutes" bigint NOT NULL,
	"repeats" json,
	"cancelled" json NOT NULL,
	"place" text COLLATE "C",
	"video_link" text COLLATE "C",
	"takes_registrations" boolean NOT NULL,
	"capacity" bigint,
	"visibility" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "meetings_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"organisation" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ring" text COLLATE "C" NOT NULL,
	"signed_by" text COLLATE "C",
	"document" text COLLATE "C",
	"version" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"for_whom" json NOT NULL,
	"gain" json NOT NULL,
	"referring" json NOT NULL,
	"ways" json NOT NULL,
	"phases" json NOT NULL,
	"audiences" json NOT NULL,
	"themes" json NOT NULL,
	"website" text COLLATE "C",
	"version" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "working_groups" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"goal" text COLLATE "C" NOT NULL,
	"theme" text COLLATE "C",
	"municipalities" json NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"notes" json NOT NULL,
	"version" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "working_groups_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"organisation" text COLLATE "C",
	"email" text COLLATE "C" NOT NULL,
	"applicant" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"answers" json NOT NULL,
	"confirmed_at" bigint,
	"submitted_at" bigint,
	"decided_at" bigint,
	"decided_by" text COLLATE "C",
	"reason" text COLLATE "C",
	"version" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation" text COLLATE "C" NOT NULL,
	"cause" text COLLATE "C" NOT NULL,
	"recipient" text COLLATE "C",
	"started_at" bigint NOT NULL,
	"mails_sent" bigint NOT NULL,
	"next_at" bigint,
	"outcome" text COLLATE "C",
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "not_duplicates" (
	"first" text COLLATE "C" NOT NULL,
	"second" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "not_duplicates_first_second_pk" PRIMARY KEY("first","second")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"recipient" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"asked_at" bigint NOT NULL,
	"asked_by" text COLLATE "C" NOT NULL,
	"answer" text COLLATE "C",
	"answered_at" bigint
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"actor_kind" text COLLATE "C" NOT NULL,
	"actor_id" text COLLATE "C",
	"action" text COLLATE "C" DEFAULT 'edit' NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"before" json,
	"after" json,
	"status" text COLLATE "C" NOT NULL,
	"batch" text COLLATE "C",
	"decided_at" bigint,
	"decided_by" text COLLATE "C",
	"seen_at" bigint,
	"seen_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "signals" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"answer" text COLLATE "C",
	"answered_at" bigint,
	"answered_by" text COLLATE "C",
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "taken_items" (
	"kind" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "taken_items_kind_subject_pk" PRIMARY KEY("kind","subject")
);
--> statement-breakpoint
CREATE TABLE "digest_subscriptions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"municipality" text COLLATE "C" NOT NULL,
	"theme" text COLLATE "C" NOT NULL,
	"confirmed_at" bigint,
	"told_until" bigint NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"file_name" text COLLATE "C" NOT NULL,
	"bytes" "bytea",
	"columns" json NOT NULL,
	"choices" json NOT NULL,
	"publish" boolean NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"written" bigint NOT NULL,
	"to_write" bigint NOT NULL,
	"summary" json,
	"batch" text COLLATE "C",
	"person" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"started_at" bigint,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C",
	"task" text COLLATE "C" NOT NULL,
	"level" text COLLATE "C" NOT NULL,
	"visibility" text COLLATE "C" NOT NULL,
	"phone" text COLLATE "C",
	"phone_visibility" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C",
	"email_visibility" text COLLATE "C" NOT NULL,
	"hours" json NOT NULL,
	"absent_until" text COLLATE "C",
	"absence_fallback" text COLLATE "C",
	"legal_basis" text COLLATE "C" NOT NULL,
	"legal_basis_on" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "locations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"name" text COLLATE "C",
	"street" text COLLATE "C",
	"house_number" text COLLATE "C",
	"postcode" text COLLATE "C" NOT NULL,
	"city" text COLLATE "C" NOT NULL,
	"municipality" text COLLATE "C",
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"precision" text COLLATE "C" NOT NULL,
	"hours" json NOT NULL,
	"wheelchair" boolean,
	"accessibility" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "organisation_slugs" (
	"slug" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"short_name" text COLLATE "C",
	"domain" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C",
	"type_label" text COLLATE "C",
	"summary" text COLLATE "C" NOT NULL,
	"description" text COLLATE "C" NOT NULL,
	"languages" json NOT NULL,
	"interpreter" boolean NOT NULL,
	"keywords" json NOT NULL,
	"phone" text COLLATE "C",
	"email" text COLLATE "C",
	"website" text COLLATE "C",
	"covenant_status" text COLLATE "C" NOT NULL,
	"covenant_signed_on" text COLLATE "C",
	"status" text COLLATE "C" NOT NULL,
	"archived_at" bigint,
	"archive_reason" text COLLATE "C",
	"merged_into" text COLLATE "C",
	"unconfirmed_since" bigint,
	"demo" boolean NOT NULL,
	"version" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "programme_offers" (
	"organisation" text COLLATE "C" NOT NULL,
	"programme" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"since" text COLLATE "C",
	CONSTRAINT "programme_offers_organisation_programme_pk" PRIMARY KEY("organisation","programme")
);
--> statement-breakpoint
CREATE TABLE "service_areas" (
	"service" text COLLATE "C" NOT NULL,
	"municipality" text COLLATE "C" NOT NULL,
	CONSTRAINT "service_areas_service_municipality_pk" PRIMARY KEY("service","municipality")
);
--> statement-breakpoint
CREATE TABLE "service_terms" (
	"service" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"term" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "service_terms_service_kind_term_pk" PRIMARY KEY("service","kind","term")
);
--> statement-breakpoint
CREATE TABLE "services" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"description" text COLLATE "C" NOT NULL,
	"eligibility" json NOT NULL,
	"exclusions" json NOT NULL,
	"cost" text COLLATE "C",
	"referral_who" json,
	"referral_channels" json,
	"referral_form_url" text COLLATE "C",
	"referral_steps" json,
	"referral_next" json,
	"referral_bring" json,
	"referral_sentence" text COLLATE "C",
	"waiting_text" text COLLATE "C",
	"waiting_max_weeks" double precision,
	"waiting_urgent" text COLLATE "C",
	"waiting_stated_on" text COLLATE "C",
	"intake_stop_until" text COLLATE "C",
	"intake_stop_reason" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"by_kind" text COLLATE "C" NOT NULL,
	"how" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"provider_id" text COLLATE "C" NOT NULL,
	"access_token" text COLLATE "C",
	"refresh_token" text COLLATE "C",
	"id_token" text COLLATE "C",
	"access_token_expires_at" bigint,
	"refresh_token_expires_at" bigint,
	"scope" text COLLATE "C",
	"password" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"organisation" text COLLATE "C",
	"municipality" text COLLATE "C",
	"granted_at" bigint NOT NULL,
	"granted_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "limits" (
	"kind" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"window_ends_at" bigint NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "limits_kind_key_pk" PRIMARY KEY("kind","key")
);
--> statement-breakpoint
CREATE TABLE "mail_links" (
	"token_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"purpose" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"secret" text COLLATE "C" NOT NULL,
	"backup_codes" text COLLATE "C" NOT NULL,
	"verified" boolean,
	"failed_verification_count" bigint,
	"locked_until" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"token" text COLLATE "C" NOT NULL,
	"expires_at" bigint NOT NULL,
	"ip_address" text COLLATE "C",
	"user_agent" text COLLATE "C",
	"second_factor_at" bigint,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"identifier" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"expires_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"email_verified" boolean NOT NULL,
	"image" text COLLATE "C",
	"language" text COLLATE "C" DEFAULT 'nl' NOT NULL,
	"two_factor_enabled" boolean,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "contact_notices" (
	"email" text COLLATE "C" PRIMARY KEY NOT NULL,
	"told_at" bigint
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"email_hash" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"by_person" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"rows" bigint
);
--> statement-breakpoint
CREATE TABLE "card_readings" (
	"language" text COLLATE "C" PRIMARY KEY NOT NULL,
	"fingerprint" text COLLATE "C" NOT NULL,
	"reader" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "care_paths" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"theme" text COLLATE "C" NOT NULL,
	"scope" text COLLATE "C" NOT NULL,
	"area" text COLLATE "C" NOT NULL,
	"first_organisation" text COLLATE "C",
	"first_service" text COLLATE "C",
	"steps" json NOT NULL,
	"bring" json NOT NULL,
	"urgent" text COLLATE "C",
	"agreed_on" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_uses" (
	"organisation" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "contact_uses_organisation_day_pk" PRIMARY KEY("organisation","day")
);
--> statement-breakpoint
CREATE TABLE "gap_marks" (
	"theme" text COLLATE "C" NOT NULL,
	"municipality" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "gap_marks_theme_municipality_pk" PRIMARY KEY("theme","municipality")
);
--> statement-breakpoint
CREATE TABLE "missing_help" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"theme" text COLLATE "C",
	"municipality" text COLLATE "C",
	"text" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"settled_at" bigint,
	"settled_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "reactions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation" text COLLATE "C" NOT NULL,
	"days" bigint NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "referral_routes" (
	"from_organisation" text COLLATE "C" NOT NULL,
	"to_organisation" text COLLATE "C" NOT NULL,
	"theme" text COLLATE "C" NOT NULL,
	"frequency" text COLLATE "C" NOT NULL,
	CONSTRAINT "referral_routes_from_organisation_to_organisation_theme_pk" PRIMARY KEY("from_organisation","to_organisation","theme")
);
--> statement-breakpoint
CREATE TABLE "search_counts" (
	"day" text COLLATE "C" NOT NULL,
	"theme" text COLLATE "C" NOT NULL,
	"municipality" text COLLATE "C" NOT NULL,
	"words" text COLLATE "C" NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "search_counts_day_theme_municipality_words_outcome_pk" PRIMARY KEY("day","theme","municipality","words","outcome")
);
--> statement-breakpoint
CREATE TABLE "unripe_words" (
	"fingerprint" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	CONSTRAINT "unripe_words_fingerprint_day_pk" PRIMARY KEY("fingerprint","day")
);
--> statement-breakpoint
CREATE TABLE "expressions" (
	"kind" text COLLATE "C" NOT NULL,
	"term" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	CONSTRAINT "expressions_kind_term_language_text_pk" PRIMARY KEY("kind","term","language","text")
);
--> statement-breakpoint
CREATE TABLE "terms" (
	"kind" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"label_nl" text COLLATE "C" NOT NULL,
	"label_en" text COLLATE "C" NOT NULL,
	"question_nl" text COLLATE "C",
	"question_en" text COLLATE "C",
	"description_nl" text COLLATE "C",
	"description_en" text COLLATE "C",
	CONSTRAINT "terms_kind_id_pk" PRIMARY KEY("kind","id")
);
--> statement-breakpoint
ALTER TABLE "municipalities" ADD CONSTRAINT "municipalities_region_regions_slug_fk" FOREIGN KEY ("region") REFERENCES "public"."regions"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipality_leads" ADD CONSTRAINT "municipality_leads_municipality_municipalities_code_fk" FOREIGN KEY ("municipality") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_municipality_municipalities_code_fk" FOREIGN KEY ("municipality") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postcodes" ADD CONSTRAINT "postcodes_municipality_municipalities_code_fk" FOREIGN KEY ("municipality") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_keys" ADD CONSTRAINT "calendar_keys_person_users_id_fk" FOREIGN KEY ("person") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_working_group_working_groups_id_fk" FOREIGN KEY ("working_group") REFERENCES "public"."working_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_author_users_id_fk" FOREIGN KEY ("author") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_registrations" ADD CONSTRAINT "meeting_registrations_meeting_meetings_id_fk" FOREIGN KEY ("meeting") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_registrations" ADD CONSTRAINT "meeting_registrations_person_users_id_fk" FOREIGN KEY ("person") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_municipality_municipalities_code_fk" FOREIGN KEY ("municipality") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_working_group_working_groups_id_fk" FOREIGN KEY ("working_group") REFERENCES "public"."working_groups"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "not_duplicates" ADD CONSTRAINT "not_duplicates_first_organisations_id_fk" FOREIGN KEY ("first") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "not_duplicates" ADD CONSTRAINT "not_duplicates_second_organisations_id_fk" FOREIGN KEY ("second") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signals_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "locations" ADD CONSTRAINT "locations_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_slugs" ADD CONSTRAINT "organisation_slugs_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_offers" ADD CONSTRAINT "programme_offers_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_areas" ADD CONSTRAINT "service_areas_service_services_id_fk" FOREIGN KEY ("service") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_areas" ADD CONSTRAINT "service_areas_municipality_municipalities_code_fk" FOREIGN KEY ("municipality") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_terms" ADD CONSTRAINT "service_terms_service_services_id_fk" FOREIGN KEY ("service") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_person_users_id_fk" FOREIGN KEY ("person") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_municipality_municipalities_code_fk" FOREIGN KEY ("municipality") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_paths" ADD CONSTRAINT "care_paths_first_organisation_organisations_id_fk" FOREIGN KEY ("first_organisation") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_uses" ADD CONSTRAINT "contact_uses_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_marks" ADD CONSTRAINT "gap_marks_municipality_municipalities_code_fk" FOREIGN KEY ("municipality") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "missing_help" ADD CONSTRAINT "missing_help_municipality_municipalities_code_fk" FOREIGN KEY ("municipality") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_routes" ADD CONSTRAINT "referral_routes_from_organisation_organisations_id_fk" FOREIGN KEY ("from_organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_routes" ADD CONSTRAINT "referral_routes_to_organisation_organisations_id_fk" FOREIGN KEY ("to_organisation") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("due_at") WHERE done_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_message" ON "outbox" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at") WHERE sent_at is null and refused_at is null;--> statement-breakpoint
CREATE INDEX "outbox_subject" ON "outbox" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "group_members_organisation" ON "group_members" USING btree ("organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_registrations_once" ON "meeting_registrations" USING btree ("meeting","on_date","email");--> statement-breakpoint
CREATE INDEX "meeting_registrations_day" ON "meeting_registrations" USING btree ("on_date");--> statement-breakpoint
CREATE INDEX "meeting_registrations_person" ON "meeting_registrations" USING btree ("person");--> statement-breakpoint
CREATE INDEX "applications_state" ON "applications" USING btree ("state","submitted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "checks_open" ON "checks" USING btree ("organisation") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "checks_due" ON "checks" USING btree ("next_at") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "questions_subject" ON "questions" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "revisions_subject" ON "revisions" USING btree ("subject_kind","subject_id","at");--> statement-breakpoint
CREATE INDEX "revisions_batch" ON "revisions" USING btree ("batch");--> statement-breakpoint
CREATE INDEX "revisions_pending" ON "revisions" USING btree ("at") WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX "revisions_seen" ON "revisions" USING btree ("seen_at") WHERE seen_by is not null;--> statement-breakpoint
CREATE INDEX "revisions_unseen" ON "revisions" USING btree ("at") WHERE seen_at is null and status = 'applied';--> statement-breakpoint
CREATE INDEX "signals_state" ON "signals" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "signals_organisation" ON "signals" USING btree ("organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "digest_subscriptions_subject" ON "digest_subscriptions" USING btree ("email","municipality","theme");--> statement-breakpoint
CREATE INDEX "imports_created" ON "imports" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "contacts_organisation" ON "contacts" USING btree ("organisation");--> statement-breakpoint
CREATE INDEX "locations_organisation" ON "locations" USING btree ("organisation");--> statement-breakpoint
CREATE INDEX "services_organisation" ON "services" USING btree ("organisation");--> statement-breakpoint
CREATE INDEX "verifications_organisation" ON "verifications" USING btree ("organisation","at");--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "grants_everywhere" ON "grants" USING btree ("person","role") WHERE organisation is null and municipality is null;--> statement-breakpoint
CREATE UNIQUE INDEX "grants_of_organisation" ON "grants" USING btree ("person","role","organisation") WHERE organisation is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "grants_of_municipality" ON "grants" USING btree ("person","role","municipality") WHERE municipality is not null;--> statement-breakpoint
CREATE INDEX "grants_organisation" ON "grants" USING btree ("organisation");--> statement-breakpoint
CREATE INDEX "mail_links_subject" ON "mail_links" USING btree ("purpose","subject");--> statement-breakpoint
CREATE INDEX "mail_links_expiry" ON "mail_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "second_factors_user" ON "second_factors" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_codes_identifier" ON "sign_in_codes" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "erasures_at" ON "erasures" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "care_paths_subject" ON "care_paths" USING btree ("theme","scope","area");--> statement-breakpoint
CREATE INDEX "missing_help_state" ON "missing_help" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "reactions_organisation" ON "reactions" USING btree ("organisation","at");--> statement-breakpoint
CREATE INDEX "unripe_words_day" ON "unripe_words" USING btree ("day");