package archive

import (
	"cmp"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"hearsay/reading"
)

// Entry is one version of a report in the archive.
type Entry struct {
	Version   int64     `json:"-"`  // the archive's number for it
	Report    int64     `json:"id"` // the archive's number for the report, the same for all its versions
	Address   string    `json:"report"`
	Number    int       `json:"version"`   // the first version of a report is 1
	Added     time.Time `json:"added"`     // when it came into the archive
	Published string    `json:"published"` // YYYY-MM-DD, or empty
	Outlet    string    `json:"outlet"`
	Title     string    `json:"title"`
}

// Day is when the report became known: when it was published, or when it was added where that is not known.
func (e Entry) Day() string { return cmp.Or(e.Published, e.Added.Format(time.DateOnly)) }

// Outcome is what came of adding a reading.
type Outcome string

// The outcomes.
const (
	Added   Outcome = "added"
	Revised Outcome = "revised" // a new version of a report that was there
	Known   Outcome = "known"   // that version was there; nothing was written
)

// Address is what the archive knows a report by: its URL, or the caller's name for it.
func Address(r *reading.Reading) string { return cmp.Or(r.URL, r.ID) }

// hash is over what the outlet published, not over what Hearsay found in it: a better reading of the same report is no revision.
func hash(r *reading.Reading) (string, error) {
	b, err := json.Marshal([]any{r.Text, r.Title, r.Byline, r.Outlet, r.Published})
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:]), nil
}

// Put keeps a reading. A report is known by its Address; other content at the same address is a new version, which then is the one
// that counts, while the earlier ones stay. What was there before, content that a version before the last had among it, changes nothing.
func (t *Tx) Put(r *reading.Reading, now time.Time) (Entry, Outcome, error) {
	e := Entry{Address: Address(r), Added: now.UTC().Truncate(time.Second), Published: r.Published, Outlet: r.Outlet, Title: r.Title}
	if e.Address == "" {
		return e, "", errors.New("the report has neither an id nor an address; give it one")
	}
	sum, err := hash(r)
	if err != nil {
		return e, "", err
	}
	outcome := Revised
	err = t.one("SELECT id FROM report WHERE address = ?", e.Address).Scan(&e.Report)
	if errors.Is(err, sql.ErrNoRows) {
		outcome = Added
		err = t.one("INSERT INTO report (address) VALUES (?) RETURNING id", e.Address).Scan(&e.Report)
	}
	if err != nil {
		return e, "", err
	}
	if outcome == Revised {
		known, err := t.version("v.report = ? AND v.hash = ?", e.Report, sum)
		if err == nil {
			return known, Known, nil
		}
		if !errors.Is(err, ErrNotFound) {
			return e, "", err
		}
		last, err := t.version("v.report = ? AND v.current = 1", e.Report)
		if err != nil {
			return e, "", err
		}
		if err := t.retire(last.Version); err != nil {
			return e, "", err
		}
		e.Number = last.Number
	}
	e.Number++
	packed, err := pack(r)
	if err != nil {
		return e, "", err
	}
	err = t.one(`INSERT INTO version (report, number, hash, added, published, outlet, title, current, reading)
		VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?) RETURNING id`,
		e.Report, e.Number, sum, e.Added.Format(time.RFC3339), e.Published, e.Outlet, e.Title, packed).Scan(&e.Version)
	if err != nil {
		return e, "", err
	}
	if err := t.index(e.Version, r); err != nil {
		return e, "", err
	}
	return e, outcome, nil
}

// retire takes a version out of all that answers for the present.
func (t *Tx) retire(version int64) error {
	if _, err := t.exec("UPDATE version SET current = 0 WHERE id = ?", version); err != nil {
		return err
	}
	for _, table := range []string{"name WHERE version", "words WHERE rowid"} {
		if _, err := t.exec("DELETE FROM "+table+" = ?", version); err != nil {
			return err
		}
	}
	return nil
}

// ErrNotFound says that the archive does not have it.
var ErrNotFound = errors.New("not in the archive")

const entryColumns = "v.id, v.report, r.address, v.number, v.added, v.published, v.outlet, v.title"

func scanEntry(scan func(...any) error, more ...any) (Entry, error) {
	var e Entry
	var added string
	if err := scan(append([]any{&e.Version, &e.Report, &e.Address, &e.Number, &added, &e.Published, &e.Outlet, &e.Title}, more...)...); err != nil {
		return e, err
	}
	var err error
	e.Added, err = time.Parse(time.RFC3339, added)
	return e, err
}

func (t *Tx) version(where string, args ...any) (Entry, error) {
	row := t.one("SELECT "+entryColumns+" FROM version v JOIN report r ON r.id = v.report WHERE "+where, args...)
	e, err := scanEntry(row.Scan)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return e, err
}

// Entry finds the current version of the report at an address.
func (t *Tx) Entry(address string) (Entry, error) {
	e, err := t.version("r.address = ? AND v.current = 1", address)
	if errors.Is(err, ErrNotFound) {
		err = fmt.Errorf("%s: %w", address, err)
	}
	return e, err
}

// Address is the address of a report by the archive's number for it.
func (t *Tx) Address(report int64) (address string, err error) {
	err = t.one("SELECT address FROM report WHERE id = ?", report).Scan(&address)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return address, err
}

// Versions are all versions of the report at an address, the first one first.
func (t *Tx) Versions(address string) (all []Entry, err error) {
	err = t.rows("SELECT "+entryColumns+" FROM version v JOIN report r ON r.id = v.report WHERE r.address = ? ORDER BY v.number", []any{address}, collect(&all))
	if err == nil && len(all) == 0 {
		err = fmt.Errorf("%s: %w", address, ErrNotFound)
	}
	return all, err
}

func collect(all *[]Entry) func(*sql.Rows) error {
	return func(rows *sql.Rows) error {
		e, err := scanEntry(rows.Scan)
		*all = append(*all, e)
		return err
	}
}

// Reading is the reading of a version.
func (t *Tx) Reading(version int64) (*reading.Reading, error) {
	var packed []byte
	err := t.one("SELECT reading FROM version WHERE id = ?", version).Scan(&packed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	return unpack(packed)
}

// Current calls each for the current version of every report, in the order in which they were added.
func (t *Tx) Current(each func(Entry, *reading.Reading) error) error {
	return t.rows("SELECT "+entryColumns+", v.reading FROM version v JOIN report r ON r.id = v.report WHERE v.current = 1 ORDER BY v.id", nil, func(rows *sql.Rows) error {
		var packed []byte
		e, err := scanEntry(rows.Scan, &packed)
		if err != nil {
			return err
		}
		r, err := unpack(packed)
		if err != nil {
			return fmt.Errorf("%s: %w", e.Address, err)
		}
		return each(e, r)
	})
}

// Remove takes the report at an address out of the archive, with all its versions.
func (t *Tx) Remove(address string) error {
	all, err := t.Versions(address)
	if err != nil {
		return err
	}
	for _, e := range all {
		if err := t.retire(e.Version); err != nil {
			return err
		}
	}
	_, err = t.exec("DELETE FROM report WHERE id = ?", all[0].Report)
	return err
}
