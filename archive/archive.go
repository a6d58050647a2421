// Package archive keeps readings and finds them again: in one SQLite file by default, in PostgreSQL for a team. What it holds is plain
// SQL (migrations), so that others can ask it too.
package archive

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
	"github.com/pressly/goose/v3"
	_ "modernc.org/sqlite" // the driver "sqlite"
)

//go:embed migrations
var migrations embed.FS

// Archive is open for any number of goroutines, and of processes.
type Archive struct {
	db    *sql.DB
	store store
}

// Open opens the archive at an address, a file's path or a postgres:// URL, and makes it where there is none.
func Open(ctx context.Context, address string) (*Archive, error) {
	s, err := storeOf(address)
	if err != nil {
		return nil, err
	}
	return open(ctx, address, s)
}

// OpenExisting is Open for those who only ask: no archive at a path is an error.
func OpenExisting(ctx context.Context, address string) (*Archive, error) {
	s, err := storeOf(address)
	if err != nil {
		return nil, err
	}
	if s.dialect == goose.DialectSQLite3 {
		if _, err := os.Stat(address); errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("there is no archive at %s; make one with 'hearsay add --archive %s REPORT...'", address, address)
		}
	}
	return open(ctx, address, s)
}

func open(ctx context.Context, address string, s store) (*Archive, error) {
	fail := func(err error) (*Archive, error) {
		return nil, fmt.Errorf("archive %s: %w", redacted(address), s.explain(err))
	}
	db, err := sql.Open(s.driver, s.source)
	if err != nil {
		return fail(err)
	}
	a := &Archive{db, s}
	if err := a.migrate(ctx); err != nil {
		db.Close()
		return fail(err)
	}
	return a, nil
}

func (a *Archive) migrate(ctx context.Context) error {
	files, err := fs.Sub(migrations, "migrations/"+a.store.folder)
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(a.store.dialect, a.db, files, a.store.options...)
	if err != nil {
		return err
	}
	newest := p.ListSources()[len(p.ListSources())-1].Version
	// Asking first spares every later opening the lock that migrations take.
	if at, err := p.GetDBVersion(ctx); err == nil && at > newest {
		return fmt.Errorf("a newer Hearsay made it (version %d of its tables, this one knows %d); use that one", at, newest)
	}
	// SQLite has no lock over several transactions: where another program makes the same archive, one of the two finds a migration done
	// that was not when it looked, and looks again.
	for range 2 * len(p.ListSources()) {
		if _, err = p.Up(ctx); err == nil || ctx.Err() != nil {
			break
		}
	}
	return err
}

// Close closes the archive.
func (a *Archive) Close() error { return a.db.Close() }

// DefaultPath is where the archive lies unless the caller says otherwise: hearsay.db in the folder for data of the XDG Base Directory
// Specification, or its like on other systems.
func DefaultPath() (string, error) {
	base := os.Getenv("XDG_DATA_HOME")
	if !filepath.IsAbs(base) {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", fmt.Errorf("no home folder to keep the archive in (%w); name a place with --archive", err)
		}
		base = filepath.Join(home, ".local", "share")
	}
	return filepath.Join(base, "hearsay", "hearsay.db"), nil
}

// Update runs work in one transaction: all that it writes is there when Update returns without an error, and nothing of it otherwise.
func (a *Archive) Update(ctx context.Context, work func(*Tx) error) error {
	return a.in(ctx, &sql.TxOptions{}, work)
}

// View runs work over the archive as it is at this moment.
func (a *Archive) View(ctx context.Context, work func(*Tx) error) error {
	return a.in(ctx, &sql.TxOptions{ReadOnly: true}, work)
}

func (a *Archive) in(ctx context.Context, opts *sql.TxOptions, work func(*Tx) error) (err error) {
	db, err := a.db.BeginTx(ctx, opts)
	if err != nil {
		return a.store.explain(err)
	}
	defer func() {
		if err != nil {
			err = a.store.explain(errors.Join(err, ignoreDone(db.Rollback())))
		}
	}()
	if err := work(&Tx{ctx, db, a.store}); err != nil {
		return err
	}
	return db.Commit()
}

func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}

// Tx is a transaction.
type Tx struct {
	ctx   context.Context
	db    *sql.Tx
	store store
}

func (t *Tx) exec(query string, args ...any) (sql.Result, error) {
	return t.db.ExecContext(t.ctx, t.store.query(query), args...)
}

func (t *Tx) one(query string, args ...any) *sql.Row {
	return t.db.QueryRowContext(t.ctx, t.store.query(query), args...)
}

// rows calls scan for each row of the answer.
func (t *Tx) rows(query string, args []any, scan func(*sql.Rows) error) error {
	rows, err := t.db.QueryContext(t.ctx, t.store.query(query), args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
