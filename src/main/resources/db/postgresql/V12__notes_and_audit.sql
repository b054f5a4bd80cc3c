-- What case managers write for each other. No path to a client reads it.
CREATE TABLE case_note (
  id              TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  staff_id        TEXT NOT NULL REFERENCES staff (id),
  text            BYTEA NOT NULL,
  at              BIGINT NOT NULL
);
CREATE INDEX case_note_conversation ON case_note (conversation_id, at);

ALTER TABLE handoff ADD COLUMN disposition TEXT;

-- Only ever added to; chain is a keyed hash over the entry and the chain before it.
CREATE TABLE audit (
  id              BIGINT PRIMARY KEY,
  at              BIGINT NOT NULL,
  staff_id        TEXT NOT NULL,
  role            TEXT NOT NULL,
  action          TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  chain           BYTEA NOT NULL
);
CREATE INDEX audit_conversation ON audit (conversation_id);
CREATE FUNCTION audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is only added to';
END
$$;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE OR DELETE ON audit
  FOR EACH ROW EXECUTE FUNCTION audit_is_only_added_to();
