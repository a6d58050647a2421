-- +goose Up
-- What a current version is recognised by (compare), and whose words it has.
CREATE TABLE profile (
    version  INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
    agency   TEXT NOT NULL,    -- that the report credits for its words, or empty
    original INTEGER REFERENCES version (id) ON DELETE SET NULL, -- the first of the reports with these words; NULL for that one itself
    marks    BLOB NOT NULL     -- JSON under zstd
);
CREATE INDEX profile_original ON profile (original) WHERE original IS NOT NULL;

-- Hashes of runs of words, chosen by winnowing.
CREATE TABLE fingerprint (
    hash    INTEGER NOT NULL,
    version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    PRIMARY KEY (hash, version)
) WITHOUT ROWID;
CREATE INDEX fingerprint_version ON fingerprint (version);

-- Words that two reports share, the copy's and its source's.
CREATE TABLE passage (
    version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    source  INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    share   REAL NOT NULL, -- of the copy's words that the source has
    spans   TEXT NOT NULL, -- JSON [[start, end, start in the source, end in the source], ...], in bytes
    PRIMARY KEY (version, source)
) WITHOUT ROWID;
CREATE INDEX passage_source ON passage (source);

-- In how many reports a word or a name stands; hash 0 counts the reports.
CREATE TABLE rarity (
    hash    INTEGER PRIMARY KEY,
    reports INTEGER NOT NULL
);

-- The rarest words and names of each report, to find those that it could be of one story with.
CREATE TABLE trait (
    hash    INTEGER NOT NULL,
    version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    PRIMARY KEY (hash, version)
) WITHOUT ROWID;
CREATE INDEX trait_version ON trait (version);

-- A story is reports of one happening. One that went into another leaves its id pointing there.
CREATE TABLE story (
    id        TEXT PRIMARY KEY,
    went_into TEXT REFERENCES story (id) ON DELETE CASCADE
);
CREATE INDEX story_went_into ON story (went_into) WHERE went_into IS NOT NULL;

CREATE TABLE member (
    version INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
    story   TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    why     TEXT NOT NULL -- JSON: what it shares with the story's nearest report
);
CREATE INDEX member_story ON member (story, version);

-- How likely two reports are of one happening, where it is not unlikely.
CREATE TABLE tie (
    version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE, -- the one added later
    other   INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    chance  REAL NOT NULL,
    PRIMARY KEY (version, other)
) WITHOUT ROWID;
CREATE INDEX tie_other ON tie (other);

-- Stories that were joined or parted, and why.
CREATE TABLE turn (
    id      INTEGER PRIMARY KEY,
    kind    TEXT NOT NULL, -- merged or split
    story   TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE, -- that which stays
    other   TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE, -- that which went into it, or out of it
    at      TEXT NOT NULL, -- RFC 3339, UTC
    address TEXT NOT NULL, -- of the report whose coming or going made it so
    why     TEXT NOT NULL  -- JSON
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
