-- What comes after the first days of a detention: a bond and what it obliges to, a release, a deportation.

-- A bond outlasts its detention: money comes back, or does not, long after that is closed. Amounts are whole cents.
CREATE TABLE bond (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  detention_id TEXT NOT NULL REFERENCES detention (id),
  amount_cents INTEGER CHECK (amount_cents >= 0),
  set_by TEXT CHECK (set_by IN ('ice', 'judge', 'other')),
  paper_date TEXT,
  obligor_name TEXT,
  obligor_relation TEXT,
  obligor_channel TEXT,
  receipt_where TEXT,
  note TEXT
) STRICT;
CREATE INDEX bond_detention ON bond (detention_id, id);
CREATE INDEX bond_removed ON bond (deleted_at) WHERE deleted_at IS NOT NULL;

-- Each stage of a bond once, on the day when it came.
CREATE TABLE bond_step (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  bond_id TEXT NOT NULL REFERENCES bond (id),
  stage TEXT NOT NULL CHECK
    (stage IN ('set', 'obligorFound', 'submitted', 'posted', 'released', 'obligations', 'refunded', 'breached')),
  on_date TEXT NOT NULL,
  done_by TEXT
) STRICT;
CREATE UNIQUE INDEX bond_step_once ON bond_step (bond_id, stage) WHERE deleted_at IS NULL;
CREATE INDEX bond_step_bond ON bond_step (bond_id);
CREATE INDEX bond_step_removed ON bond_step (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE bond_money (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  bond_id TEXT NOT NULL REFERENCES bond (id),
  way TEXT NOT NULL CHECK (way IN ('out', 'back')),
  cents INTEGER NOT NULL CHECK (cents > 0),
  on_date TEXT NOT NULL,
  fund TEXT
) STRICT;
CREATE INDEX bond_money_bond ON bond_money (bond_id, on_date, id);
CREATE INDEX bond_money_removed ON bond_money (deleted_at) WHERE deleted_at IS NOT NULL;

-- Papers about a bond after it was posted, each with the day that it names.
CREATE TABLE bond_notice (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  bond_id TEXT NOT NULL REFERENCES bond (id),
  kind TEXT NOT NULL CHECK (kind IN ('i340', 'i333', 'i391', 'other')),
  paper_date TEXT,
  due_on TEXT,
  place TEXT,
  done_on TEXT,
  done_by TEXT,
  note TEXT
) STRICT;
CREATE INDEX bond_notice_bond ON bond_notice (bond_id, due_on, id);
CREATE INDEX bond_notice_removed ON bond_notice (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE release_plan (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  detention_id TEXT NOT NULL REFERENCES detention (id),
  expected_on TEXT,
  expected_time TEXT,
  zone TEXT NOT NULL,
  place TEXT,
  place_id TEXT,
  source TEXT,
  pick_up_volunteer_id TEXT REFERENCES volunteer (id),
  pick_up_name TEXT,
  pick_up_channel TEXT,
  note TEXT
) STRICT;
CREATE INDEX release_plan_detention ON release_plan (detention_id, id);
CREATE INDEX release_plan_volunteer ON release_plan (pick_up_volunteer_id) WHERE pick_up_volunteer_id IS NOT NULL;
CREATE INDEX release_plan_removed ON release_plan (deleted_at) WHERE deleted_at IS NOT NULL;

-- What is needed for a release, and what travels to another country.
CREATE TABLE release_need (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  detention_id TEXT NOT NULL REFERENCES detention (id),
  aim TEXT NOT NULL CHECK (aim IN ('release', 'removal')),
  kind TEXT NOT NULL CHECK
    (kind IN ('clothing', 'phone', 'papers', 'money', 'ride', 'sleep', 'food', 'medicine', 'other')),
  state TEXT CHECK (state IN ('needed', 'have', 'done')),
  words TEXT
) STRICT;
CREATE INDEX release_need_detention ON release_need (detention_id, aim, id);
CREATE INDEX release_need_removed ON release_need (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE removal_plan (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  detention_id TEXT NOT NULL REFERENCES detention (id),
  country TEXT,
  city TEXT,
  expected_on TEXT,
  source TEXT,
  source_on TEXT,
  family_told_by TEXT,
  family_told_on TEXT,
  note TEXT
) STRICT;
CREATE INDEX removal_plan_detention ON removal_plan (detention_id, id);
CREATE INDEX removal_plan_removed ON removal_plan (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE removal_contact (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  removal_id TEXT NOT NULL REFERENCES removal_plan (id),
  name TEXT NOT NULL,
  relation TEXT,
  channel TEXT,
  may_be_told TEXT
) STRICT;
CREATE INDEX removal_contact_removal ON removal_contact (removal_id, id);
CREATE INDEX removal_contact_removed ON removal_contact (deleted_at) WHERE deleted_at IS NOT NULL;
