-- What case managers write for each other. No path to a client reads it.
CREATE TABLE case_note (
  id              TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  staff_id        TEXT NOT NULL REFERENCES staff (id),
  text            BLOB NOT NULL,
  at              INTEGER NOT NULL
) STRICT;
CREATE INDEX case_note_conversation ON case_note (conversation_id, at);

ALTER TABLE handoff ADD COLUMN disposition TEXT;

-- Only ever added to; chain is a keyed hash over the entry and the chain before it.
CREATE TABLE audit (
  id              INTEGER PRIMARY KEY,
  at              INTEGER NOT NULL,
  staff_id        TEXT NOT NULL,
  role            TEXT NOT NULL,
  action          TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  chain           BLOB NOT NULL
) STRICT;
CREATE INDEX audit_conversation ON audit (conversation_id);
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit is only added to');
END;
CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit is only added to');
END;
