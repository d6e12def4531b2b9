-- What someone typed into a form and did not save yet: theirs alone. It is no record, so the log says nothing of it.
CREATE TABLE form_draft (
  user_id TEXT NOT NULL REFERENCES user (id),
  role TEXT NOT NULL,
  form TEXT NOT NULL,
  key TEXT NOT NULL,
  content TEXT NOT NULL,
  program TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (user_id, role, form, key)
) STRICT;
