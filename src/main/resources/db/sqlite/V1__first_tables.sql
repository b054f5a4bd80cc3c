-- Instants are milliseconds since 1970 (UTC); sealed columns hold AES-256-GCM, bound to their row.

-- One row: lets a start see at once that its keys belong to this database.
CREATE TABLE key_check (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  sealed BLOB NOT NULL,
  hashed BLOB NOT NULL
) STRICT;

CREATE TABLE client (
  id         TEXT PRIMARY KEY,
  created_at INTEGER NOT NULL
) STRICT;

-- Deleting a row here makes everything sealed for that client unreadable, in backups too.
CREATE TABLE client_key (
  client_id TEXT PRIMARY KEY REFERENCES client (id),
  wrapped   BLOB NOT NULL
) STRICT;

CREATE TABLE staff (
  id            TEXT PRIMARY KEY,
  name          TEXT NOT NULL,
  name_key      TEXT NOT NULL UNIQUE,
  role          TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  created_at    INTEGER NOT NULL
) STRICT;

CREATE TABLE staff_session (
  token_hash BLOB PRIMARY KEY,
  staff_id   TEXT NOT NULL REFERENCES staff (id),
  began_at   INTEGER NOT NULL,
  idle_until INTEGER NOT NULL,
  ends_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX staff_session_end ON staff_session (ends_at);

-- open_alarm: 0 none, 1 concern, 2 immediate. desk_rank: its place at the desk, null when not there.
CREATE TABLE conversation (
  id          TEXT PRIMARY KEY,
  client_id   TEXT NOT NULL REFERENCES client (id),
  channel     TEXT NOT NULL,
  owner       TEXT NOT NULL,
  consent     TEXT NOT NULL,
  language    TEXT NOT NULL,
  dialogue    BLOB NOT NULL,
  version     INTEGER NOT NULL,
  last_seq    INTEGER NOT NULL,
  phone_hash  BLOB UNIQUE,
  phone       BLOB,
  token_hash  BLOB,
  assigned_to TEXT REFERENCES staff (id),
  since       INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL,
  open_alarm  INTEGER NOT NULL DEFAULT 0,
  desk_rank   INTEGER GENERATED ALWAYS AS (
    CASE WHEN open_alarm = 2 THEN 0
         WHEN open_alarm = 1 THEN 1
         WHEN owner = 'WAITING' THEN 2
         WHEN owner = 'CASE_MANAGER' THEN 3
    END) STORED
) STRICT;
CREATE INDEX conversation_client ON conversation (client_id);
CREATE INDEX conversation_desk ON conversation (desk_rank, since) WHERE desk_rank IS NOT NULL;
CREATE INDEX conversation_waiting ON conversation (since) WHERE owner = 'WAITING';

-- external_key: who numbered it and how, such as sms:SM...; the same key is the same message.
-- answers_seq: the message of the client that this one replies to.
CREATE TABLE message (
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  seq             INTEGER NOT NULL,
  author          TEXT NOT NULL,
  kind            TEXT NOT NULL,
  text            BLOB NOT NULL,
  extras          BLOB,
  external_key    TEXT,
  answers_seq     INTEGER,
  staff_id        TEXT REFERENCES staff (id),
  at              INTEGER NOT NULL,
  PRIMARY KEY (conversation_id, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX message_external ON message (external_key) WHERE external_key IS NOT NULL;

-- taken_at: set while a text is being sent, or its sending ended in doubt.
CREATE TABLE outbox (
  conversation_id TEXT NOT NULL,
  seq             INTEGER NOT NULL,
  state           TEXT NOT NULL,
  author          TEXT NOT NULL,
  crisis          INTEGER NOT NULL,
  attempts        INTEGER NOT NULL DEFAULT 0,
  queued_at       INTEGER NOT NULL,
  due_at          INTEGER NOT NULL,
  taken_at        INTEGER,
  provider_id     TEXT,
  code            INTEGER,
  changed_at      INTEGER NOT NULL,
  PRIMARY KEY (conversation_id, seq),
  FOREIGN KEY (conversation_id, seq) REFERENCES message (conversation_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_queued ON outbox (conversation_id, seq, due_at) WHERE state = 'QUEUED' AND taken_at IS NULL;
CREATE INDEX outbox_taken ON outbox (conversation_id, taken_at) WHERE taken_at IS NOT NULL;
CREATE INDEX outbox_provider ON outbox (provider_id) WHERE provider_id IS NOT NULL;

-- Everything the carrier said, also of texts we do not know.
CREATE TABLE delivery_report (
  id              INTEGER PRIMARY KEY,
  provider_id     TEXT NOT NULL,
  conversation_id TEXT,
  seq             INTEGER,
  state           TEXT NOT NULL,
  code            INTEGER,
  at              INTEGER NOT NULL
) STRICT;
CREATE INDEX delivery_report_provider ON delivery_report (provider_id);

CREATE TABLE alarm (
  conversation_id TEXT NOT NULL,
  seq             INTEGER NOT NULL,
  nr              INTEGER NOT NULL,
  severity        INTEGER NOT NULL,
  danger          BLOB NOT NULL,
  can_write       INTEGER NOT NULL,
  raised_at       INTEGER NOT NULL,
  acknowledged_by TEXT REFERENCES staff (id),
  acknowledged_at INTEGER,
  PRIMARY KEY (conversation_id, seq, nr),
  FOREIGN KEY (conversation_id, seq) REFERENCES message (conversation_id, seq)
) STRICT;
CREATE INDEX alarm_open ON alarm (conversation_id, severity) WHERE acknowledged_at IS NULL;

-- reason is null where a case manager stepped in unasked.
CREATE TABLE handoff (
  id              INTEGER PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  reason          TEXT,
  opened_at       INTEGER NOT NULL,
  claimed_by      TEXT REFERENCES staff (id),
  claimed_at      INTEGER,
  ended_at        INTEGER,
  ended_how       TEXT
) STRICT;
CREATE UNIQUE INDEX handoff_open ON handoff (conversation_id) WHERE ended_at IS NULL;

-- Only ever added to.
CREATE TABLE consent_event (
  id              INTEGER PRIMARY KEY,
  client_id       TEXT NOT NULL REFERENCES client (id),
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  channel         TEXT NOT NULL,
  what            TEXT NOT NULL,
  seq             INTEGER,
  wording         TEXT NOT NULL,
  at              INTEGER NOT NULL
) STRICT;
CREATE INDEX consent_event_conversation ON consent_event (conversation_id);

-- What we had no good answer to. Tells of no client.
CREATE TABLE unmet_need (
  id       INTEGER PRIMARY KEY,
  language TEXT NOT NULL,
  day      TEXT NOT NULL,
  topics   TEXT NOT NULL
) STRICT;
CREATE INDEX unmet_need_day ON unmet_need (day);

-- Written and emptied again to see whether the database can be written to.
CREATE TABLE probe (
  id      INTEGER PRIMARY KEY,
  padding BLOB NOT NULL
) STRICT;
