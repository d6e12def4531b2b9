-- Days on which a volunteer is not there.
ALTER TABLE volunteer ADD COLUMN days_away TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(days_away));
