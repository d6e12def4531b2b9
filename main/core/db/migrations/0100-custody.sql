-- What happens while someone is held: what the facility asks for, visits and calls, health complaints.

-- How to write, call, or send money to a person at one place where they are held.
CREATE TABLE custody_info (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  held_at_id TEXT NOT NULL REFERENCES detention_facility (id),
  kind TEXT NOT NULL CHECK (kind IN ('number', 'money', 'mail', 'phone')),
  provider TEXT,
  words TEXT,
  source TEXT,
  verified_on TEXT
) STRICT;
CREATE INDEX custody_info_list ON custody_info (held_at_id, id);
CREATE INDEX custody_info_removed ON custody_info (deleted_at) WHERE deleted_at IS NOT NULL;

-- Visits and calls, planned and past.
CREATE TABLE custody_talk (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  detention_id TEXT NOT NULL REFERENCES detention (id),
  kind TEXT NOT NULL CHECK (kind IN ('visit', 'videoVisit', 'callFrom', 'callTo')),
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'missed')),
  at TEXT NOT NULL,
  minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440),
  who TEXT,
  learned TEXT
) STRICT;
CREATE INDEX custody_talk_list ON custody_talk (detention_id, at, id);
CREATE INDEX custody_talk_planned ON custody_talk (detention_id, at) WHERE deleted_at IS NULL AND state = 'planned';
CREATE INDEX custody_talk_removed ON custody_talk (deleted_at) WHERE deleted_at IS NOT NULL;

-- What someone's health needs while they are held, who was told, and what came of it.
CREATE TABLE custody_complaint (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  detention_id TEXT NOT NULL REFERENCES detention (id),
  at TEXT NOT NULL,
  complaint TEXT NOT NULL,
  medicine_missed INTEGER CHECK (medicine_missed IN (0, 1)),
  told_to TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(told_to)),
  told_at TEXT,
  answer TEXT,
  next_step TEXT
) STRICT;
CREATE INDEX custody_complaint_list ON custody_complaint (detention_id, at, id);
CREATE INDEX custody_complaint_removed ON custody_complaint (deleted_at) WHERE deleted_at IS NOT NULL;
