-- What is known of people beside their names, the questions of an association's own, and how the
-- columns of a source were read.

ALTER TABLE people ADD COLUMN prefers TEXT;
ALTER TABLE people ADD COLUMN functions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE people ADD COLUMN consents TEXT NOT NULL DEFAULT '[]';

-- Asked in a cohort, at an event, or of anybody where both are missing.
CREATE TABLE questions (
  id TEXT PRIMARY KEY NOT NULL,
  cohort TEXT REFERENCES cohorts (id),
  event TEXT REFERENCES events (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  options TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  changed TEXT NOT NULL
) STRICT;
CREATE INDEX questions_of_cohort ON questions (cohort);
CREATE INDEX questions_of_event ON questions (event);

CREATE TABLE answers (
  question TEXT NOT NULL REFERENCES questions (id),
  person TEXT NOT NULL REFERENCES people (id),
  answer TEXT NOT NULL,
  changed TEXT NOT NULL,
  PRIMARY KEY (question, person)
) STRICT;
CREATE INDEX answers_of_person ON answers (person);

-- What the user said a column means, by its header, to be said once a source.
CREATE TABLE column_meanings (
  source TEXT NOT NULL,
  header TEXT NOT NULL,
  field TEXT NOT NULL,
  changed TEXT NOT NULL,
  PRIMARY KEY (source, header)
) STRICT;

-- Whoever is removed is found no more, so that finds can be counted without looking at people.
INSERT INTO people_found (people_found, rowid, search)
  SELECT 'delete', rowid, search FROM people WHERE removed = 1;
DROP TRIGGER people_found_removed;
DROP TRIGGER people_found_changed;
CREATE TRIGGER people_found_removed AFTER DELETE ON people WHEN old.removed = 0 BEGIN
  INSERT INTO people_found (people_found, rowid, search) VALUES ('delete', old.rowid, old.search);
END;
CREATE TRIGGER people_found_changed AFTER UPDATE OF search ON people
  WHEN old.removed = 0 AND new.removed = 0 AND new.search <> old.search BEGIN
  INSERT INTO people_found (people_found, rowid, search) VALUES ('delete', old.rowid, old.search);
  INSERT INTO people_found (rowid, search) VALUES (new.rowid, new.search);
END;
CREATE TRIGGER people_found_gone AFTER UPDATE OF removed ON people
  WHEN old.removed = 0 AND new.removed = 1 BEGIN
  INSERT INTO people_found (people_found, rowid, search) VALUES ('delete', old.rowid, old.search);
END;
CREATE TRIGGER people_found_back AFTER UPDATE OF removed ON people
  WHEN old.removed = 1 AND new.removed = 0 BEGIN
  INSERT INTO people_found (rowid, search) VALUES (new.rowid, new.search);
END;

-- One spelling for what people spell in many ways; `said` is folded, as words are compared.
CREATE TABLE spellings (
  kind TEXT NOT NULL,
  said TEXT NOT NULL,
  usual TEXT NOT NULL,
  changed TEXT NOT NULL,
  PRIMARY KEY (kind, said)
) STRICT;
