-- What a coordinator lets one of a crew see beyond their appointment: the full record of the person accompanied.
-- A grant ends by itself after its last day. A revoked one has its tombstone; given anew, it is a new row.
CREATE TABLE access_grant (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  appointment_id TEXT NOT NULL REFERENCES appointment (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  volunteer_id TEXT NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
  ends_on TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX access_grant_once ON access_grant (appointment_id, person_id, volunteer_id) WHERE deleted_at IS NULL;
CREATE INDEX access_grant_person ON access_grant (person_id);
CREATE INDEX access_grant_volunteer ON access_grant (volunteer_id);

-- The log is read act by act: what one call did, however much that was.
CREATE INDEX audit_entry_batch ON audit_entry (batch, seq);
