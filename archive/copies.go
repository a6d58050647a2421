package archive

import (
	"database/sql"
	"encoding/json"

	"github.com/pressly/goose/v3"
)

// Profile is what a current version is recognised by, and whose words it has.
type Profile struct {
	Entry
	Agency   string // that the report credits for its words, or empty
	Original int64  // the version of the first report with these words; 0 for that one itself
	Marks    []byte // as package compare made them
}

// Passage is the words that a report shares with one that had them before.
type Passage struct {
	Version int64
	Source  int64
	Share   float64  // of the version's words
	Spans   [][4]int // start and end in the version's text, start and end in the source's, in bytes
}

// Alone waits until nobody else decides what belongs together, so that of two copies that come at once the later one finds the earlier.
// SQLite's writers are alone as it is.
func (t *Tx) Alone() error {
	if t.store.dialect != goose.DialectPostgres {
		return nil
	}
	_, err := t.exec("SELECT pg_advisory_xact_lock(hashtext('hearsay.compare'), hashtext(current_schema()))")
	return err
}

// list is a list of numbers as a table with the column n, and its argument.
func (t *Tx) list(numbers []int64) (string, any) {
	if t.store.dialect == goose.DialectPostgres {
		return "(SELECT unnest(?::bigint[]) AS n) AS list", numbers
	}
	b, _ := json.Marshal(numbers) // of integers
	return "(SELECT value AS n FROM json_each(?)) AS list", string(b)
}

// PutProfile keeps the profile of a version.
func (t *Tx) PutProfile(version int64, agency string, marks []byte) error {
	_, err := t.exec("INSERT INTO profile (version, agency, marks) VALUES (?, ?, ?)", version, agency, packer.EncodeAll(marks, nil))
	return err
}

// Profiles are those of the versions that have one, in order of adding.
func (t *Tx) Profiles(versions []int64) (all []Profile, err error) {
	list, arg := t.list(versions)
	return all, t.rows("SELECT "+entryColumns+", p.agency, COALESCE(p.original, 0), p.marks FROM "+list+`
		JOIN profile p ON p.version = list.n JOIN version v ON v.id = p.version JOIN report r ON r.id = v.report ORDER BY v.id`, []any{arg}, func(rows *sql.Rows) error {
		var p Profile
		var packed []byte
		e, err := scanEntry(rows.Scan, &p.Agency, &p.Original, &packed)
		if err != nil {
			return err
		}
		p.Entry = e
		p.Marks, err = unpacker.DecodeAll(packed, nil)
		all = append(all, p)
		return err
	})
}

// DropProfile takes a version out of all that is compared. What follows for copies and stories is the caller's.
func (t *Tx) DropProfile(version int64) error {
	for _, where := range []string{
		"profile WHERE version", "fingerprint WHERE version", "passage WHERE version", "passage WHERE source",
		"trait WHERE version", "tie WHERE version", "tie WHERE other", "member WHERE version",
	} {
		if _, err := t.exec("DELETE FROM "+where+" = ?", version); err != nil {
			return err
		}
	}
	_, err := t.exec("UPDATE profile SET original = NULL WHERE original = ?", version)
	return err
}

// Fingerprints finds the versions that have each of the hashes.
func (t *Tx) Fingerprints(hashes []int64) (map[int64][]int64, error) {
	return t.having("fingerprint", hashes)
}

// PutFingerprints keeps hashes of a version's words.
func (t *Tx) PutFingerprints(version int64, hashes []int64) error {
	return t.putHashes("fingerprint", version, hashes)
}

func (t *Tx) having(table string, hashes []int64) (map[int64][]int64, error) {
	found := map[int64][]int64{}
	list, arg := t.list(hashes)
	return found, t.rows("SELECT x.hash, x.version FROM "+list+" JOIN "+table+" x ON x.hash = list.n", []any{arg}, func(rows *sql.Rows) error {
		var hash, version int64
		err := rows.Scan(&hash, &version)
		found[hash] = append(found[hash], version)
		return err
	})
}

func (t *Tx) putHashes(table string, version int64, hashes []int64) error {
	list, arg := t.list(hashes)
	_, err := t.exec("INSERT INTO "+table+" (hash, version) SELECT n, CAST(? AS BIGINT) FROM "+list, version, arg)
	return err
}

// PutPassage keeps what a report shares with one before it.
func (t *Tx) PutPassage(p Passage) error {
	spans, err := json.Marshal(p.Spans)
	if err == nil {
		_, err = t.exec("INSERT INTO passage (version, source, share, spans) VALUES (?, ?, ?, ?)", p.Version, p.Source, p.Share, string(spans))
	}
	return err
}

// Passages are those that the versions share with anything, as copies or as sources.
func (t *Tx) Passages(versions []int64) (all []Passage, err error) {
	list, arg := t.list(versions)
	_, again := t.list(versions)
	return all, t.rows("SELECT p.version, p.source, p.share, p.spans FROM "+list+" JOIN passage p ON p.version = list.n UNION SELECT p.version, p.source, p.share, p.spans FROM "+list+
		" JOIN passage p ON p.source = list.n ORDER BY 1, 2", []any{arg, again}, func(rows *sql.Rows) error {
		var p Passage
		var spans string
		if err := rows.Scan(&p.Version, &p.Source, &p.Share, &spans); err != nil {
			return err
		}
		all = append(all, p)
		return json.Unmarshal([]byte(spans), &all[len(all)-1].Spans)
	})
}

// SetOriginal says that these versions, and all whose original one of them is, have the original's words.
func (t *Tx) SetOriginal(original int64, versions []int64) error {
	list, arg := t.list(versions)
	_, again := t.list(versions)
	_, err := t.exec("UPDATE profile SET original = ? WHERE version IN (SELECT n FROM "+list+") OR original IN (SELECT n FROM "+list+")", original, arg, again)
	if err == nil {
		_, err = t.exec("UPDATE profile SET original = NULL WHERE version = ?", original)
	}
	return err
}

// Copies are the versions whose original a version is.
func (t *Tx) Copies(original int64) (all []int64, err error) {
	return all, t.rows("SELECT version FROM profile WHERE original = ? ORDER BY version", []any{original}, number(&all))
}

func number(all *[]int64) func(*sql.Rows) error {
	return func(rows *sql.Rows) error {
		var n int64
		err := rows.Scan(&n)
		*all = append(*all, n)
		return err
	}
}
