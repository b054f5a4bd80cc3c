-- disabled_at: may not sign in since then. password_set_at: null until a password was chosen, and
-- again after a reset. provider_name: what the agency's sign-in calls this person; provider_subject:
-- whom it meant by that at the first sign-in.
ALTER TABLE staff ADD COLUMN disabled_at INTEGER;
ALTER TABLE staff ADD COLUMN password_set_at INTEGER;
ALTER TABLE staff ADD COLUMN provider_name TEXT;
ALTER TABLE staff ADD COLUMN provider_subject TEXT;
UPDATE staff SET password_set_at = created_at;
CREATE UNIQUE INDEX staff_provider_name ON staff (provider_name) WHERE provider_name IS NOT NULL;

-- The one link by which someone chooses a password.
CREATE TABLE staff_link (
  staff_id   TEXT PRIMARY KEY REFERENCES staff (id),
  token_hash BLOB NOT NULL UNIQUE,
  until      INTEGER NOT NULL
) STRICT;

-- Made anew: everyone signs in again. how: PASSWORD, CODE (with a second factor) or PROVIDER.
DROP TABLE staff_session;
CREATE TABLE staff_session (
  token_hash BLOB PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  staff_id   TEXT NOT NULL REFERENCES staff (id),
  how        TEXT NOT NULL,
  device     TEXT NOT NULL,
  began_at   INTEGER NOT NULL,
  idle_until INTEGER NOT NULL,
  ends_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX staff_session_end ON staff_session (ends_at);
CREATE INDEX staff_session_staff ON staff_session (staff_id);

-- Signed in by password, with the second factor still to come.
CREATE TABLE sign_in_step (
  token_hash BLOB PRIMARY KEY,
  staff_id   TEXT NOT NULL REFERENCES staff (id),
  until      INTEGER NOT NULL
) STRICT;

-- proposed and secret are sealed. last_step: the newest 30 seconds a code was taken of.
-- failures: tries since the last right one; none is taken before wait_until.
CREATE TABLE second_factor (
  staff_id   TEXT PRIMARY KEY REFERENCES staff (id),
  proposed   BLOB,
  secret     BLOB,
  last_step  INTEGER NOT NULL DEFAULT 0,
  failures   INTEGER NOT NULL DEFAULT 0,
  wait_until INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Keyed hashes of codes that work once.
CREATE TABLE recovery_code (
  staff_id TEXT NOT NULL REFERENCES staff (id),
  hash     BLOB NOT NULL,
  PRIMARY KEY (staff_id, hash)
) STRICT;

-- about: a conversation, an account or what was exported; detail: of what kind. The chain covers both.
ALTER TABLE audit RENAME COLUMN conversation_id TO about;
ALTER TABLE audit ADD COLUMN detail TEXT NOT NULL DEFAULT '';
