-- +goose Up
-- The same tables as SQLite's, see there.
CREATE TABLE visit (
    address  TEXT PRIMARY KEY,
    report   BIGINT REFERENCES report (id) ON DELETE CASCADE,
    at       TEXT NOT NULL,
    etag     TEXT NOT NULL,
    modified TEXT NOT NULL,
    listed   TEXT NOT NULL
);
CREATE INDEX visit_report ON visit (report);

CREATE TABLE sentences (
    version BIGINT PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
    spans   BYTEA NOT NULL
);

-- +goose Down
DROP TABLE sentences;
DROP TABLE visit;
