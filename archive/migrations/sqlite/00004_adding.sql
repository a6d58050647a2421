-- +goose Up
-- What servers said of addresses when they were visited last: what adding needs to ask only for what has changed.
CREATE TABLE visit (
    address  TEXT PRIMARY KEY,
    report   INTEGER REFERENCES report (id) ON DELETE CASCADE, -- what was there; NULL for a feed or a sitemap
    at       TEXT NOT NULL, -- RFC 3339, UTC
    etag     TEXT NOT NULL,
    modified TEXT NOT NULL, -- Last-Modified, as the server wrote it
    listed   TEXT NOT NULL  -- when it changed last by the word of the list that led there
) WITHOUT ROWID;
CREATE INDEX visit_report ON visit (report);

-- Where the sentences of a version's text lie, which exports quote. The reading does not hold them, and to find them again the
-- language model would have to read the text anew.
CREATE TABLE sentences (
    version INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
    spans   BLOB NOT NULL -- varints: bytes between the end of the sentence before and the start of this one, then its length; in turn
);

-- +goose Down
DROP TABLE sentences;
DROP TABLE visit;
