-- +goose Up
-- The same tables as SQLite's, see there.
CREATE TABLE profile (
    version  BIGINT PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
    agency   TEXT NOT NULL,
    original BIGINT REFERENCES version (id) ON DELETE SET NULL,
    marks    BYTEA NOT NULL
);
CREATE INDEX profile_original ON profile (original) WHERE original IS NOT NULL;

CREATE TABLE fingerprint (
    hash    BIGINT NOT NULL,
    version BIGINT NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    PRIMARY KEY (hash, version)
);
CREATE INDEX fingerprint_version ON fingerprint (version);

CREATE TABLE passage (
    version BIGINT NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    source  BIGINT NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    share   DOUBLE PRECISION NOT NULL,
    spans   TEXT NOT NULL,
    PRIMARY KEY (version, source)
);
CREATE INDEX passage_source ON passage (source);

CREATE TABLE rarity (
    hash    BIGINT PRIMARY KEY,
    reports INTEGER NOT NULL
);

CREATE TABLE trait (
    hash    BIGINT NOT NULL,
    version BIGINT NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    PRIMARY KEY (hash, version)
);
CREATE INDEX trait_version ON trait (version);

CREATE TABLE story (
    id        TEXT PRIMARY KEY,
    went_into TEXT REFERENCES story (id) ON DELETE CASCADE
);
CREATE INDEX story_went_into ON story (went_into) WHERE went_into IS NOT NULL;

CREATE TABLE member (
    version BIGINT PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
    story   TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    why     TEXT NOT NULL
);
CREATE INDEX member_story ON member (story, version);

CREATE TABLE tie (
    version BIGINT NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    other   BIGINT NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    chance  DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (version, other)
);
CREATE INDEX tie_other ON tie (other);

CREATE TABLE turn (
    id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind    TEXT NOT NULL,
    story   TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    other   TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    at      TEXT NOT NULL,
    address TEXT NOT NULL,
    why     TEXT NOT NULL
);
CREATE INDEX turn_story ON turn (story);
CREATE INDEX turn_other ON turn (other);

-- +goose Down
DROP TABLE turn;
DROP TABLE tie;
DROP TABLE member;
DROP TABLE story;
DROP TABLE trait;
DROP TABLE rarity;
DROP TABLE passage;
DROP TABLE fingerprint;
DROP TABLE profile;
