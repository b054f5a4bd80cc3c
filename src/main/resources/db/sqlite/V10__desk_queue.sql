-- Texts that a person must know of because they did not arrive: what is CRISIS (an answer to danger)
-- or LOOP (a talk between two machines that was ended). How far each text got stands in outbox.
CREATE TABLE nondelivery (
  conversation_id TEXT NOT NULL,
  seq             INTEGER NOT NULL,
  what            TEXT NOT NULL,
  raised_at       INTEGER NOT NULL,
  acknowledged_by TEXT REFERENCES staff (id),
  acknowledged_at INTEGER,
  PRIMARY KEY (conversation_id, seq),
  FOREIGN KEY (conversation_id, seq) REFERENCES message (conversation_id, seq)
) STRICT;

-- Which cases someone sees: those of no team and of their own; who has no team sees all.
CREATE TABLE team (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE
) STRICT;
ALTER TABLE staff ADD COLUMN team_id TEXT REFERENCES team (id);
ALTER TABLE conversation ADD COLUMN team_id TEXT REFERENCES team (id);

-- nondelivery: 0 none open, 1 a loop, 2 an answer to danger. deadline: days since 1970.
-- climbs_at: when an unclaimed handoff or alarm climbs next; climbed: how far it has.
ALTER TABLE conversation ADD COLUMN nondelivery INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN deadline INTEGER;
ALTER TABLE conversation ADD COLUMN climbs_at INTEGER;
ALTER TABLE conversation ADD COLUMN climbed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX conversation_climbs ON conversation (climbs_at) WHERE climbs_at IS NOT NULL;

DROP INDEX conversation_desk;
ALTER TABLE conversation DROP COLUMN desk_rank;
ALTER TABLE conversation ADD COLUMN desk_rank INTEGER GENERATED ALWAYS AS (
  CASE WHEN nondelivery = 2 THEN 0
       WHEN open_alarm = 2 THEN 1
       WHEN open_alarm = 1 THEN 2
       WHEN owner = 'WAITING' THEN 3
       WHEN nondelivery = 1 THEN 4
       WHEN owner = 'CASE_MANAGER' THEN 5
  END) VIRTUAL;
CREATE INDEX conversation_desk ON conversation (desk_rank, coalesce(deadline, 9999999), since)
  WHERE desk_rank IS NOT NULL;
