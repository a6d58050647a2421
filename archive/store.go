package archive

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// store is what SQLite and PostgreSQL do each in its own way.
type store struct {
	dialect goose.Dialect
	driver  string
	source  string
	folder  string // of its migrations
	options []goose.ProviderOption
}

func storeOf(address string) (store, error) {
	if isPostgres(address) {
		locker, err := lock.NewPostgresSessionLocker() // two programs that open a new archive at once
		if err != nil {
			return store{}, err
		}
		return store{goose.DialectPostgres, "pgx", address, "postgres", []goose.ProviderOption{goose.WithSessionLocker(locker)}}, nil
	}
	if scheme, _, ok := strings.Cut(address, "://"); ok {
		return store{}, fmt.Errorf("an archive is a file or a postgres:// address, not %s://", scheme)
	}
	if dir := filepath.Dir(address); dir != "." {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return store{}, fmt.Errorf("archive %s: %w", address, err)
		}
	}
	// The busy timeout comes first, as the switch to WAL itself may have to wait. Writers take the lock when they begin, so that two of
	// them wait for each other and never fail half-way (_txlock). In WAL mode, synchronous=NORMAL keeps the file whole whatever happens;
	// only a power cut can take back the last reports added.
	pragmas := url.Values{
		"_pragma":      {"busy_timeout(" + strconv.FormatInt(patience.Milliseconds(), 10) + ")", "journal_mode(WAL)", "synchronous(NORMAL)", "foreign_keys(ON)", "cache_size(-32000)"},
		"_txlock":      {"immediate"},
		"_time_format": {"sqlite"},
	}
	source := (&url.URL{Scheme: "file", Opaque: url.PathEscape(address), RawQuery: pragmas.Encode()}).String()
	return store{goose.DialectSQLite3, "sqlite", source, "sqlite", nil}, nil
}

// patience is how long a writer waits for another. Tests have less.
var patience = 20 * time.Second

func isPostgres(address string) bool {
	return strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://")
}

// redacted is the address without its password.
func redacted(address string) string {
	if u, err := url.Parse(address); err == nil && isPostgres(address) {
		return u.Redacted()
	}
	return address
}

// query is the SQL with the store's placeholders; it is written with SQLite's.
func (s store) query(sql string) string {
	if s.dialect != goose.DialectPostgres {
		return sql
	}
	var b strings.Builder
	n := 0
	for _, c := range sql {
		if c != '?' {
			b.WriteRune(c)
			continue
		}
		n++
		b.WriteString("$" + strconv.Itoa(n))
	}
	return b.String()
}

// explain says what to do about the errors that users can do something about.
func (s store) explain(err error) error {
	var lite *sqlite.Error
	if errors.As(err, &lite) {
		switch lite.Code() & 0xff { // the primary code
		case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
			return fmt.Errorf("another program has been writing to it for %v; try again when it is done (%w)", patience, err)
		case sqlite3.SQLITE_FULL:
			return fmt.Errorf("the disk is full; nothing of this report was kept, all earlier ones are there (%w)", err)
		case sqlite3.SQLITE_NOTADB:
			return fmt.Errorf("the file is no archive of Hearsay (%w)", err)
		case sqlite3.SQLITE_CORRUPT:
			return fmt.Errorf("the file is damaged; restore it from a copy (%w)", err)
		case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN:
			return fmt.Errorf("the file or its folder cannot be written to (%w)", err)
		}
	}
	var pg *pgconn.ConnectError
	if errors.As(err, &pg) {
		return fmt.Errorf("no PostgreSQL server answers there; check the address and that it runs (%w)", err)
	}
	return err
}
