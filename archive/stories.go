package archive

import (
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// reports is the hash under which the table rarity counts all reports.
const reports = 0

// Rarity tells in how many reports each hash stands, and how many reports there are.
func (t *Tx) Rarity(hashes []int64) (in map[int64]int, all int, err error) {
	in = map[int64]int{}
	list, arg := t.list(append(hashes[:len(hashes):len(hashes)], reports))
	err = t.rows("SELECT r.hash, r.reports FROM "+list+" JOIN rarity r ON r.hash = list.n", []any{arg}, func(rows *sql.Rows) error {
		var hash int64
		var n int
		err := rows.Scan(&hash, &n)
		in[hash] = n
		return err
	})
	return in, in[reports], err
}

// CountRarity counts one report more with the hashes.
func (t *Tx) CountRarity(hashes []int64) error {
	list, arg := t.list(append(hashes[:len(hashes):len(hashes)], reports))
	_, err := t.exec("INSERT INTO rarity (hash, reports) SELECT n, 1 FROM "+list+" WHERE true ON CONFLICT (hash) DO UPDATE SET reports = rarity.reports + 1", arg)
	return err
}

// UncountRarity counts one less.
func (t *Tx) UncountRarity(hashes []int64) error {
	list, arg := t.list(append(hashes[:len(hashes):len(hashes)], reports))
	if _, err := t.exec("UPDATE rarity SET reports = reports - 1 WHERE hash IN (SELECT n FROM "+list+")", arg); err != nil {
		return err
	}
	_, err := t.exec("DELETE FROM rarity WHERE reports <= 0 AND hash IN (SELECT n FROM "+list+")", arg)
	return err
}

// Sharing finds the versions that have each of the hashes among their traits.
func (t *Tx) Sharing(hashes []int64) (map[int64][]int64, error) { return t.having("trait", hashes) }

// PutTraits keeps the traits of a version.
func (t *Tx) PutTraits(version int64, hashes []int64) error {
	return t.putHashes("trait", version, hashes)
}

// Tie is how likely two reports are of one happening.
type Tie struct {
	Version, Other int64
	Chance         float64
}

// PutTie keeps a tie.
func (t *Tx) PutTie(x Tie) error {
	_, err := t.exec("INSERT INTO tie (version, other, chance) VALUES (?, ?, ?)", x.Version, x.Other, x.Chance)
	return err
}

// Ties are those among the versions.
func (t *Tx) Ties(versions []int64) (all []Tie, err error) {
	list, arg := t.list(versions)
	_, again := t.list(versions)
	return all, t.rows("SELECT e.version, e.other, e.chance FROM "+list+" JOIN tie e ON e.version = list.n WHERE e.other IN (SELECT n FROM "+list+") ORDER BY 1, 2", []any{arg, again}, func(rows *sql.Rows) error {
		var x Tie
		err := rows.Scan(&x.Version, &x.Other, &x.Chance)
		all = append(all, x)
		return err
	})
}

// Member is a report of a story.
type Member struct {
	Entry
	Story string
	Why   string // JSON
}

const memberColumns = entryColumns + ", m.story, m.why FROM member m JOIN version v ON v.id = m.version JOIN report r ON r.id = v.report"

func (t *Tx) members(query string, args ...any) (all []Member, err error) {
	return all, t.rows("SELECT "+memberColumns+" "+query, args, func(rows *sql.Rows) error {
		var m Member
		e, err := scanEntry(rows.Scan, &m.Story, &m.Why)
		m.Entry = e
		all = append(all, m)
		return err
	})
}

// Members are a story's reports in order of publication.
func (t *Tx) Members(story string) ([]Member, error) {
	return t.members("WHERE m.story = ? ORDER BY v.published, v.id", story)
}

// Newest are those of a story's reports that were added last, at most so many, the newest first.
func (t *Tx) Newest(story string, most int) (all []int64, err error) {
	return all, t.rows("SELECT version FROM member WHERE story = ? ORDER BY version DESC LIMIT ?", []any{story, most}, number(&all))
}

// MemberOf finds the story that a version is of.
func (t *Tx) MemberOf(version int64) (Member, error) {
	all, err := t.members("WHERE m.version = ?", version)
	if err == nil && len(all) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return Member{}, err
	}
	return all[0], nil
}

// StoriesOf finds the stories that versions are of.
func (t *Tx) StoriesOf(versions []int64) (map[int64]string, error) {
	of := map[int64]string{}
	list, arg := t.list(versions)
	return of, t.rows("SELECT m.version, m.story FROM "+list+" JOIN member m ON m.version = list.n", []any{arg}, func(rows *sql.Rows) error {
		var version int64
		var story string
		err := rows.Scan(&version, &story)
		of[version] = story
		return err
	})
}

// NewStory makes a story without reports, under the name or, where that is taken, the name with a number.
func (t *Tx) NewStory(name string) (id string, err error) {
	for n := 1; ; n++ {
		id = name
		if n > 1 {
			id = fmt.Sprintf("%s-%d", name, n)
		}
		done, err := t.exec("INSERT INTO story (id) VALUES (?) ON CONFLICT DO NOTHING", id)
		if err != nil {
			return "", err
		}
		if rows, err := done.RowsAffected(); err != nil || rows == 1 {
			return id, err
		}
	}
}

// Join makes a version a report of a story.
func (t *Tx) Join(version int64, story, why string) error {
	_, err := t.exec("INSERT INTO member (version, story, why) VALUES (?, ?, ?) ON CONFLICT (version) DO UPDATE SET story = excluded.story, why = excluded.why", version, story, why)
	return err
}

// Move makes versions reports of another story.
func (t *Tx) Move(versions []int64, story string) error {
	list, arg := t.list(versions)
	_, err := t.exec("UPDATE member SET story = ? WHERE version IN (SELECT n FROM "+list+")", story, arg)
	return err
}

// Merge puts all of a story's reports into another one, to which its id leads from then on. What people said of it is said of that one.
func (t *Tx) Merge(story, into string) error {
	if _, err := t.exec("UPDATE member SET story = ? WHERE story = ?", into, story); err != nil {
		return err
	}
	if err := t.judgementsFollow(story, into); err != nil {
		return err
	}
	_, err := t.exec("UPDATE story SET went_into = ? WHERE id = ? OR went_into = ?", into, story, story)
	return err
}

// DropIfEmpty takes a story without reports out of the archive, with the ids that lead to it.
func (t *Tx) DropIfEmpty(story string) error {
	_, err := t.exec("DELETE FROM story WHERE id = ? AND went_into IS NULL AND NOT EXISTS (SELECT 1 FROM member WHERE story = ?)", story, story)
	return err
}

// Story finds the story that an id stands for: itself, or the one that it went into.
func (t *Tx) Story(id string) (now string, err error) {
	err = t.one("SELECT COALESCE(went_into, id) FROM story WHERE id = ?", id).Scan(&now)
	if errors.Is(err, sql.ErrNoRows) {
		err = fmt.Errorf("story %s: %w", id, ErrNotFound)
	}
	return now, err
}

// Stories are all that have at least so many reports, with their numbers of reports, those with the newest reports first.
func (t *Tx) Stories(least int, each func(id string, reports int) error) error {
	return t.rows("SELECT story, COUNT(*) FROM member GROUP BY story HAVING COUNT(*) >= ? ORDER BY MAX(version) DESC", []any{least}, func(rows *sql.Rows) error {
		var id string
		var n int
		if err := rows.Scan(&id, &n); err != nil {
			return err
		}
		return each(id, n)
	})
}

// Turn is when a story was joined with another, or parted from it.
type Turn struct {
	Kind    string // Merged or Split
	Story   string // that which stays
	Other   string // that which went into it, or out of it
	At      time.Time
	Address string // of the report whose coming or going made it so
	Why     string // JSON
}

// The kinds of turns.
const (
	Merged = "merged"
	Split  = "split"
)

// PutTurn keeps a turn.
func (t *Tx) PutTurn(x Turn) error {
	_, err := t.exec("INSERT INTO turn (kind, story, other, at, address, why) VALUES (?, ?, ?, ?, ?, ?)", x.Kind, x.Story, x.Other, x.At.UTC().Format(time.RFC3339), x.Address, x.Why)
	return err
}

// Turns are those of a story, in order.
func (t *Tx) Turns(story string) (all []Turn, err error) {
	return all, t.rows("SELECT kind, story, other, at, address, why FROM turn WHERE story = ? OR other = ? ORDER BY id", []any{story, story}, func(rows *sql.Rows) error {
		var x Turn
		var at string
		if err := rows.Scan(&x.Kind, &x.Story, &x.Other, &at, &x.Address, &x.Why); err != nil {
			return err
		}
		var err error
		x.At, err = time.Parse(time.RFC3339, at)
		all = append(all, x)
		return err
	})
}
