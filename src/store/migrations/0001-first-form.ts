/**
 * The first form. `n` is the number of a row and stays inside the file; `id` is the id of the record, made from
 * content, and the same in every file. A record is taken apart into rows and can be put together again from them.
 */
export const firstForm = `
-- A web address, or a text without one. What has versions.
CREATE TABLE page (n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;

-- One version of a page as one reader read it.
CREATE TABLE article (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  page INTEGER NOT NULL REFERENCES page,
  version INTEGER NOT NULL,                 -- 1, 2, … in the order in which they came in
  standing TEXT NOT NULL CHECK (standing IN ('current', 'replaced')),
  replaced_by INTEGER REFERENCES article ON DELETE SET NULL,
  notice TEXT CHECK (notice IN ('correction', 'retraction')),
  added_at TEXT NOT NULL,                   -- UTC, ISO 8601
  reader_version TEXT NOT NULL,
  model TEXT,
  url TEXT, outlet TEXT, domain TEXT, agency TEXT, title TEXT, language TEXT NOT NULL,
  published TEXT, day TEXT,                 -- day: YYYY-MM-DD of publication
  story INTEGER REFERENCES article ON DELETE SET NULL, -- the report that this one reprints; itself where none
  overlap REAL NOT NULL,                    -- share of its words that the story has too
  record_sha256 TEXT NOT NULL,              -- of the whole record as JSON
  json TEXT NOT NULL,                       -- the record's article but for its text
  text TEXT NOT NULL,
  UNIQUE (page, version)
) STRICT;
CREATE INDEX article_day ON article (standing, day, n);
CREATE INDEX article_story ON article (story);
CREATE INDEX article_domain ON article (domain, standing, day, n);
CREATE INDEX article_replaced_by ON article (replaced_by);

-- The page itself as it came in, to read it again.
CREATE TABLE source (
  article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
  name TEXT NOT NULL, format TEXT NOT NULL, url TEXT, charset TEXT, title TEXT,
  published TEXT,                           -- stated beside the page
  given TEXT,                               -- told by whoever added it
  sha256 TEXT NOT NULL,
  decoded INTEGER NOT NULL,                 -- 1: came as text, 0: as bytes
  content BLOB NOT NULL                     -- Brotli
) STRICT;
CREATE INDEX source_sha256 ON source (sha256);

-- What earlier readers made of it: whole records, Brotli.
CREATE TABLE reading (
  n INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  reader_version TEXT NOT NULL, model TEXT, replaced_at TEXT NOT NULL,
  record BLOB NOT NULL
) STRICT;
CREATE INDEX reading_article ON reading (article);

-- By what near copies find each other (src/store/join/sketch.ts).
CREATE TABLE band (
  hash INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX band_article ON band (article);

-- Somebody across pages.
CREATE TABLE actor (
  n INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,                 -- src/store/actor-key.ts
  name TEXT NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL, sector TEXT NOT NULL, wikidata TEXT,
  parts INTEGER NOT NULL DEFAULT 0,         -- how many parts it takes in findings
  merged_into INTEGER REFERENCES actor ON DELETE SET NULL
) STRICT;
CREATE INDEX actor_code ON actor (code, kind);
CREATE INDEX actor_merged_into ON actor (merged_into);
CREATE TABLE actor_name (
  folded TEXT NOT NULL, actor INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE, name TEXT NOT NULL,
  PRIMARY KEY (folded, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_name_actor ON actor_name (actor);

-- An actor of one record.
CREATE TABLE part (
  n INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  own INTEGER REFERENCES actor,             -- who it is across pages; none for the unnamed
  actor INTEGER REFERENCES actor,           -- the same, after merges by the user
  name TEXT NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL, sector TEXT NOT NULL,
  office TEXT,
  json TEXT NOT NULL,
  UNIQUE (article, id)
) STRICT;
CREATE INDEX part_own ON part (own);
CREATE INDEX part_actor ON part (actor);
CREATE INDEX part_office ON part (actor, n) WHERE office IS NOT NULL;

-- A statement, event or agreement of one record.
CREATE TABLE finding (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('statement', 'event', 'agreement')),
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  -- lead: shown; told: the same as its lead, told in another report; replaced: of an article that was replaced.
  standing TEXT NOT NULL CHECK (standing IN ('lead', 'told', 'replaced')),
  lead INTEGER NOT NULL,                    -- itself where it leads
  joined_by TEXT,                           -- why it is the same as its lead: words, roles, name, user
  join_key TEXT,                            -- what is the same has the same key (src/store/join/)
  label TEXT NOT NULL,                      -- act of a statement, type of an event, kind of an agreement
  form TEXT,                                -- form of a statement, mode of an event
  status TEXT, time TEXT, quad INTEGER, scale REAL, cameo TEXT, country TEXT,
  day TEXT, last_day TEXT,                  -- the first and last day that its date can mean; else of publication
  confidence REAL,
  start INTEGER NOT NULL,                   -- first offset, UTF-16 units
  words TEXT NOT NULL,                      -- what it is found by in a search: slices of the text, joined
  json TEXT NOT NULL,                       -- as the record has it
  corrected TEXT                            -- the same with the user's corrections, where there are some
) STRICT;
CREATE UNIQUE INDEX finding_id ON finding (id);
CREATE INDEX finding_article ON finding (article, kind, ordinal);
CREATE INDEX finding_day ON finding (kind, standing, day, n);
CREATE INDEX finding_label ON finding (kind, label, standing, day, n);
CREATE INDEX finding_lead ON finding (lead);
CREATE INDEX finding_join_key ON finding (join_key) WHERE join_key IS NOT NULL;

-- Who takes which part in a finding.
CREATE TABLE role (
  finding INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
  role TEXT NOT NULL, ordinal INTEGER NOT NULL,
  part INTEGER NOT NULL REFERENCES part ON DELETE CASCADE,
  code TEXT NOT NULL, actor INTEGER, standing TEXT NOT NULL, day TEXT, -- copies, so that one index answers
  PRIMARY KEY (finding, role, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX role_code ON role (role, code, standing, day, finding);
CREATE INDEX role_actor ON role (role, actor, standing, day, finding) WHERE actor IS NOT NULL;
CREATE INDEX role_part ON role (part);
-- Whom words are aimed at is counted once, as one whom they are about; who might have spoken, not at all.
CREATE TRIGGER role_counted_insert AFTER INSERT ON role
  WHEN new.actor IS NOT NULL AND new.role NOT IN ('target', 'alternative') BEGIN
  UPDATE actor SET parts = parts + 1 WHERE n = new.actor;
END;
CREATE TRIGGER role_counted_delete AFTER DELETE ON role
  WHEN old.actor IS NOT NULL AND old.role NOT IN ('target', 'alternative') BEGIN
  UPDATE actor SET parts = parts - 1 WHERE n = old.actor;
END;
CREATE TRIGGER role_counted_update AFTER UPDATE OF actor ON role
  WHEN old.actor IS NOT new.actor AND new.role NOT IN ('target', 'alternative') BEGIN
  UPDATE actor SET parts = parts - 1 WHERE n = old.actor;
  UPDATE actor SET parts = parts + 1 WHERE n = new.actor;
END;

CREATE TABLE reaction (
  n INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  answer INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
  answered INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
  day TEXT,                                 -- of the answer
  basis TEXT NOT NULL, json TEXT NOT NULL
) STRICT;
CREATE INDEX reaction_day ON reaction (day, n);
CREATE INDEX reaction_article ON reaction (article);
CREATE INDEX reaction_answer ON reaction (answer);
CREATE INDEX reaction_answered ON reaction (answered);

-- What users merged, split and corrected; only ever added to. Names things by their ids, so that it outlives a reading.
CREATE TABLE edit (
  n INTEGER PRIMARY KEY,
  at TEXT NOT NULL, by TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'correct', 'merge-actors')),
  target TEXT NOT NULL,                     -- id of a finding, key of an actor
  field TEXT, value TEXT, was TEXT,         -- merge: value is the id or key it is the same as
  note TEXT,
  undone_at TEXT, undone_by TEXT
) STRICT;
CREATE INDEX edit_target ON edit (target);
CREATE INDEX edit_value ON edit (value);

CREATE VIRTUAL TABLE article_words USING fts5 (
  title, text, content = 'article', content_rowid = 'n', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER article_words_insert AFTER INSERT ON article BEGIN
  INSERT INTO article_words (rowid, title, text) VALUES (new.n, new.title, new.text);
END;
CREATE TRIGGER article_words_delete AFTER DELETE ON article BEGIN
  INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', old.n, old.title, old.text);
END;
CREATE TRIGGER article_words_update AFTER UPDATE OF title, text ON article BEGIN
  INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', old.n, old.title, old.text);
  INSERT INTO article_words (rowid, title, text) VALUES (new.n, new.title, new.text);
END;

CREATE VIRTUAL TABLE finding_words USING fts5 (
  words, content = 'finding', content_rowid = 'n', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER finding_words_insert AFTER INSERT ON finding BEGIN
  INSERT INTO finding_words (rowid, words) VALUES (new.n, new.words);
END;
CREATE TRIGGER finding_words_delete AFTER DELETE ON finding BEGIN
  INSERT INTO finding_words (finding_words, rowid, words) VALUES ('delete', old.n, old.words);
END;
`;
