-- What the articles say, as one build found it, and what the analyst decided. Two ledgers differ where a query
-- over both differs: ATTACH 'other.db' AS other; SELECT * FROM triple EXCEPT SELECT * FROM other.triple;
BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS article (
    id TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL,      -- digest of text and metadata: another one, and the article is read again
    text TEXT NOT NULL,
    title TEXT,
    published TEXT,            -- ISO date
    source TEXT,
    url TEXT,
    pipeline TEXT NOT NULL,    -- what read it
    vocabulary TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS participant (
    article TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    named INTEGER NOT NULL,
    country TEXT,
    titles TEXT NOT NULL,      -- JSON list
    PRIMARY KEY (article, position)
) STRICT;

CREATE TABLE IF NOT EXISTS mention (
    article TEXT NOT NULL,
    participant INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    "start" INTEGER NOT NULL,  -- characters of the article's text, half-open
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    form TEXT NOT NULL,
    PRIMARY KEY (article, participant, ordinal),
    FOREIGN KEY (article, participant) REFERENCES participant ON DELETE CASCADE
) STRICT;

CREATE TABLE IF NOT EXISTS triple (
    article TEXT NOT NULL,
    position INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    relation TEXT NOT NULL,
    object INTEGER NOT NULL,
    subject_text TEXT NOT NULL,
    object_text TEXT NOT NULL,
    predicate TEXT NOT NULL,
    predicate_start INTEGER NOT NULL,
    predicate_end INTEGER NOT NULL,
    sentence TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    category TEXT,
    mode TEXT,
    date TEXT,                 -- half-open interval of ISO dates
    date_end TEXT,
    precision TEXT,
    date_text TEXT,            -- NULL: the sentence gives no date
    date_anchor TEXT,
    modality TEXT NOT NULL,
    negated INTEGER NOT NULL,
    speakers TEXT NOT NULL,    -- JSON list of positions of participants, outermost first
    topic TEXT,
    place INTEGER,
    title TEXT,
    confidence REAL NOT NULL,
    PRIMARY KEY (article, position),
    FOREIGN KEY (article, subject) REFERENCES participant ON DELETE CASCADE,
    FOREIGN KEY (article, object) REFERENCES participant ON DELETE CASCADE,
    FOREIGN KEY (article, place) REFERENCES participant ON DELETE CASCADE
) STRICT;

CREATE TABLE IF NOT EXISTS alias (
    name TEXT PRIMARY KEY,
    names TEXT NOT NULL,       -- JSON list
    kind TEXT,
    country TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS judgement (
    kind TEXT NOT NULL CHECK (kind IN ('merge', 'split')),
    name TEXT NOT NULL,
    other TEXT NOT NULL,       -- of a merge; '' of a split
    PRIMARY KEY (kind, name, other)
) STRICT;

CREATE TABLE IF NOT EXISTS identity (
    id TEXT NOT NULL           -- a graph says by it which ledger it shows
) STRICT;
INSERT INTO identity SELECT lower(hex(randomblob(16))) WHERE NOT EXISTS (SELECT * FROM identity);

PRAGMA application_id = 1801940068;
PRAGMA user_version = 1;
COMMIT;
