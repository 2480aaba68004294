-- Keys are UUIDv7 text; rows that others point at are marked removed, never deleted.

CREATE TABLE acts (
  id INTEGER PRIMARY KEY,
  op TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  changeset BLOB NOT NULL,
  -- 'done', 'undone', or 'dropped': undone, then overtaken by another act.
  state TEXT NOT NULL DEFAULT 'done'
) STRICT;

CREATE TABLE settings (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL,
  changed TEXT NOT NULL
) STRICT;

CREATE TABLE people (
  id TEXT PRIMARY KEY NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  sort_name TEXT,
  sort_key TEXT NOT NULL,
  civility TEXT,
  birth TEXT NOT NULL,
  emails TEXT NOT NULL,
  phones TEXT NOT NULL,
  postal_code TEXT,
  city TEXT,
  organisation TEXT,
  job TEXT,
  note TEXT,
  search TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  changed TEXT NOT NULL
) STRICT;
CREATE INDEX people_in_order ON people (sort_key, first_name, id) WHERE removed = 0;

CREATE VIRTUAL TABLE people_found USING fts5(
  search, content = 'people', tokenize = 'unicode61', prefix = '1 2 3'
);
CREATE TRIGGER people_found_added AFTER INSERT ON people BEGIN
  INSERT INTO people_found (rowid, search) VALUES (new.rowid, new.search);
END;
CREATE TRIGGER people_found_removed AFTER DELETE ON people BEGIN
  INSERT INTO people_found (people_found, rowid, search) VALUES ('delete', old.rowid, old.search);
END;
CREATE TRIGGER people_found_changed AFTER UPDATE OF search ON people BEGIN
  INSERT INTO people_found (people_found, rowid, search) VALUES ('delete', old.rowid, old.search);
  INSERT INTO people_found (rowid, search) VALUES (new.rowid, new.search);
END;

-- What a source calls a person or a line: the key for importing the same file again.
CREATE TABLE external_ids (
  source TEXT NOT NULL,
  code TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES people (id),
  changed TEXT NOT NULL,
  PRIMARY KEY (source, code)
) STRICT;
CREATE INDEX external_ids_of_person ON external_ids (person);

CREATE TABLE cohorts (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  direction TEXT NOT NULL,
  partner TEXT,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  stage TEXT NOT NULL,
  silence_days INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  changed TEXT NOT NULL
) STRICT;

CREATE TABLE members (
  id TEXT PRIMARY KEY NOT NULL,
  cohort TEXT NOT NULL REFERENCES cohorts (id),
  person TEXT NOT NULL REFERENCES people (id),
  side TEXT NOT NULL,
  slots TEXT NOT NULL,
  availability TEXT,
  organisation TEXT,
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0,
  changed TEXT NOT NULL
) STRICT;
CREATE INDEX members_of_cohort ON members (cohort);
CREATE INDEX members_of_person ON members (person);

CREATE TABLE pairs (
  id TEXT PRIMARY KEY NOT NULL,
  cohort TEXT NOT NULL REFERENCES cohorts (id),
  mentee TEXT NOT NULL REFERENCES members (id),
  mentor TEXT NOT NULL REFERENCES members (id),
  since TEXT NOT NULL,
  ended_on TEXT,
  end_reason TEXT,
  snoozed TEXT,
  note TEXT,
  changed TEXT NOT NULL
) STRICT;
CREATE INDEX pairs_of_cohort ON pairs (cohort);

CREATE TABLE forbidden_pairs (
  mentee TEXT NOT NULL REFERENCES members (id),
  mentor TEXT NOT NULL REFERENCES members (id),
  removed INTEGER NOT NULL DEFAULT 0,
  changed TEXT NOT NULL,
  PRIMARY KEY (mentee, mentor)
) STRICT;

CREATE TABLE meetings (
  id TEXT PRIMARY KEY NOT NULL,
  pair TEXT NOT NULL REFERENCES pairs (id),
  held_on TEXT NOT NULL,
  contact TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0,
  changed TEXT NOT NULL
) STRICT;
CREATE INDEX meetings_of_pair ON meetings (pair);

CREATE TABLE gatherings (
  id TEXT PRIMARY KEY NOT NULL,
  cohort TEXT NOT NULL REFERENCES cohorts (id),
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  place TEXT,
  mode TEXT NOT NULL,
  instructions TEXT,
  removed INTEGER NOT NULL DEFAULT 0,
  changed TEXT NOT NULL
) STRICT;
CREATE INDEX gatherings_of_cohort ON gatherings (cohort);

CREATE TABLE presences (
  gathering TEXT NOT NULL REFERENCES gatherings (id),
  member TEXT NOT NULL REFERENCES members (id),
  -- 1 came, 0 did not, NULL not known.
  came INTEGER,
  changed TEXT NOT NULL,
  PRIMARY KEY (gathering, member)
) STRICT;

-- A certificate keeps its number however often it is printed.
CREATE TABLE certificates (
  member TEXT PRIMARY KEY NOT NULL REFERENCES members (id),
  number TEXT NOT NULL UNIQUE,
  issued TEXT NOT NULL,
  changed TEXT NOT NULL
) STRICT;

CREATE TABLE events (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  theme TEXT,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  place TEXT,
  host TEXT,
  removed INTEGER NOT NULL DEFAULT 0,
  changed TEXT NOT NULL
) STRICT;

CREATE TABLE registrations (
  id TEXT PRIMARY KEY NOT NULL,
  event TEXT NOT NULL REFERENCES events (id),
  person TEXT NOT NULL REFERENCES people (id),
  role TEXT NOT NULL,
  state TEXT NOT NULL,
  absent TEXT NOT NULL,
  children TEXT NOT NULL,
  diet TEXT,
  image_consent INTEGER,
  heard_from TEXT,
  profile TEXT,
  situation TEXT,
  removed INTEGER NOT NULL DEFAULT 0,
  changed TEXT NOT NULL
) STRICT;
CREATE INDEX registrations_of_event ON registrations (event);
CREATE INDEX registrations_of_person ON registrations (person);
