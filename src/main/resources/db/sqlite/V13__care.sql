-- Sealed: when and how the client may be reached. open_steps spares reading the plan of who has none.
ALTER TABLE conversation ADD COLUMN safe_contact BLOB;
ALTER TABLE conversation ADD COLUMN open_steps INTEGER NOT NULL DEFAULT 0;

-- What client and case manager agreed on. words is sealed: the need and the goal.
CREATE TABLE care_goal (
  id              TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  words           BLOB NOT NULL,
  state           TEXT NOT NULL,
  changed_by      TEXT NOT NULL REFERENCES staff (id),
  made_at         INTEGER NOT NULL,
  changed_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX care_goal_conversation ON care_goal (conversation_id, made_at);

-- nr never changes and is never given again: it is what the client texts. due: days since 1970.
-- changed_by is null where the client did it. delayed_at: when the client asked for more time.
CREATE TABLE care_step (
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  nr              INTEGER NOT NULL,
  goal_id         TEXT NOT NULL REFERENCES care_goal (id),
  text            BLOB NOT NULL,
  doer            TEXT NOT NULL,
  due             INTEGER,
  state           TEXT NOT NULL,
  version         INTEGER NOT NULL,
  changed_by      TEXT REFERENCES staff (id),
  changed_at      INTEGER NOT NULL,
  delayed_at      INTEGER,
  PRIMARY KEY (conversation_id, nr)
) STRICT;

-- A client was pointed to a listing. place is sealed: which one, and for what.
CREATE TABLE referral (
  id              TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  place           BLOB NOT NULL,
  state           TEXT NOT NULL,
  staff_id        TEXT NOT NULL REFERENCES staff (id),
  made_at         INTEGER NOT NULL,
  changed_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX referral_conversation ON referral (conversation_id, made_at);

-- Listings that someone must look at. Tells of no client: the day, not the time, and no conversation.
CREATE TABLE correction (
  id         TEXT PRIMARY KEY,
  listing_id TEXT NOT NULL,
  name       TEXT NOT NULL,
  reports    INTEGER NOT NULL,
  first_day  INTEGER NOT NULL,
  last_day   INTEGER NOT NULL,
  closed_by  TEXT REFERENCES staff (id),
  closed_at  INTEGER
) STRICT;
CREATE UNIQUE INDEX correction_open ON correction (listing_id) WHERE closed_at IS NULL;

-- Texts that we begin, each sent once when it is due. words is sealed, and null where they are made when it is sent.
-- subject: the step or the referral it is about; null for what a case manager wrote.
CREATE TABLE planned_text (
  id              TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  what            TEXT NOT NULL,
  subject         TEXT,
  words           BLOB,
  staff_id        TEXT REFERENCES staff (id),
  due_at          INTEGER NOT NULL,
  state           TEXT NOT NULL,
  seq             INTEGER,
  changed_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX planned_text_due ON planned_text (due_at) WHERE state = 'WAITING';
CREATE INDEX planned_text_conversation ON planned_text (conversation_id, due_at);
CREATE UNIQUE INDEX planned_text_once ON planned_text (conversation_id, what, subject)
  WHERE state = 'WAITING' AND subject IS NOT NULL;

-- After this instant a text that we began is not sent any more: the hours in which it may come are over.
ALTER TABLE outbox ADD COLUMN not_after INTEGER;
