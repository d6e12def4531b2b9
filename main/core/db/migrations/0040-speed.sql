-- The words of the full-text index themselves: search looks up which ones begin as somebody types.
CREATE VIRTUAL TABLE text_word USING fts5vocab(text_search, instance);

-- The last day on which anything happens with a person: their record, a channel, a contact, or an appointment, past or
-- planned. Of people without a review date of their own, who are reviewed when nothing happened for long.
CREATE VIEW person_last_day AS
SELECT p.id AS person_id, (SELECT max(day) FROM (
    SELECT substr(p.updated_at, 1, 10) AS day
    UNION ALL SELECT substr(c.updated_at, 1, 10) FROM person_channel c WHERE c.person_id = p.id
    UNION ALL SELECT substr(c.updated_at, 1, 10) FROM contact c WHERE c.person_id = p.id
    UNION ALL SELECT coalesce(a.window_end, a.date) FROM appointment_person ap
      JOIN appointment a ON a.id = ap.appointment_id AND a.deleted_at IS NULL
      WHERE ap.person_id = p.id AND ap.deleted_at IS NULL)) AS day
FROM person p WHERE p.deleted_at IS NULL AND p.review_by IS NULL;

-- The same, kept by triggers: working it out for thousands of people would be felt at each look at today. Its rows are
-- short, and reading them all takes less than an index would take at every write.
CREATE TABLE review_clock (
  person_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  day TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO review_clock (person_id, day) SELECT person_id, day FROM person_last_day;
DROP INDEX person_quiet;

CREATE TRIGGER review_clock_person_insert AFTER INSERT ON person WHEN new.deleted_at IS NULL AND new.review_by IS NULL BEGIN
  INSERT INTO review_clock (person_id, day) VALUES (new.id, substr(new.updated_at, 1, 10));
END;
CREATE TRIGGER review_clock_person_update AFTER UPDATE OF updated_at, deleted_at, review_by ON person BEGIN
  DELETE FROM review_clock WHERE person_id = new.id;
  INSERT INTO review_clock (person_id, day) SELECT person_id, day FROM person_last_day WHERE person_id = new.id;
END;

-- What is new can only be later than what was there; what changes or goes is worked out anew.
CREATE TRIGGER review_clock_channel_insert AFTER INSERT ON person_channel BEGIN
  UPDATE review_clock SET day = substr(new.updated_at, 1, 10)
  WHERE person_id = new.person_id AND day < substr(new.updated_at, 1, 10);
END;
CREATE TRIGGER review_clock_channel_update AFTER UPDATE OF updated_at, person_id ON person_channel BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id IN (old.person_id, new.person_id);
END;
CREATE TRIGGER review_clock_channel_delete AFTER DELETE ON person_channel BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id = old.person_id;
END;

CREATE TRIGGER review_clock_contact_insert AFTER INSERT ON contact BEGIN
  UPDATE review_clock SET day = substr(new.updated_at, 1, 10)
  WHERE person_id = new.person_id AND day < substr(new.updated_at, 1, 10);
END;
CREATE TRIGGER review_clock_contact_update AFTER UPDATE OF updated_at, person_id ON contact BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id IN (old.person_id, new.person_id);
END;
CREATE TRIGGER review_clock_contact_delete AFTER DELETE ON contact BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id = old.person_id;
END;

CREATE TRIGGER review_clock_appointment_person_insert AFTER INSERT ON appointment_person WHEN new.deleted_at IS NULL BEGIN
  UPDATE review_clock SET day = booked.day
  FROM (SELECT coalesce(a.window_end, a.date) AS day FROM appointment a WHERE a.id = new.appointment_id AND a.deleted_at IS NULL) booked
  WHERE review_clock.person_id = new.person_id AND review_clock.day < booked.day;
END;
CREATE TRIGGER review_clock_appointment_person_update
AFTER UPDATE OF deleted_at, person_id, appointment_id ON appointment_person BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id IN (old.person_id, new.person_id);
END;
CREATE TRIGGER review_clock_appointment_person_delete AFTER DELETE ON appointment_person BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id = old.person_id;
END;
CREATE TRIGGER review_clock_appointment_update AFTER UPDATE OF date, window_end, deleted_at ON appointment BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id IN (SELECT ap.person_id FROM appointment_person ap WHERE ap.appointment_id = new.id AND ap.deleted_at IS NULL);
END;
