-- answer_by: when the client was told to have an answer at the latest; null when nothing was promised.
ALTER TABLE handoff ADD COLUMN answer_by INTEGER;
