-- +goose Up
-- What people say of Hearsay's findings, apart from these. It outlives new versions and new readings of a report, so it repeats what it
-- is about.
CREATE TABLE judgement (
    id      INTEGER PRIMARY KEY,
    made    TEXT NOT NULL, -- RFC 3339, UTC
    kind    TEXT NOT NULL, -- statement, link (of a report to its story) or dispute
    target  TEXT NOT NULL, -- the statement's id in the reading, the story's, the matter's
    report  TEXT NOT NULL, -- its address; empty for a dispute
    hash    TEXT NOT NULL, -- of the version judged; likewise
    verdict TEXT NOT NULL, -- confirm or reject
    note    TEXT NOT NULL,
    finding TEXT NOT NULL  -- JSON: what was judged, as it stood
);
CREATE INDEX judgement_target ON judgement (kind, report, target);

-- +goose Down
DROP TABLE judgement;
