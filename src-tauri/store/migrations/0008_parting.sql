-- The index knows letters and figures as words of their own: of a hundred thousand numbered addresses
-- every one was another word, and each of them had to be met to find those that begin alike.
INSERT INTO people_found (people_found) VALUES ('delete-all');
INSERT INTO people_found (rowid, search) SELECT rowid, parted(search) FROM people WHERE removed = 0;
