-- The rooms of an event: places, programme, groups, who came.

-- Capacity, hours, rooms, childcare: one value, decided together.
ALTER TABLE events ADD COLUMN venue TEXT NOT NULL DEFAULT '{}';
ALTER TABLE events ADD COLUMN group_rules TEXT;

ALTER TABLE registrations ADD COLUMN staff_function TEXT;
ALTER TABLE registrations ADD COLUMN no_meal TEXT NOT NULL DEFAULT '[]';
ALTER TABLE registrations ADD COLUMN topics TEXT NOT NULL DEFAULT '[]';
ALTER TABLE registrations ADD COLUMN background TEXT;
ALTER TABLE registrations ADD COLUMN walk_in INTEGER NOT NULL DEFAULT 0;
ALTER TABLE registrations ADD COLUMN word TEXT;
ALTER TABLE registrations ADD COLUMN preparation INTEGER NOT NULL DEFAULT 0;

CREATE TABLE blocks (
  id TEXT PRIMARY KEY NOT NULL,
  event TEXT NOT NULL REFERENCES events (id),
  day TEXT NOT NULL,
  starts TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  room TEXT,
  speaker TEXT REFERENCES registrations (id),
  tables TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  changed TEXT NOT NULL
) STRICT;
CREATE INDEX blocks_of_event ON blocks (event);

-- Each change of a plan of groups is its next version; older ones say what was printed.
CREATE TABLE group_plans (
  event TEXT NOT NULL REFERENCES events (id),
  version INTEGER NOT NULL,
  seating TEXT NOT NULL,
  changed TEXT NOT NULL,
  PRIMARY KEY (event, version)
) STRICT;

CREATE TABLE arrivals (
  registration TEXT NOT NULL REFERENCES registrations (id),
  day TEXT NOT NULL,
  half TEXT NOT NULL,
  -- 1 came, 0 did not, NULL not known.
  came INTEGER,
  minutes INTEGER,
  at TEXT NOT NULL,
  changed TEXT NOT NULL,
  PRIMARY KEY (registration, day, half)
) STRICT;
