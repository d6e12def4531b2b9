-- Versions of checklist templates that a team wrote, or of its edit of a shipped one. The highest number of a key applies.
CREATE TABLE checklist_template (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  key TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  shipped_version INTEGER,
  title_en TEXT, title_es TEXT,
  when_en TEXT, when_es TEXT,
  sections TEXT NOT NULL CHECK (json_valid(sections)),
  CHECK (coalesce(title_en, title_es) IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX checklist_template_version ON checklist_template (key, number);

-- A copy of a template, or a list of tasks without one. Whose it is: a column for each kind of owner, at most one of them filled.
CREATE TABLE checklist (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  template_key TEXT,
  version TEXT,
  version_number INTEGER,
  title_en TEXT, title_es TEXT,
  person_id TEXT REFERENCES person (id),
  appointment_id TEXT REFERENCES appointment (id)
) STRICT;
CREATE INDEX checklist_person ON checklist (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX checklist_appointment ON checklist (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX checklist_there ON checklist (id DESC) WHERE deleted_at IS NULL;

CREATE TABLE checklist_item (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  checklist_id TEXT NOT NULL REFERENCES checklist (id),
  position INTEGER NOT NULL,
  source_item TEXT,
  section_en TEXT, section_es TEXT,
  text_en TEXT, text_es TEXT,
  sources TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sources)),
  certainty TEXT CHECK (certainty IN ('source', 'design', 'uncertain', 'team')),
  source_date TEXT,
  reworded INTEGER NOT NULL DEFAULT 0 CHECK (reworded IN (0, 1)),
  done_at TEXT,
  done_by TEXT REFERENCES user (id),
  not_needed INTEGER NOT NULL DEFAULT 0 CHECK (not_needed IN (0, 1)),
  owner_volunteer_id TEXT REFERENCES volunteer (id),
  owner_user_id TEXT REFERENCES user (id),
  due_on TEXT,
  due_time TEXT,
  snoozed_until TEXT,
  note TEXT,
  CHECK (coalesce(text_en, text_es) IS NOT NULL),
  CHECK (owner_volunteer_id IS NULL OR owner_user_id IS NULL)
) STRICT;
CREATE INDEX checklist_item_list ON checklist_item (checklist_id, position);
-- Tasks that are open, by their day: what Today reads.
CREATE INDEX checklist_item_due ON checklist_item (due_on, due_time, id)
  WHERE due_on IS NOT NULL AND done_at IS NULL AND not_needed = 0 AND deleted_at IS NULL;
CREATE INDEX checklist_item_volunteer ON checklist_item (owner_volunteer_id, due_on) WHERE owner_volunteer_id IS NOT NULL;
