-- Derek's database. Spans are character offsets into article.body.
-- Nothing extracted is stored as text of its own: only where it stands, and a checksum of what stood there
-- when it was taken, for `derek verify`.
CREATE TABLE IF NOT EXISTS article (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL UNIQUE,
    publisher TEXT,
    title TEXT,
    url TEXT,
    basis TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    evidence TEXT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    title_words TEXT NOT NULL,
    rules TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS article_by_day ON article (last_day DESC, first_day, id);
CREATE INDEX IF NOT EXISTS article_by_publisher ON article (publisher);
CREATE INDEX IF NOT EXISTS article_by_language ON article (language);

CREATE TABLE IF NOT EXISTS passage (
    id INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    length INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    sentences TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS passage_of_article ON passage (article_id, start);
CREATE INDEX IF NOT EXISTS passage_length ON passage (length);
-- Keys are folded already; the index tells in which passages each stands, and no more.
CREATE VIRTUAL TABLE IF NOT EXISTS passage_terms USING fts5 (
    terms, content = '', columnsize = 0, detail = none, tokenize = "ascii tokenchars '_.'"
);

CREATE TABLE IF NOT EXISTS fact (
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    passage_start INTEGER NOT NULL,
    passage_end INTEGER NOT NULL,
    value REAL NOT NULL,
    value_max REAL,
    unit TEXT NOT NULL,
    qualifier TEXT NOT NULL,
    kind TEXT NOT NULL,
    measure TEXT,
    places TEXT NOT NULL,
    period_start TEXT,
    period_end TEXT,
    comparison_start TEXT,
    comparison_end TEXT,
    speaker TEXT,
    speaker_key TEXT,
    checksum INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS fact_of_article ON fact (article_id, start);
CREATE INDEX IF NOT EXISTS fact_by_measure ON fact (measure, period_end);

CREATE TABLE IF NOT EXISTS quote (
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    spans TEXT NOT NULL,
    passage_start INTEGER NOT NULL,
    passage_end INTEGER NOT NULL,
    cue_start INTEGER,
    cue_end INTEGER,
    speaker TEXT,
    speaker_key TEXT,
    kind TEXT NOT NULL,
    checksum INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS quote_of_article ON quote (article_id, passage_start);
CREATE INDEX IF NOT EXISTS quote_by_speaker ON quote (speaker_key);

-- How many passages hold a term, and how often a spelling occurs: for weights and for repairing typos.
CREATE TABLE IF NOT EXISTS term (term TEXT PRIMARY KEY, passages INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS word (form TEXT PRIMARY KEY, occurrences INTEGER NOT NULL) WITHOUT ROWID;
