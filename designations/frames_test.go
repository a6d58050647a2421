package designations

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/wordlist"
)

// Every row of the tables can be read and names roles and classes that the code knows.
func TestTables(t *testing.T) {
	classes := []string{"measure", "summons", "grant", "statehood", "list", "naming", "act", "realm", "decree", "office", "organ", "bench", "body", "site", "condition"}
	for n, row := range wordlist.Rows(nounTable) {
		if len(row) != 2 || !slices.Contains(classes, row[0]) {
			t.Errorf("nouns.tsv:%d: %q", n, row)
		}
	}
	for n, row := range wordlist.Rows(frameTable) {
		if len(row) != 4 {
			t.Fatalf("frames.tsv:%d: %d columns", n, len(row))
		}
		switch effect(row[0]) {
		case begins, holds, ends, renews:
		default:
			t.Errorf("frames.tsv:%d: no effect %q", n, row[0])
		}
		form, roles, _ := strings.Cut(row[2], " ")
		switch {
		case form == "as", form == "as!", form == "as?", form == "as+", strings.HasPrefix(form, "="):
			if roles != "" {
				t.Errorf("frames.tsv:%d: %q has no roles", n, form)
			}
		case form == "list", form == "measure", form == "summons", form == "grant", form == "statehood", form == "anew":
			if roles == "" {
				t.Errorf("frames.tsv:%d: where does the %s stand?", n, form)
			}
		default:
			t.Errorf("frames.tsv:%d: no status %q", n, row[2])
		}
	}
}

func TestSimilar(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"terrorist organization", "terrorist groups", true},
		{"terrorist organization", "criminal organization", false},
		{"banned", "ban", true},
		{"outlawed", "banned", true},
		{"sanctions", "sanctioned", true},
		{"sanctions", "persona non grata", false},
		{"extremist group", "listed", true},
		{"ban", "travel ban", false},
		{"arrest warrant", "blacklisted", false},
		{"asylum", "refugee status", true},
	} {
		if got := similar(c.a, c.b) > 0; got != c.want {
			t.Errorf("similar(%q, %q) is %v", c.a, c.b, got)
		}
	}
}
