-- +goose Up
-- What was said of a story that went into another is said of that one.
UPDATE judgement SET target = (SELECT s.went_into FROM story s WHERE s.id = judgement.target)
WHERE kind = 'link' AND target IN (SELECT s.id FROM story s WHERE s.went_into IS NOT NULL);
UPDATE judgement SET target = (SELECT s.went_into || substr(judgement.target, length(s.id) + 1) FROM story s
    WHERE s.went_into IS NOT NULL AND substr(judgement.target, 1, length(s.id) + 1) = s.id || '.')
WHERE kind = 'dispute' AND EXISTS (SELECT 1 FROM story s WHERE s.went_into IS NOT NULL AND substr(judgement.target, 1, length(s.id) + 1) = s.id || '.');

-- +goose Down
SELECT 1; -- nothing tells any more what was said of which
