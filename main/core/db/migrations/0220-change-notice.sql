-- Who of a crew was told that an appointment changed, and why it was moved, missed, or canceled.
ALTER TABLE crew_member ADD COLUMN knew TEXT CHECK (json_valid(knew));
ALTER TABLE crew_member ADD COLUMN told_at TEXT;
ALTER TABLE crew_member ADD COLUMN told_by TEXT REFERENCES user (id);
-- By the last day on which it matters that they are told: what no one ticked off is not read for good.
CREATE INDEX crew_member_untold ON crew_member (json_extract(knew, '$.tellBy')) WHERE knew IS NOT NULL AND told_at IS NULL AND deleted_at IS NULL;

ALTER TABLE appointment ADD COLUMN status_reason TEXT
  CHECK (status_reason IN ('ice', 'court', 'person', 'officeClosed', 'sick', 'other'));
ALTER TABLE appointment ADD COLUMN status_reason_words TEXT;
