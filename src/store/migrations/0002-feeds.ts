/** What `dragoman watch` keeps: the feeds, and which pages they have named. */
export const feeds = `
CREATE TABLE feed (
  n INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  title TEXT,
  parent INTEGER REFERENCES feed ON DELETE CASCADE, -- the OPML file or index of sitemaps that names it
  etag TEXT, modified TEXT,                 -- what the server gave to ask by
  checked_at TEXT,                          -- UTC, ISO 8601
  next_at TEXT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,      -- one after another
  problem TEXT
) STRICT;
CREATE INDEX feed_next_at ON feed (next_at);
CREATE INDEX feed_parent ON feed (parent);

CREATE TABLE named_page (
  url TEXT PRIMARY KEY,
  feed INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
  changed TEXT,                             -- as the feed has it
  state TEXT NOT NULL CHECK (state IN ('waiting', 'kept', 'failed')),
  tries INTEGER NOT NULL DEFAULT 0,
  named_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX named_page_state ON named_page (state, named_at);
CREATE INDEX named_page_feed ON named_page (feed);
`;
