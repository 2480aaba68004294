-- Certificates of every kind share one run of numbers, and know what they said.
CREATE TABLE numbers (
  purpose TEXT NOT NULL,
  holder TEXT NOT NULL,
  number TEXT NOT NULL UNIQUE,
  issued TEXT NOT NULL,
  -- A mark of what was certified; '' where an older Binôme did not note it.
  said TEXT NOT NULL,
  rectified INTEGER NOT NULL DEFAULT 0,
  changed TEXT NOT NULL,
  PRIMARY KEY (purpose, holder)
) STRICT;
INSERT INTO numbers (purpose, holder, number, issued, said, changed)
  SELECT 'mentoring', member, number, issued, '', changed FROM certificates;
DROP TABLE certificates;

-- What each page of a paper was when it was last printed, so that only what changed need be.
CREATE TABLE printed (
  paper TEXT PRIMARY KEY NOT NULL,
  pages TEXT NOT NULL,
  changed TEXT NOT NULL
) STRICT;

-- Texts of letters the association wrote itself.
CREATE TABLE texts (
  model TEXT NOT NULL,
  language TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  changed TEXT NOT NULL,
  PRIMARY KEY (model, language)
) STRICT;
