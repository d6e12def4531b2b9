-- Finds at once when a volunteer was last asked.
CREATE INDEX crew_member_asked ON crew_member (volunteer_id, created_at) WHERE deleted_at IS NULL;

-- Finds at once who of a crew said no before they were taken off it.
CREATE INDEX crew_member_ever ON crew_member (accompaniment_id, id);
