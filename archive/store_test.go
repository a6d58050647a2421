package archive

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// onEach runs a test over both stores. PostgreSQL's needs a server, whose address HEARSAY_POSTGRES holds.
func onEach(t *testing.T, test func(t *testing.T, address string)) {
	t.Run("sqlite", func(t *testing.T) { test(t, filepath.Join(t.TempDir(), "archive.db")) })
	t.Run("postgres", func(t *testing.T) { test(t, postgres(t)) })
}

// postgres is the address of an empty schema of its own.
func postgres(t *testing.T) string {
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

func opened(t *testing.T, address string) *Archive {
	t.Helper()
	a, err := Open(context.Background(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}
