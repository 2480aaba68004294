-- What the months of a cohort ask for. Columns come last and rows stay as they are, so that acts
-- of before can still be taken back.

ALTER TABLE cohorts ADD COLUMN terms TEXT NOT NULL DEFAULT '{}';
ALTER TABLE cohorts ADD COLUMN closed_on TEXT;
ALTER TABLE cohorts ADD COLUMN reopened_on TEXT;

ALTER TABLE members ADD COLUMN levels TEXT NOT NULL DEFAULT '[]';
ALTER TABLE members ADD COLUMN format TEXT;
ALTER TABLE members ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE members ADD COLUMN outcomes TEXT NOT NULL DEFAULT '[]';

ALTER TABLE pairs ADD COLUMN care TEXT NOT NULL DEFAULT '{}';

ALTER TABLE meetings ADD COLUMN mode TEXT;
ALTER TABLE meetings ADD COLUMN mood TEXT;
ALTER TABLE meetings ADD COLUMN next TEXT;

CREATE TABLE testimonials (
  id TEXT PRIMARY KEY NOT NULL,
  cohort TEXT NOT NULL REFERENCES cohorts (id),
  member TEXT NOT NULL REFERENCES members (id),
  saying TEXT NOT NULL,
  text TEXT NOT NULL,
  said_on TEXT NOT NULL,
  context TEXT,
  consent TEXT,
  withdrawn TEXT,
  removed INTEGER NOT NULL DEFAULT 0,
  changed TEXT NOT NULL
) STRICT;
CREATE INDEX testimonials_of_cohort ON testimonials (cohort);
