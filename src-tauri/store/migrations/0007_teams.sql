-- Project teams that stay as they are, and who comes to each: one value, decided together.
ALTER TABLE events ADD COLUMN teamwork TEXT;
