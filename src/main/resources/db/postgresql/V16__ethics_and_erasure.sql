-- A possible duty to report. kind is sealed; flagged_by is null where the check for danger saw it.
CREATE TABLE duty_flag (
  id              TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  kind            BYTEA NOT NULL,
  flagged_by      TEXT REFERENCES staff (id),
  flagged_at      BIGINT NOT NULL,
  basis           TEXT,
  decided_by      TEXT REFERENCES staff (id),
  decided_at      BIGINT
);
CREATE INDEX duty_flag_conversation ON duty_flag (conversation_id, flagged_at);
CREATE INDEX duty_flag_open ON duty_flag (flagged_at) WHERE decided_at IS NULL;

-- What case managers ask supervisors: no part of a client's record, and sealed by a key of its own.
CREATE TABLE consult (
  id              TEXT PRIMARY KEY,
  conversation_id TEXT REFERENCES conversation (id),
  wrapped         BYTEA NOT NULL,
  staff_id        TEXT NOT NULL REFERENCES staff (id),
  team_id         TEXT REFERENCES team (id),
  opened_at       BIGINT NOT NULL,
  changed_at      BIGINT NOT NULL,
  closed_at       BIGINT
);
CREATE INDEX consult_open ON consult (changed_at) WHERE closed_at IS NULL;
CREATE INDEX consult_staff ON consult (staff_id);

CREATE TABLE consult_line (
  consult_id TEXT NOT NULL REFERENCES consult (id),
  nr         BIGINT NOT NULL,
  staff_id   TEXT NOT NULL REFERENCES staff (id),
  text       BYTEA NOT NULL,
  at         BIGINT NOT NULL,
  PRIMARY KEY (consult_id, nr)
);

-- That something has climbed to a supervisor, to be told by e-mail. It is tried again at next_at until it was sent,
-- or somebody took the case first (dropped).
CREATE TABLE climb_alert (
  id              TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  raised_at       BIGINT NOT NULL,
  next_at         BIGINT NOT NULL,
  attempts        BIGINT NOT NULL DEFAULT 0,
  state           TEXT NOT NULL DEFAULT 'WAITING'
);
CREATE INDEX climb_alert_due ON climb_alert (next_at) WHERE state = 'WAITING';

-- erased_at: nothing of it can be read any more; the row stays so that counts stay.
ALTER TABLE conversation ADD COLUMN erased_at BIGINT;
CREATE INDEX conversation_idle ON conversation (updated_at) WHERE erased_at IS NULL;

-- While one is open nothing of the case is erased. reason is sealed.
CREATE TABLE legal_hold (
  id              TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  reason          BYTEA NOT NULL,
  placed_by       TEXT NOT NULL REFERENCES staff (id),
  placed_at       BIGINT NOT NULL,
  lifted_by       TEXT REFERENCES staff (id),
  lifted_at       BIGINT
);
CREATE UNIQUE INDEX legal_hold_open ON legal_hold (conversation_id) WHERE lifted_at IS NULL;
