-- Finds at once when a volunteer was last asked.
CREATE INDEX crew_member_asked ON crew_member (volunteer_id, created_at) WHERE deleted_at IS NULL;
