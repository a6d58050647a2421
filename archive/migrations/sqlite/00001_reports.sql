-- +goose Up
-- A report is an address; what stood there at different times are its versions.
CREATE TABLE report (
    id      INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE -- the URL, or the caller's name for a report without one
);

CREATE TABLE version (
    id        INTEGER PRIMARY KEY,
    report    INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    number    INTEGER NOT NULL, -- from 1
    hash      TEXT NOT NULL,    -- of all that the outlet published: text, title, byline, outlet, date
    added     TEXT NOT NULL,    -- RFC 3339, UTC
    published TEXT NOT NULL,    -- YYYY-MM-DD, or empty
    outlet    TEXT NOT NULL,
    title     TEXT NOT NULL,
    current   INTEGER NOT NULL, -- 1 for the newest version of its report
    reading   BLOB NOT NULL,    -- JSON of schema hearsay/reading/1, under zstd
    UNIQUE (report, number),
    UNIQUE (report, hash)
);
CREATE INDEX version_published ON version (published, id) WHERE current = 1;
CREATE INDEX version_outlet ON version (outlet, published) WHERE current = 1;

-- What entities of current versions are called, to find reports by them.
CREATE TABLE name (
    version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    key     TEXT NOT NULL, -- a name or alias, folded
    entity  TEXT NOT NULL, -- its id in the reading
    PRIMARY KEY (key, version, entity)
) WITHOUT ROWID;
CREATE INDEX name_version ON name (version);

-- The words of current versions; rowid is version.id. The text itself lies in the reading.
CREATE VIRTUAL TABLE words USING fts5 (
    title, text, content = '', contentless_delete = 1, tokenize = 'porter unicode61'
);

-- +goose Down
DROP TABLE words;
DROP TABLE name;
DROP TABLE version;
DROP TABLE report;
