CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
INSERT INTO __EFMigrationsHistory VALUES('20261124035202_Initial','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261124150223_OutboxSlug','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261124153404_SentMessagesAndRhythm','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261128045745_ConversationReferences','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261128050832_ReminderPolicies','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261128052750_ReminderLadder','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261128065919_OutboxLines','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261201153444_PersonalAccess','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261201155230_LedgerTexts','10.0.15');
CREATE TABLE IF NOT EXISTS "conversations" (
    "channel" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "state_json" TEXT NOT NULL,
    "last_activity_at" INTEGER NOT NULL,
    CONSTRAINT "PK_conversations" PRIMARY KEY ("channel", "conversation_id", "slug")
);
CREATE TABLE IF NOT EXISTS "inbox" (
    "dedupe_key" TEXT NOT NULL CONSTRAINT "PK_inbox" PRIMARY KEY,
    "at" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "message_references" (
    "channel" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "message_key" TEXT NOT NULL,
    "reference" TEXT NOT NULL, "at" INTEGER NULL,
    CONSTRAINT "PK_message_references" PRIMARY KEY ("channel", "conversation_id", "message_key")
);
CREATE TABLE IF NOT EXISTS "outbox" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_outbox" PRIMARY KEY AUTOINCREMENT,
    "idempotency_key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "message_key" TEXT NOT NULL,
    "message_json" TEXT NOT NULL,
    "private_to" TEXT NULL,
    "attach_report_slug" TEXT NULL,
    "status" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "not_before" INTEGER NOT NULL,
    "enqueued_at" INTEGER NOT NULL,
    "done_at" INTEGER NULL,
    "reference" TEXT NULL,
    "reason" TEXT NULL
, "slug" TEXT NULL);
CREATE TABLE IF NOT EXISTS "reminder_claims" (
    "slug" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_reminder_claims" PRIMARY KEY ("slug", "person_id", "slot")
);
CREATE TABLE IF NOT EXISTS "reminder_log" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_reminder_log" PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" INTEGER NOT NULL
, "delivery" TEXT NULL, "recipient" TEXT NULL, "reference" TEXT NULL, "step" INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS "reminders" (
    "slug" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "due_at" INTEGER NULL,
    "last_activity_at" INTEGER NOT NULL,
    "sent" INTEGER NOT NULL,
    "last_sent_at" INTEGER NULL,
    "snoozed_until" INTEGER NULL,
    "is_paused" INTEGER NOT NULL, "interval_ticks" INTEGER NULL, "asked_for" INTEGER NULL, "snoozes" INTEGER NOT NULL DEFAULT 0, "acknowledged_at" INTEGER NULL, "last_slot" TEXT NULL, "reached" INTEGER NOT NULL DEFAULT 0, "reached_at" INTEGER NULL, "seen_at" INTEGER NULL,
    CONSTRAINT "PK_reminders" PRIMARY KEY ("slug", "person_id")
);
CREATE TABLE IF NOT EXISTS "sources" (
    "sha256" TEXT NOT NULL CONSTRAINT "PK_sources" PRIMARY KEY,
    "content" BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS "web_messages" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_web_messages" PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "message_key" TEXT NOT NULL,
    "author" TEXT NULL,
    "body" TEXT NULL,
    "message_json" TEXT NULL,
    "private_to" TEXT NULL,
    "attachment_name" TEXT NULL,
    "attachment_url" TEXT NULL,
    "at" INTEGER NOT NULL,
    "edited_at" INTEGER NULL
);
CREATE TABLE IF NOT EXISTS "reports" (
    "slug" TEXT NOT NULL CONSTRAINT "PK_reports" PRIMARY KEY,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "source_sha256" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "head_hash" TEXT NOT NULL,
    "imported_at" INTEGER NOT NULL,
    CONSTRAINT "FK_reports_sources_source_sha256" FOREIGN KEY ("source_sha256") REFERENCES "sources" ("sha256") ON DELETE RESTRICT
);
CREATE TABLE IF NOT EXISTS "ledger" (
    "slug" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "event_json" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "PK_ledger" PRIMARY KEY ("slug", "sequence"),
    CONSTRAINT "FK_ledger_reports_slug" FOREIGN KEY ("slug") REFERENCES "reports" ("slug") ON DELETE RESTRICT
);
CREATE TABLE IF NOT EXISTS "conversation_references" (
    "channel" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "json" TEXT NOT NULL,
    "saved_at" INTEGER NOT NULL,
    CONSTRAINT "PK_conversation_references" PRIMARY KEY ("channel", "conversation_id")
);
CREATE TABLE IF NOT EXISTS "reminder_policies" (
    "slug" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "layer_json" TEXT NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "PK_reminder_policies" PRIMARY KEY ("slug", "person_id")
);
CREATE TABLE IF NOT EXISTS "access_keys" (
    "id" TEXT NOT NULL CONSTRAINT "PK_access_keys" PRIMARY KEY,
    "secret_sha256" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "revoked_at" INTEGER NULL,
    "used_at" INTEGER NULL
);
CREATE TABLE IF NOT EXISTS "access_sessions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_access_sessions" PRIMARY KEY,
    "token_sha256" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "key_id" TEXT NULL,
    "scopes" INTEGER NOT NULL,
    "client" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "seen_at" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "ended_at" INTEGER NULL
);
CREATE TABLE IF NOT EXISTS "sign_in_links" (
    "token_sha256" TEXT NOT NULL CONSTRAINT "PK_sign_in_links" PRIMARY KEY,
    "request_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "used_at" INTEGER NULL
);
CREATE TABLE IF NOT EXISTS "ledger_texts" (
    "slug" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "texts_json" TEXT NOT NULL,
    CONSTRAINT "PK_ledger_texts" PRIMARY KEY ("slug", "sequence"),
    CONSTRAINT "FK_ledger_texts_ledger_slug_sequence" FOREIGN KEY ("slug", "sequence") REFERENCES "ledger" ("slug", "sequence") ON DELETE RESTRICT
);
CREATE INDEX "ix_conversations_latest" ON "conversations" ("channel", "conversation_id", "last_activity_at");
CREATE INDEX "ix_outbox_dead" ON "outbox" ("status") WHERE status = 2;
CREATE UNIQUE INDEX "ux_outbox_idempotency_key" ON "outbox" ("idempotency_key");
CREATE INDEX "ix_reminder_log_newest" ON "reminder_log" ("slug", "id");
CREATE INDEX "ix_reminders_due" ON "reminders" ("due_at") WHERE due_at IS NOT NULL;
CREATE INDEX "IX_reports_source_sha256" ON "reports" ("source_sha256");
CREATE INDEX "ix_web_messages_newest" ON "web_messages" ("channel", "conversation_id", "at", "id");
CREATE UNIQUE INDEX "ux_web_messages_key" ON "web_messages" ("channel", "conversation_id", "message_key");
CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER sources_no_update BEFORE UPDATE ON sources BEGIN SELECT RAISE(ABORT, 'an imported source is kept as it was imported'); END;
CREATE TRIGGER sources_no_delete BEFORE DELETE ON sources BEGIN SELECT RAISE(ABORT, 'an imported source is kept as it was imported'); END;
CREATE TRIGGER inbox_no_update BEFORE UPDATE ON inbox BEGIN SELECT RAISE(ABORT, 'a claimed deed stays claimed'); END;
CREATE TRIGGER inbox_no_delete BEFORE DELETE ON inbox BEGIN SELECT RAISE(ABORT, 'a claimed deed stays claimed'); END;
CREATE TRIGGER reminder_claims_no_update BEFORE UPDATE ON reminder_claims BEGIN SELECT RAISE(ABORT, 'a claimed reminder stays claimed'); END;
CREATE TRIGGER reminder_claims_no_delete BEFORE DELETE ON reminder_claims BEGIN SELECT RAISE(ABORT, 'a claimed reminder stays claimed'); END;
CREATE TRIGGER ledger_in_order BEFORE INSERT ON ledger
WHEN NEW.sequence <> (SELECT COALESCE(MAX(sequence), 0) + 1 FROM ledger WHERE slug = NEW.slug)
BEGIN SELECT RAISE(ABORT, 'the ledger has no gaps and no second entry of one number'); END;
CREATE INDEX "ix_outbox_sent" ON "outbox" ("done_at") WHERE status = 1;
CREATE INDEX "ix_conversation_references_latest" ON "conversation_references" ("channel", "saved_at");
CREATE INDEX "ix_reminders_person" ON "reminders" ("person_id", "due_at") WHERE due_at IS NOT NULL;
CREATE INDEX "ix_reminder_log_at" ON "reminder_log" ("at");
CREATE INDEX "ix_reminder_log_delivery" ON "reminder_log" ("delivery") WHERE delivery IS NOT NULL;
CREATE INDEX "ix_message_references_at" ON "message_references" ("at");
CREATE INDEX "ix_outbox_unsent" ON "outbox" ("channel", "conversation_id", "private_to", "id") WHERE status = 0;
CREATE UNIQUE INDEX "ix_access_sessions_token" ON "access_sessions" ("token_sha256");
