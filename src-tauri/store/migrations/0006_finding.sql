-- The index of names follows at the end of an act, all at once: beside each row it would be written
-- out again with every statement. Here stands whose words changed, and how the index still has them.
CREATE TABLE people_unindexed (
  person INTEGER PRIMARY KEY NOT NULL,
  had TEXT
) STRICT;

DROP TRIGGER people_found_added;
DROP TRIGGER people_found_removed;
DROP TRIGGER people_found_changed;
DROP TRIGGER people_found_gone;
DROP TRIGGER people_found_back;
DROP TABLE people_found;

-- Who has a word, not where or how often: nothing is ranked.
CREATE VIRTUAL TABLE people_found USING fts5(
  search, content = 'people', tokenize = 'unicode61', prefix = '1 2 3', detail = none, columnsize = 0
);
-- Words gathered before they are written out, in bytes.
INSERT INTO people_found (people_found, rank) VALUES ('hashsize', 8388608);
INSERT INTO people_found (rowid, search) SELECT rowid, search FROM people WHERE removed = 0;

CREATE TRIGGER people_unindexed_added AFTER INSERT ON people BEGIN
  INSERT INTO people_unindexed (person) VALUES (new.rowid) ON CONFLICT (person) DO NOTHING;
END;
CREATE TRIGGER people_unindexed_removed AFTER DELETE ON people BEGIN
  INSERT INTO people_unindexed (person, had)
    VALUES (old.rowid, CASE old.removed WHEN 0 THEN old.search END)
    ON CONFLICT (person) DO NOTHING;
END;
CREATE TRIGGER people_unindexed_changed AFTER UPDATE OF search, removed ON people
  WHEN old.search <> new.search OR old.removed <> new.removed BEGIN
  INSERT INTO people_unindexed (person, had)
    VALUES (old.rowid, CASE old.removed WHEN 0 THEN old.search END)
    ON CONFLICT (person) DO NOTHING;
END;
