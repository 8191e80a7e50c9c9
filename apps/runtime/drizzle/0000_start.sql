CREATE TABLE `connections` (
	`id` text PRIMARY KEY NOT NULL,
	`connector` text NOT NULL,
	`name` text NOT NULL,
	`settings` text NOT NULL,
	`secrets` text,
	`secrets_set` text NOT NULL,
	`health` text NOT NULL,
	`health_message` text,
	`checked_at` integer,
	`attention_since` integer,
	`rate` text,
	`next_at` integer DEFAULT 0 NOT NULL,
	`on_unknown` text DEFAULT 'hold' NOT NULL,
	`held_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `passages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`connection` text NOT NULL,
	`arrived_by` integer NOT NULL,
	FOREIGN KEY (`connection`) REFERENCES `connections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passages_arrived` ON `passages` (`connection`,`arrived_by`);--> statement-breakpoint
CREATE TABLE `contents` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`connector` text NOT NULL,
	`document` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consents` (
	`customer` text NOT NULL,
	`channel` text NOT NULL,
	`purpose` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`asked_at` integer,
	`proof` text,
	PRIMARY KEY(`customer`, `channel`, `purpose`),
	FOREIGN KEY (`customer`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `customer_addresses` (
	`address` text NOT NULL,
	`attribute` text NOT NULL,
	`customer` text NOT NULL,
	PRIMARY KEY(`address`, `attribute`, `customer`),
	FOREIGN KEY (`customer`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `customer_addresses_customer` ON `customer_addresses` (`customer`);--> statement-breakpoint
CREATE TABLE `customer_aliases` (
	`run` text DEFAULT '' NOT NULL,
	`alias` text NOT NULL,
	`customer` text NOT NULL,
	PRIMARY KEY(`run`, `alias`),
	FOREIGN KEY (`customer`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `customer_aliases_customer` ON `customer_aliases` (`customer`);--> statement-breakpoint
CREATE TABLE `customers` (
	`id` text PRIMARY KEY NOT NULL,
	`run` text DEFAULT '' NOT NULL,
	`outside_id` text NOT NULL,
	`anonymous` integer DEFAULT false NOT NULL,
	`attributes` text NOT NULL,
	`preferences` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_outside_id` ON `customers` (`run`,`outside_id`);--> statement-breakpoint
CREATE TABLE `answers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`delivery` integer NOT NULL,
	`answer` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`delivery`) REFERENCES `deliveries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `answers_delivery` ON `answers` (`delivery`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`run` text DEFAULT '' NOT NULL,
	`enrollment` integer NOT NULL,
	`node` text NOT NULL,
	`visit` integer NOT NULL,
	`customer` text NOT NULL,
	`connector` text NOT NULL,
	`connection` text,
	`channel` text NOT NULL,
	`purpose` text NOT NULL,
	`contacts` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`first_attempt_at` integer,
	`handed_at` integer,
	`doubt_at` integer,
	`proven_at` integer,
	`repeats` integer DEFAULT 0 NOT NULL,
	`answer` text,
	`held_at` integer,
	`why` text,
	`provider_id` text,
	`address` text,
	`language` text,
	`failure` text,
	FOREIGN KEY (`enrollment`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_key_unique` ON `deliveries` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_visit` ON `deliveries` (`enrollment`,`node`,`visit`);--> statement-breakpoint
CREATE INDEX `deliveries_customer` ON `deliveries` (`customer`,`handed_at`);--> statement-breakpoint
CREATE INDEX `deliveries_waiting` ON `deliveries` (`connection`) WHERE "state" in ('planned', 'submitting', 'unknown') and "held_at" is null;--> statement-breakpoint
CREATE INDEX `deliveries_held` ON `deliveries` (`why`,`held_at`) WHERE "held_at" is not null;--> statement-breakpoint
CREATE INDEX `deliveries_unknown` ON `deliveries` (`id`) WHERE "state" = 'unknown';--> statement-breakpoint
CREATE INDEX `deliveries_address` ON `deliveries` (`connection`,`address`) WHERE "address" is not null;--> statement-breakpoint
CREATE INDEX `deliveries_provider_id` ON `deliveries` (`connection`,`provider_id`) WHERE "provider_id" is not null;--> statement-breakpoint
CREATE TABLE `links` (
	`id` text PRIMARY KEY NOT NULL,
	`delivery` integer NOT NULL,
	`url` text NOT NULL,
	FOREIGN KEY (`delivery`) REFERENCES `deliveries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `links_delivery` ON `links` (`delivery`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`delivery` integer NOT NULL,
	`to` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`delivery`) REFERENCES `deliveries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_delivery_unique` ON `messages` (`delivery`);--> statement-breakpoint
CREATE TABLE `recalls` (
	`delivery` integer PRIMARY KEY NOT NULL,
	`asked_at` integer NOT NULL,
	`next_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`delivery`) REFERENCES `deliveries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `recalls_next` ON `recalls` (`next_at`);--> statement-breakpoint
CREATE TABLE `enrollments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`run` text DEFAULT '' NOT NULL,
	`journey` text NOT NULL,
	`version` integer NOT NULL,
	`customer` text NOT NULL,
	`entry` integer NOT NULL,
	`key` text DEFAULT '' NOT NULL,
	`workflow_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`trigger` text NOT NULL,
	`entering` text NOT NULL,
	`event` integer,
	`enrolled_at` integer NOT NULL,
	`ended_at` integer,
	`node` text,
	`since` integer,
	`until` integer,
	`beginning` text,
	FOREIGN KEY (`version`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrollments_workflow_id_unique` ON `enrollments` (`workflow_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `enrollments_entry` ON `enrollments` (`journey`,`customer`,`entry`);--> statement-breakpoint
CREATE UNIQUE INDEX `enrollments_open` ON `enrollments` (`journey`,`customer`,`key`) WHERE "state" = 'open';--> statement-breakpoint
CREATE INDEX `enrollments_open_customer` ON `enrollments` (`customer`,`id`) WHERE "state" = 'open';--> statement-breakpoint
CREATE INDEX `enrollments_here` ON `enrollments` (`journey`,`node`,`id`) WHERE "state" = 'open';--> statement-breakpoint
CREATE INDEX `enrollments_journey` ON `enrollments` (`run`,`journey`,`id`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enrollment` integer NOT NULL,
	`type` text NOT NULL,
	`event` integer,
	`at` integer NOT NULL,
	`before` text,
	FOREIGN KEY (`enrollment`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `inbox_enrollment` ON `inbox` (`enrollment`,`seq`);--> statement-breakpoint
CREATE TABLE `refusals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`journey` text NOT NULL,
	`customer` text NOT NULL,
	`event` integer,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`customer`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `refusals_journey` ON `refusals` (`journey`,`id`);--> statement-breakpoint
CREATE INDEX `refusals_customer` ON `refusals` (`customer`);--> statement-breakpoint
CREATE TABLE `waiting` (
	`enrollment` integer PRIMARY KEY NOT NULL,
	`node` text NOT NULL,
	`visit` integer NOT NULL,
	`until` integer,
	FOREIGN KEY (`enrollment`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `waiting_until` ON `waiting` (`until`);--> statement-breakpoint
CREATE TABLE `waiting_cues` (
	`enrollment` integer NOT NULL,
	`cue` text NOT NULL,
	PRIMARY KEY(`enrollment`, `cue`),
	FOREIGN KEY (`enrollment`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `waiting_cues_cue` ON `waiting_cues` (`cue`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer` text NOT NULL,
	`run` text DEFAULT '' NOT NULL,
	`event` text NOT NULL,
	`at` integer NOT NULL,
	`arrived` integer NOT NULL,
	`properties` text NOT NULL,
	`delivery` integer,
	FOREIGN KEY (`customer`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `events_customer` ON `events` (`customer`,`id`);--> statement-breakpoint
CREATE INDEX `events_customer_event` ON `events` (`customer`,`event`,`id`);--> statement-breakpoint
CREATE INDEX `events_name` ON `events` (`run`,`event`);--> statement-breakpoint
CREATE INDEX `events_delivery` ON `events` (`delivery`);--> statement-breakpoint
CREATE TABLE `message_ids` (
	`id` text PRIMARY KEY NOT NULL,
	`arrived` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `message_ids_arrived` ON `message_ids` (`arrived`);--> statement-breakpoint
CREATE TABLE `images` (
	`hash` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`name` text NOT NULL,
	`bytes` blob NOT NULL,
	`size` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `inbound_events` (
	`id` text PRIMARY KEY NOT NULL,
	`arrived` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `inbound_events_arrived` ON `inbound_events` (`arrived`);--> statement-breakpoint
CREATE TABLE `polls` (
	`connection` text PRIMARY KEY NOT NULL,
	`cursor` text,
	`next_at` integer DEFAULT 0 NOT NULL,
	`leased_until` integer DEFAULT 0 NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`connection`) REFERENCES `connections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `journeys` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`draft` text NOT NULL,
	`revision` integer NOT NULL,
	`live_version` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`run` text DEFAULT '' NOT NULL,
	`journey` text NOT NULL,
	`number` integer NOT NULL,
	`document` text NOT NULL,
	`contents` text DEFAULT '{}' NOT NULL,
	`plan` text NOT NULL,
	`note` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_number` ON `versions` (`run`,`journey`,`number`);--> statement-breakpoint
CREATE TABLE `kept_tests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`journey` text NOT NULL,
	`name` text NOT NULL,
	`scenario` text NOT NULL,
	`rows` text NOT NULL,
	`kept_at` integer NOT NULL,
	FOREIGN KEY (`journey`) REFERENCES `journeys`(`key`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kept_tests_name` ON `kept_tests` (`journey`,`name`);--> statement-breakpoint
CREATE TABLE `occasions` (
	`run` text DEFAULT '' NOT NULL,
	`key` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`start` text NOT NULL,
	`end` text,
	PRIMARY KEY(`run`, `key`)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`type` text NOT NULL,
	`enrollment` integer NOT NULL,
	`seq` integer,
	`bulk` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`handed_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	FOREIGN KEY (`enrollment`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `outbox_open` ON `outbox` (`bulk`,`id`) WHERE "handed_at" is null;--> statement-breakpoint
CREATE INDEX `outbox_enrollment` ON `outbox` (`enrollment`,`id`) WHERE "handed_at" is null;--> statement-breakpoint
CREATE INDEX `outbox_handed` ON `outbox` (`handed_at`) WHERE "handed_at" is not null;--> statement-breakpoint
CREATE TABLE `reps` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`roles` text NOT NULL,
	`time_zone` text,
	`active` integer NOT NULL,
	`link_version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `run_happenings` (
	`run` text NOT NULL,
	`n` integer NOT NULL,
	`at` integer NOT NULL,
	`happening` text NOT NULL,
	PRIMARY KEY(`run`, `n`),
	FOREIGN KEY (`run`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `runs` (
	`id` text PRIMARY KEY NOT NULL,
	`scenario` text NOT NULL,
	`document` text NOT NULL,
	`speed` real NOT NULL,
	`sends` integer DEFAULT false NOT NULL,
	`state` text NOT NULL,
	`enrollment` integer,
	`started_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `runs_started` ON `runs` (`started_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `suppressions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`channel` text NOT NULL,
	`address` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`delivery` integer,
	`by` text,
	`removed_at` integer,
	`removed_by` text,
	`removed_why` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suppressions_address` ON `suppressions` (`channel`,`address`) WHERE "removed_at" is null;--> statement-breakpoint
CREATE INDEX `suppressions_removed` ON `suppressions` (`removed_at`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`delivery` integer PRIMARY KEY NOT NULL,
	`enrollment` integer NOT NULL,
	`title` text NOT NULL,
	`brief` text,
	`draft` text,
	`link` text,
	`priority` text NOT NULL,
	`outcomes` text NOT NULL,
	`rep` text,
	`offered` integer NOT NULL,
	`role` text,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`given_at` integer,
	`accepted_at` integer,
	`due_at` integer,
	`expires_at` integer,
	`ended_at` integer,
	`outcome` text,
	`reason` text,
	`note` text,
	FOREIGN KEY (`delivery`) REFERENCES `deliveries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`rep`) REFERENCES `reps`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tasks_rep` ON `tasks` (`rep`,`given_at`);--> statement-breakpoint
CREATE INDEX `tasks_state` ON `tasks` (`state`,`delivery`);--> statement-breakpoint
CREATE INDEX `tasks_open` ON `tasks` (`enrollment`) WHERE "state" in ('waiting', 'open', 'accepted');--> statement-breakpoint
CREATE INDEX `tasks_expiring` ON `tasks` (`expires_at`) WHERE "state" in ('waiting', 'open', 'accepted');--> statement-breakpoint
CREATE TABLE `test_customers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`attributes` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `test_customers_name_unique` ON `test_customers` (`name`);--> statement-breakpoint
CREATE TABLE `counters` (
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`node` text NOT NULL,
	`name` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`version`, `kind`, `node`, `name`),
	FOREIGN KEY (`version`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `journal` (
	`enrollment` integer NOT NULL,
	`n` integer NOT NULL,
	`event` text NOT NULL,
	PRIMARY KEY(`enrollment`, `n`),
	FOREIGN KEY (`enrollment`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `trace` (
	`enrollment` integer NOT NULL,
	`n` integer NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`node` text,
	`visit` integer,
	`row` text NOT NULL,
	`asked` text,
	PRIMARY KEY(`enrollment`, `n`),
	FOREIGN KEY (`enrollment`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE cascade
);
