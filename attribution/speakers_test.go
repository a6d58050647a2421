package attribution

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/internal/gold"
	"hearsay/internal/wordlist"
	"hearsay/language"
	"hearsay/names"
	"hearsay/reading"
)

// TestSpeakers scores who a pronoun or a description that says something is taken for (testdata/speakers.tsv): of the statement
// whose source it is, or of the words themselves where no statement was found.
func TestSpeakers(t *testing.T) {
	data := os.Getenv("HEARSAY_DATA")
	if data == "" {
		t.Skip("HEARSAY_DATA is not set: no PolNeAR to read")
	}
	reports, err := gold.ReadPolNeAR(filepath.Join(data, "polnear", "dev"))
	if err != nil {
		t.Fatal(err)
	}
	type reported struct {
		entities   []reading.Entity
		index      *names.Index
		statements []reading.Statement
		text       string
	}
	read := map[string]reported{}
	right, all, named, rightNamed := 0, 0, 0, 0
	for _, line := range wordlist.Lines(readString(t, "testdata/speakers.tsv")) {
		f := strings.Split(line, "\t")
		r, ok := read[f[0]]
		if !ok {
			i := slices.IndexFunc(reports, func(r gold.Report) bool { return r.ID == f[0] })
			text := language.Analyze(reading.Document{Text: reports[i].Text, Language: "en"})
			r.text = reports[i].Text
			r.entities = names.Find(text)
			r.index = names.NewIndex(r.entities)
			r.statements = Statements(text, r.entities, nil, 0)
			read[f[0]] = r
		}
		span := reading.Cut(r.text, offset(r.text, f[1]), offset(r.text, f[2]))
		id, _ := r.index.At(span)
		group := []string(nil)
		for _, s := range r.statements {
			if slices.ContainsFunc(s.Source.Spans, func(x reading.Span) bool { return x.Overlaps(span) }) {
				id, group = string(s.Source.Entity), s.Source.Entities
			}
		}
		name := "-"
		for k, member := range group {
			if i := slices.IndexFunc(r.entities, func(e reading.Entity) bool { return e.ID == member }); k == 0 {
				name = r.entities[i].Name
			} else {
				name += " + " + r.entities[i].Name
			}
		}
		if i := slices.IndexFunc(r.entities, func(e reading.Entity) bool { return e.ID == id }); i >= 0 {
			name = r.entities[i].Name
		}
		good := same(name, f[3])
		all++
		if f[3] != "-" {
			named++
		}
		if good {
			right++
			if f[3] != "-" {
				rightNamed++
			}
		} else {
			t.Logf("%s %s: %q is %s, not %s", f[0], f[1], span.Text, name, f[3])
		}
	}
	t.Logf("speakers: %d of %d right (%.3f); of the named %d of %d (%.3f)", right, all, float64(right)/float64(all), rightNamed, named, float64(rightNamed)/float64(named))
	if float64(right) < 0.8*float64(all) {
		t.Error("under 0.8")
	}
}

// offset is the byte at which a code point begins.
func offset(text, point string) int {
	n, _ := strconv.Atoi(point)
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	return len(text)
}

// same holds for two names of which one has all words of the other: "Ana Ruz", "Ana M. Ruz"; for groups, if all their members are so.
func same(a, b string) bool {
	mine, theirs := strings.Split(a, " + "), strings.Split(b, " + ")
	if len(mine) != len(theirs) {
		return false
	}
	if len(mine) > 1 {
		for _, m := range mine {
			if !slices.ContainsFunc(theirs, func(n string) bool { return same(m, n) }) {
				return false
			}
		}
		return true
	}
	bare := strings.NewReplacer("\"", "", "“", "", "”", "")
	x, y := strings.Fields(bare.Replace(strings.ToLower(a))), strings.Fields(bare.Replace(strings.ToLower(b)))
	if len(x) > len(y) {
		x, y = y, x
	}
	for _, w := range x {
		if !slices.Contains(y, w) {
			return false
		}
	}
	return utf8.RuneCountInString(strings.Join(x, "")) > 0
}
