-- +goose Up
-- What the voices of a report claim, so that disputes can be told without reading all reports again.
CREATE TABLE claims (
    version INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
    claims  BLOB NOT NULL -- JSON of compare.Claim, under zstd
);

-- +goose Down
DROP TABLE claims;
