-- Instants are milliseconds since 1970 (UTC); sealed columns hold AES-256-GCM, bound to their row.

-- One row: lets a start see at once that its keys belong to this database.
CREATE TABLE key_check (
  id     BIGINT PRIMARY KEY CHECK (id = 1),
  sealed BYTEA NOT NULL,
  hashed BYTEA NOT NULL
);

CREATE TABLE client (
  id         TEXT PRIMARY KEY,
  created_at BIGINT NOT NULL
);

-- Deleting a row here makes everything sealed for that client unreadable, in backups too.
CREATE TABLE client_key (
  client_id TEXT PRIMARY KEY REFERENCES client (id),
  wrapped   BYTEA NOT NULL
);

CREATE TABLE staff (
  id            TEXT PRIMARY KEY,
  name          TEXT NOT NULL,
  name_key      TEXT NOT NULL UNIQUE,
  role          TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  created_at    BIGINT NOT NULL
);

CREATE TABLE staff_session (
  token_hash BYTEA PRIMARY KEY,
  staff_id   TEXT NOT NULL REFERENCES staff (id),
  began_at   BIGINT NOT NULL,
  idle_until BIGINT NOT NULL,
  ends_at    BIGINT NOT NULL
);
CREATE INDEX staff_session_end ON staff_session (ends_at);

-- open_alarm: 0 none, 1 concern, 2 immediate. desk_rank: its place at the desk, null when not there.
CREATE TABLE conversation (
  id          TEXT PRIMARY KEY,
  client_id   TEXT NOT NULL REFERENCES client (id),
  channel     TEXT NOT NULL,
  owner       TEXT NOT NULL,
  consent     TEXT NOT NULL,
  language    TEXT NOT NULL,
  dialogue    BYTEA NOT NULL,
  version     BIGINT NOT NULL,
  last_seq    BIGINT NOT NULL,
  phone_hash  BYTEA UNIQUE,
  phone       BYTEA,
  token_hash  BYTEA,
  assigned_to TEXT REFERENCES staff (id),
  since       BIGINT NOT NULL,
  updated_at  BIGINT NOT NULL,
  open_alarm  BIGINT NOT NULL DEFAULT 0,
  desk_rank   BIGINT GENERATED ALWAYS AS (
    CASE WHEN open_alarm = 2 THEN 0
         WHEN open_alarm = 1 THEN 1
         WHEN owner = 'WAITING' THEN 2
         WHEN owner = 'CASE_MANAGER' THEN 3
    END) STORED
);
CREATE INDEX conversation_client ON conversation (client_id);
CREATE INDEX conversation_desk ON conversation (desk_rank, since) WHERE desk_rank IS NOT NULL;
CREATE INDEX conversation_waiting ON conversation (since) WHERE owner = 'WAITING';

-- external_key: who numbered it and how, such as sms:SM...; the same key is the same message.
-- answers_seq: the message of the client that this one replies to.
CREATE TABLE message (
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  seq             BIGINT NOT NULL,
  author          TEXT NOT NULL,
  kind            TEXT NOT NULL,
  text            BYTEA NOT NULL,
  extras          BYTEA,
  external_key    TEXT,
  answers_seq     BIGINT,
  staff_id        TEXT REFERENCES staff (id),
  at              BIGINT NOT NULL,
  PRIMARY KEY (conversation_id, seq)
);
CREATE UNIQUE INDEX message_external ON message (external_key) WHERE external_key IS NOT NULL;

-- taken_at: set while a text is being sent, or its sending ended in doubt.
CREATE TABLE outbox (
  conversation_id TEXT NOT NULL,
  seq             BIGINT NOT NULL,
  state           TEXT NOT NULL,
  author          TEXT NOT NULL,
  crisis          BIGINT NOT NULL,
  attempts        BIGINT NOT NULL DEFAULT 0,
  queued_at       BIGINT NOT NULL,
  due_at          BIGINT NOT NULL,
  taken_at        BIGINT,
  provider_id     TEXT,
  code            BIGINT,
  changed_at      BIGINT NOT NULL,
  PRIMARY KEY (conversation_id, seq),
  FOREIGN KEY (conversation_id, seq) REFERENCES message (conversation_id, seq)
);
CREATE INDEX outbox_queued ON outbox (conversation_id, seq, due_at) WHERE state = 'QUEUED' AND taken_at IS NULL;
CREATE INDEX outbox_taken ON outbox (conversation_id, taken_at) WHERE taken_at IS NOT NULL;
CREATE INDEX outbox_provider ON outbox (provider_id) WHERE provider_id IS NOT NULL;

-- Everything the carrier said, also of texts we do not know.
CREATE TABLE delivery_report (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  provider_id     TEXT NOT NULL,
  conversation_id TEXT,
  seq             BIGINT,
  state           TEXT NOT NULL,
  code            BIGINT,
  at              BIGINT NOT NULL
);
CREATE INDEX delivery_report_provider ON delivery_report (provider_id);

CREATE TABLE alarm (
  conversation_id TEXT NOT NULL,
  seq             BIGINT NOT NULL,
  nr              BIGINT NOT NULL,
  severity        BIGINT NOT NULL,
  danger          BYTEA NOT NULL,
  can_write       BIGINT NOT NULL,
  raised_at       BIGINT NOT NULL,
  acknowledged_by TEXT REFERENCES staff (id),
  acknowledged_at BIGINT,
  PRIMARY KEY (conversation_id, seq, nr),
  FOREIGN KEY (conversation_id, seq) REFERENCES message (conversation_id, seq)
);
CREATE INDEX alarm_open ON alarm (conversation_id, severity) WHERE acknowledged_at IS NULL;

-- reason is null where a case manager stepped in unasked.
CREATE TABLE handoff (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  reason          TEXT,
  opened_at       BIGINT NOT NULL,
  claimed_by      TEXT REFERENCES staff (id),
  claimed_at      BIGINT,
  ended_at        BIGINT,
  ended_how       TEXT
);
CREATE UNIQUE INDEX handoff_open ON handoff (conversation_id) WHERE ended_at IS NULL;

-- Only ever added to.
CREATE TABLE consent_event (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  client_id       TEXT NOT NULL REFERENCES client (id),
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  channel         TEXT NOT NULL,
  what            TEXT NOT NULL,
  seq             BIGINT,
  wording         TEXT NOT NULL,
  at              BIGINT NOT NULL
);
CREATE INDEX consent_event_conversation ON consent_event (conversation_id);

-- What we had no good answer to. Tells of no client.
CREATE TABLE unmet_need (
  id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  language TEXT NOT NULL,
  day      TEXT NOT NULL,
  topics   TEXT NOT NULL
);
CREATE INDEX unmet_need_day ON unmet_need (day);

-- Written and emptied again to see whether the database can be written to.
CREATE TABLE probe (
  id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  padding BYTEA NOT NULL
);
