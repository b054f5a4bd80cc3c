-- claimed_at moves when a case is given to a colleague; how long a client waited does not.
ALTER TABLE handoff ADD COLUMN first_claimed_at INTEGER;
UPDATE handoff SET first_claimed_at = claimed_at;
CREATE INDEX handoff_opened ON handoff (opened_at);

-- A topic that came up in a conversation. Tells of no client.
CREATE TABLE need (
  id       INTEGER PRIMARY KEY,
  language TEXT NOT NULL,
  day      TEXT NOT NULL,
  topic    TEXT NOT NULL
) STRICT;
CREATE INDEX need_day ON need (day);
