-- Detentions: what is known of each, and everything that happens from its first minute on.

-- Of a person, or of somebody of whom one fact is known. Several that one incident started share `group_id`.
CREATE TABLE detention (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT REFERENCES person (id),
  group_id TEXT,
  known_as TEXT,
  description TEXT,
  phone TEXT,
  a_number TEXT CHECK (a_number IS NULL OR a_number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  birth_date TEXT,
  birth_country TEXT,
  languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages)),
  under_age INTEGER CHECK (under_age IN (0, 1)),
  told_at TEXT NOT NULL,
  taken_at TEXT,
  zone TEXT NOT NULL,
  place TEXT,
  place_id TEXT,
  taken_by TEXT NOT NULL DEFAULT 'unknown' CHECK (taken_by IN ('ice', 'cbp', 'police', 'other', 'unknown')),
  taken_by_words TEXT,
  seen_by TEXT,
  appointment_id TEXT REFERENCES appointment (id),
  note_id TEXT REFERENCES encounter_note (id),
  status_before TEXT,
  outcome TEXT CHECK (outcome IN ('released', 'releasedOnBond', 'removed', 'transferred', 'notDetained', 'other')),
  outcome_words TEXT,
  closed_at TEXT,
  review_by TEXT,
  CHECK ((outcome IS NULL) = (closed_at IS NULL))
) STRICT;
CREATE INDEX detention_open ON detention (told_at, id) WHERE deleted_at IS NULL AND closed_at IS NULL;
CREATE INDEX detention_closed ON detention (closed_at, id) WHERE deleted_at IS NULL AND closed_at IS NOT NULL;
CREATE INDEX detention_person ON detention (person_id);
CREATE UNIQUE INDEX detention_once ON detention (person_id) WHERE deleted_at IS NULL AND closed_at IS NULL AND person_id IS NOT NULL;
CREATE INDEX detention_group ON detention (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX detention_appointment ON detention (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX detention_note ON detention (note_id) WHERE note_id IS NOT NULL;
-- Nobody's: no person's review reaches them, so they have a day of their own.
CREATE INDEX detention_review ON detention (review_by) WHERE deleted_at IS NULL AND review_by IS NOT NULL;
CREATE INDEX detention_removed ON detention (deleted_at) WHERE deleted_at IS NOT NULL;

-- The timeline: whatever is done for a detention puts one line here.
CREATE TABLE detention_event (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  detention_id TEXT NOT NULL REFERENCES detention (id),
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  step TEXT,
  result TEXT,
  until TEXT,
  about_id TEXT,
  words TEXT
) STRICT;
CREATE INDEX detention_event_list ON detention_event (detention_id, at, id);
CREATE INDEX detention_event_about ON detention_event (about_id) WHERE about_id IS NOT NULL;
CREATE INDEX detention_event_removed ON detention_event (deleted_at) WHERE deleted_at IS NOT NULL;

-- Each try to reach somebody.
CREATE TABLE detention_call (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  detention_id TEXT NOT NULL REFERENCES detention (id),
  contact_id TEXT REFERENCES contact (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('contact', 'number', 'attorney', 'hotline', 'organization', 'school', 'consulate', 'office', 'other')),
  who TEXT NOT NULL,
  phone TEXT,
  at TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('reached', 'leftMessage', 'noAnswer', 'busy', 'wrongNumber', 'declined')),
  next_try_at TEXT,
  words TEXT
) STRICT;
CREATE INDEX detention_call_list ON detention_call (detention_id, at, id);
CREATE INDEX detention_call_contact ON detention_call (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX detention_call_removed ON detention_call (deleted_at) WHERE deleted_at IS NOT NULL;

-- Belongings: who has what, from whom, and to whom it went back.
CREATE TABLE detention_custody (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  detention_id TEXT NOT NULL REFERENCES detention (id),
  kind TEXT NOT NULL CHECK (kind IN ('keys', 'car', 'phone', 'papers', 'money', 'bag', 'other')),
  what TEXT NOT NULL,
  from_whom TEXT,
  held_by TEXT NOT NULL,
  taken_over_at TEXT NOT NULL,
  returned_to TEXT,
  returned_at TEXT,
  note TEXT,
  CHECK ((returned_to IS NULL) = (returned_at IS NULL))
) STRICT;
CREATE INDEX detention_custody_list ON detention_custody (detention_id, taken_over_at, id);
CREATE INDEX detention_custody_removed ON detention_custody (deleted_at) WHERE deleted_at IS NOT NULL;

-- Steps and tasks of a detention.
ALTER TABLE checklist ADD COLUMN detention_id TEXT REFERENCES detention (id);
CREATE INDEX checklist_detention ON checklist (detention_id) WHERE detention_id IS NOT NULL;

-- Where somebody is held, one row a place.
CREATE TABLE detention_facility (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  detention_id TEXT NOT NULL REFERENCES detention (id),
  facility TEXT NOT NULL,
  facility_id TEXT,
  since_at TEXT NOT NULL,
  source TEXT,
  note TEXT
) STRICT;
CREATE INDEX detention_facility_list ON detention_facility (detention_id, since_at, id);
CREATE INDEX detention_facility_removed ON detention_facility (deleted_at) WHERE deleted_at IS NOT NULL;
