-- +goose Up
-- The same tables as SQLite's, see there.
CREATE TABLE report (
    id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    address TEXT NOT NULL UNIQUE
);

CREATE TABLE version (
    id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report    BIGINT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    hash      TEXT NOT NULL,
    added     TEXT NOT NULL,
    published TEXT NOT NULL,
    outlet    TEXT NOT NULL,
    title     TEXT NOT NULL,
    current   INTEGER NOT NULL,
    reading   BYTEA NOT NULL,
    UNIQUE (report, number),
    UNIQUE (report, hash)
);
CREATE INDEX version_published ON version (published, id) WHERE current = 1;
CREATE INDEX version_outlet ON version (outlet, published) WHERE current = 1;

CREATE TABLE name (
    version BIGINT NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    key     TEXT NOT NULL,
    entity  TEXT NOT NULL,
    PRIMARY KEY (key, version, entity)
);
CREATE INDEX name_version ON name (version);

CREATE TABLE words (
    rowid BIGINT PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
    words TSVECTOR NOT NULL
);
CREATE INDEX words_words ON words USING GIN (words);

-- +goose Down
DROP TABLE words;
DROP TABLE name;
DROP TABLE version;
DROP TABLE report;
