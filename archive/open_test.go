package archive

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOpenErrors(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(text, []byte(strings.Repeat("this is no archive at all\n", 400)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ address, want string }{
		{text, "no archive of Hearsay"},
		{filepath.Join(text, "below.db"), "notes.txt"},
		{"mysql://host/db", "a file or a postgres:// address"},
		{"postgres://nobody:secret@127.0.0.1:1/none?connect_timeout=2", "no PostgreSQL server answers"},
	} {
		a, err := Open(context.Background(), c.address)
		if err == nil {
			a.Close()
		}
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "secret") {
			t.Errorf("Open(%s): %v, want %q", c.address, err, c.want)
		}
	}
	if _, err := OpenExisting(context.Background(), filepath.Join(dir, "none.db")); err == nil || !strings.Contains(err.Error(), "hearsay add") {
		t.Errorf("OpenExisting of none: %v", err)
	}
}

// Names of files may hold what addresses may not.
func TestOpenOddNames(t *testing.T) {
	for _, name := range []string{"a b.db", "50%.db", "what?.db", "no#1.db", "ä.db"} {
		path := filepath.Join(t.TempDir(), name)
		put(t, opened(t, path), report("a", "Quay Post", "", "One", "Orla Venn left."))
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	}
}

func TestNewerArchive(t *testing.T) {
	path := filepath.Join(t.TempDir(), "archive.db")
	a := opened(t, path)
	if _, err := a.db.Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (99999, 1)"); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), path); err == nil || !strings.Contains(err.Error(), "newer Hearsay") {
		t.Errorf("a newer archive: %v", err)
	}
}
