// Package archivetest has tests run over both stores that an archive can lie in.
package archivetest

import (
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
	_ "modernc.org/sqlite"             // the driver "sqlite"
)

// OnEach runs a test over both stores. PostgreSQL's needs a server, whose address HEARSAY_POSTGRES holds.
func OnEach(t *testing.T, test func(t *testing.T, address string)) {
	t.Run("sqlite", func(t *testing.T) { test(t, filepath.Join(t.TempDir(), "archive.db")) })
	t.Run("postgres", func(t *testing.T) { test(t, Postgres(t)) })
}

// Postgres is the address of an empty schema of the test's own; without a server the test is skipped.
func Postgres(t *testing.T) string {
	server := os.Getenv("HEARSAY_POSTGRES")
	if server == "" {
		t.Skip("no PostgreSQL server: HEARSAY_POSTGRES is not set")
	}
	db, err := sql.Open("pgx", server)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	schema := strings.ToLower(fmt.Sprintf("test_%d_%s", os.Getpid(), strings.NewReplacer("/", "_", "#", "_").Replace(t.Name())))
	if _, err := db.Exec(`CREATE SCHEMA "` + schema + `"`); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = db.Exec(`DROP SCHEMA "` + schema + `" CASCADE`) })
	u, err := url.Parse(server)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	q.Set("search_path", schema)
	u.RawQuery = q.Encode()
	return u.String()
}

// Rows is how many rows each table of an archive has, but for those of the migrations.
func Rows(t *testing.T, address string) map[string]int {
	t.Helper()
	driver, list := "sqlite", "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'words_%'"
	if strings.HasPrefix(address, "postgres") {
		driver, list = "pgx", "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
	}
	db, err := sql.Open(driver, address)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	tables, err := db.Query(list)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for tables.Next() {
		var name string
		if err := tables.Scan(&name); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	if err := tables.Err(); err != nil {
		t.Fatal(err)
	}
	rows := map[string]int{}
	for _, name := range names {
		if strings.HasPrefix(name, "goose") || strings.HasPrefix(name, "sqlite") {
			continue
		}
		var n int
		if err := db.QueryRow(`SELECT count(*) FROM "` + name + `"`).Scan(&n); err != nil {
			t.Fatal(name, err)
		}
		rows[name] = n
	}
	return rows
}
