-- Rapid-response plans. Whom to call gets what the first minutes of a detention ask for.
ALTER TABLE contact ADD COLUMN kind TEXT;
ALTER TABLE contact ADD COLUMN best_channel TEXT;
ALTER TABLE contact ADD COLUMN script_language TEXT;
ALTER TABLE contact ADD COLUMN tell TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE contact ADD COLUMN may_know_status INTEGER CHECK (may_know_status IN (0, 1));
ALTER TABLE contact ADD COLUMN by_heart INTEGER NOT NULL DEFAULT 0 CHECK (by_heart IN (0, 1));
ALTER TABLE contact ADD COLUMN directory_id TEXT;

CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT NOT NULL REFERENCES person (id),
  has_children INTEGER CHECK (has_children IN (0, 1)),
  takes_medicine INTEGER CHECK (takes_medicine IN (0, 1)),
  pets TEXT,
  bills TEXT,
  car TEXT,
  consulate_wish INTEGER CHECK (consulate_wish IN (0, 1)),
  consulate TEXT,
  consulate_id TEXT,
  media_wish INTEGER CHECK (media_wish IN (0, 1)),
  family_informer TEXT,
  inform_how_often TEXT,
  practiced_on TEXT,
  languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages)),
  note TEXT,
  review_step TEXT,
  review_begun_on TEXT,
  last_reviewed_on TEXT
) STRICT;
CREATE INDEX plan_person ON plan (person_id);
CREATE UNIQUE INDEX plan_standing ON plan (person_id) WHERE deleted_at IS NULL;
CREATE INDEX plan_removed ON plan (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE plan_child (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  birth_date TEXT,
  age INTEGER,
  age_on TEXT,
  school TEXT,
  school_phone TEXT,
  may_pick_up TEXT,
  allergies TEXT,
  note TEXT
) STRICT;
CREATE INDEX plan_child_person ON plan_child (person_id);
CREATE INDEX plan_child_removed ON plan_child (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE plan_caregiver (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  relation TEXT,
  phone TEXT,
  for_whom TEXT,
  may_pick_up INTEGER CHECK (may_pick_up IN (0, 1)),
  paper TEXT NOT NULL DEFAULT 'unknown',
  paper_form TEXT,
  us_state TEXT,
  notarized INTEGER CHECK (notarized IN (0, 1)),
  paper_place TEXT,
  note TEXT
) STRICT;
CREATE INDEX plan_caregiver_person ON plan_caregiver (person_id);
CREATE INDEX plan_caregiver_removed ON plan_caregiver (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE plan_medicine (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  dose TEXT,
  prescriber TEXT,
  prescriber_phone TEXT,
  pharmacy TEXT,
  pharmacy_phone TEXT,
  note TEXT
) STRICT;
CREATE INDEX plan_medicine_person ON plan_medicine (person_id);
CREATE INDEX plan_medicine_removed ON plan_medicine (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE plan_document (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  words TEXT,
  state TEXT NOT NULL DEFAULT 'unknown',
  place TEXT
) STRICT;
CREATE INDEX plan_document_person ON plan_document (person_id);
CREATE INDEX plan_document_removed ON plan_document (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE plan_signed (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'unknown',
  place TEXT,
  who TEXT,
  phone TEXT,
  signed_on TEXT,
  note TEXT
) STRICT;
CREATE INDEX plan_signed_person ON plan_signed (person_id);
CREATE UNIQUE INDEX plan_signed_kind ON plan_signed (person_id, kind) WHERE deleted_at IS NULL;
CREATE INDEX plan_signed_removed ON plan_signed (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE plan_version (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT NOT NULL REFERENCES person (id),
  number INTEGER NOT NULL,
  reviewed_on TEXT NOT NULL
) STRICT;
CREATE INDEX plan_version_person ON plan_version (person_id);
CREATE INDEX plan_version_removed ON plan_version (deleted_at) WHERE deleted_at IS NOT NULL;

-- A plan that is talked through is something that happens with a person.
DROP VIEW person_last_day;
CREATE VIEW person_last_day AS
SELECT p.id AS person_id, (SELECT max(day) FROM (
    SELECT substr(p.updated_at, 1, 10) AS day
    UNION ALL SELECT substr(c.updated_at, 1, 10) FROM person_channel c WHERE c.person_id = p.id
    UNION ALL SELECT substr(c.updated_at, 1, 10) FROM contact c WHERE c.person_id = p.id
    UNION ALL SELECT substr(c.updated_at, 1, 10) FROM plan c WHERE c.person_id = p.id
    UNION ALL SELECT coalesce(a.window_end, a.date) FROM appointment_person ap
      JOIN appointment a ON a.id = ap.appointment_id AND a.deleted_at IS NULL
      WHERE ap.person_id = p.id AND ap.deleted_at IS NULL)) AS day
FROM person p WHERE p.deleted_at IS NULL AND p.review_by IS NULL;

CREATE TRIGGER review_clock_plan_insert AFTER INSERT ON plan BEGIN
  UPDATE review_clock SET day = substr(new.updated_at, 1, 10)
  WHERE person_id = new.person_id AND day < substr(new.updated_at, 1, 10);
END;
CREATE TRIGGER review_clock_plan_update AFTER UPDATE OF updated_at, person_id ON plan BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id IN (old.person_id, new.person_id);
END;
CREATE TRIGGER review_clock_plan_delete AFTER DELETE ON plan BEGIN
  UPDATE review_clock SET day = (SELECT d.day FROM person_last_day d WHERE d.person_id = review_clock.person_id)
  WHERE person_id = old.person_id;
END;
