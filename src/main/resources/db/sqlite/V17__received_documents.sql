-- A document of the client's that came. paper is sealed: what it is, the day it came, where the original is.
CREATE TABLE received_document (
  id              TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversation (id),
  paper           BLOB NOT NULL,
  staff_id        TEXT NOT NULL REFERENCES staff (id),
  at              INTEGER NOT NULL
) STRICT;
CREATE INDEX received_document_conversation ON received_document (conversation_id, at);
