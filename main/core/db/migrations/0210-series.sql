-- The appointments that were made by repeating one belong to a series, each for a day of its own.
ALTER TABLE appointment ADD COLUMN series_id TEXT;
ALTER TABLE appointment ADD COLUMN series_day TEXT;
ALTER TABLE appointment ADD COLUMN series_rule TEXT;
-- A series has one appointment for a day, wherever it was moved to.
CREATE UNIQUE INDEX appointment_series ON appointment (series_id, series_day)
  WHERE series_id IS NOT NULL AND deleted_at IS NULL;
