package archive

import (
	"database/sql"
	"errors"
	"time"
)

// Visit is what a server said of an address when it was visited last.
type Visit struct {
	At       time.Time
	ETag     string
	Modified string // Last-Modified, as the server wrote it
	Listed   string // when it had changed last by the word of the list that led there
}

// Visited is the last visit to an address.
func (t *Tx) Visited(address string) (v Visit, found bool, err error) {
	var at string
	err = t.one("SELECT at, etag, modified, listed FROM visit WHERE address = ?", address).Scan(&at, &v.ETag, &v.Modified, &v.Listed)
	if errors.Is(err, sql.ErrNoRows) {
		return v, false, nil
	}
	if err == nil {
		v.At, err = time.Parse(time.RFC3339, at)
	}
	return v, err == nil, err
}

// Visit keeps a visit to the address of a report, or of a list of reports if that is 0. It goes with its report.
func (t *Tx) Visit(address string, report int64, v Visit) error {
	_, err := t.exec(`INSERT INTO visit (address, report, at, etag, modified, listed) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (address) DO UPDATE SET report = excluded.report, at = excluded.at, etag = excluded.etag, modified = excluded.modified, listed = excluded.listed`,
		address, sql.NullInt64{Int64: report, Valid: report != 0}, v.At.UTC().Format(time.RFC3339), v.ETag, v.Modified, v.Listed)
	return err
}
