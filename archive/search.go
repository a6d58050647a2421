package archive

import (
	"database/sql"
	"strings"
	"unicode"

	"github.com/pressly/goose/v3"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"hearsay/reading"
)

// index makes a version findable.
func (t *Tx) index(version int64, r *reading.Reading) error {
	insert := "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)"
	if t.store.dialect == goose.DialectPostgres {
		insert = "INSERT INTO words (rowid, words) VALUES (?, setweight(to_tsvector('english', ?), 'A') || to_tsvector('english', ?))"
	}
	if _, err := t.exec(insert, version, unaccented(r.Title), unaccented(prose(r))); err != nil {
		return err
	}
	for _, e := range r.Entities {
		seen := map[string]bool{}
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			key := Fold(name)
			if key == "" || seen[key] {
				continue
			}
			seen[key] = true
			if _, err := t.exec("INSERT INTO name (version, key, entity) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", version, key, e.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

// prose is the report's text without its furniture, which speaks for nobody and would be found everywhere.
func prose(r *reading.Reading) string {
	var b strings.Builder
	at := 0
	for _, f := range r.Furniture {
		if f.Why == reading.FurnitureHeading || f.Start < at {
			continue
		}
		b.WriteString(r.Text[at:f.Start])
		at = f.End
	}
	b.WriteString(r.Text[at:])
	return b.String()
}

// Fold is the form in which names are compared: without case, accents, articles and punctuation.
func Fold(name string) string {
	folded := strings.Map(func(r rune) rune {
		switch {
		case r == '\'' || r == '’' || r == '.':
			return -1
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return r
		}
		return ' '
	}, unaccented(cases.Fold().String(name)))
	return strings.TrimPrefix(strings.Join(strings.Fields(folded), " "), "the ")
}

// unaccented is the text without accents and the like: "café" is found by "cafe" in either store.
func unaccented(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s))
}

// Filter narrows a search; what is empty does not narrow it.
type Filter struct {
	Outlet string
	Entity string // a name of somebody or something that the report mentions
	From   string // the first day of publication, YYYY-MM-DD
	Until  string // the last one
	Limit  int    // at most so many; 0 is no limit
}

// Search finds the current reports with all of the words, the closest first; "words in marks" are a phrase. Without words it finds what
// the filter lets through, the newest first.
func (t *Tx) Search(words string, f Filter) ([]Entry, error) {
	const entries = "SELECT " + entryColumns + " FROM version v JOIN report r ON r.id = v.report "
	var args []any
	match := t.store.match(words)
	if match != "" {
		args = append(args, match)
	}
	of, mentions := f.conditions(&args)
	where := of
	if mentions != "" {
		where += " AND v.id " + mentions
	}
	limit := ""
	if f.Limit > 0 {
		limit = " LIMIT ?"
		args = append(args, f.Limit)
	}
	var query string
	switch {
	case match == "":
		query = entries + "WHERE " + where + " ORDER BY v.published DESC, v.id DESC" + limit
	case t.store.dialect == goose.DialectPostgres:
		query = entries + "JOIN words ON words.rowid = v.id CROSS JOIN websearch_to_tsquery('english', ?) q WHERE words.words @@ q AND " + where +
			" ORDER BY ts_rank_cd(words.words, q) DESC, v.id DESC" + limit
	default:
		// Only the rows of what is shown are read: most reports have a common word, and their rows lie far apart. What the filter lets through
		// is read from indexes; the + keeps SQLite from looking for the words in one report after the other.
		hits := "SELECT rowid AS id, bm25(words, 4.0, 1.0) AS rank FROM words WHERE words MATCH ?" // a word of the title counts as four of the text
		if of != current {
			hits += " AND +rowid IN (SELECT v.id FROM version v WHERE " + of + ")"
		}
		if mentions != "" {
			hits += " AND +rowid " + mentions
		}
		query = entries + "JOIN (" + hits + " ORDER BY rank, id DESC" + limit + ") hit ON hit.id = v.id ORDER BY hit.rank, v.id DESC"
	}
	found := []Entry{}
	err := t.rows(query, args, collect(&found))
	return found, err
}

// current is what versions a search is over, those that words and name have.
const current = "v.current = 1"

// conditions are what a version must meet to pass the filter: what it is, and in which set its id must be. Their arguments are added to args.
func (f Filter) conditions(args *[]any) (of, mentions string) {
	of = current
	add := func(condition, value string) {
		if value != "" {
			of += " AND " + condition
			*args = append(*args, value)
		}
	}
	add("v.outlet = ?", f.Outlet)
	add("v.published >= ?", f.From)
	add("v.published <> '' AND v.published <= ?", f.Until)
	if key := Fold(f.Entity); key != "" {
		mentions = "IN (SELECT version FROM name WHERE key = ?)"
		*args = append(*args, key)
	}
	return of, mentions
}

// match turns what a person types into the store's query: words, and phrases in quotation marks. SQLite's own query language is kept
// from it, so that "AND", a hyphen or a stray mark is no error.
func (s store) match(words string) string {
	var parts []string
	for i, piece := range strings.FieldsFunc(" "+unaccented(words), func(r rune) bool { return r == '"' || r == '“' || r == '”' }) {
		if fields := strings.FieldsFunc(piece, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }); i%2 == 1 && len(fields) > 0 {
			parts = append(parts, `"`+strings.Join(fields, " ")+`"`)
		} else {
			for _, f := range fields {
				parts = append(parts, `"`+f+`"`)
			}
		}
	}
	return strings.Join(parts, " ")
}

// Mentioning finds the current reports that mention somebody by a name, with the entity's id in each reading, in order of publication.
func (t *Tx) Mentioning(name string, each func(Entry, string) error) error {
	return t.rows("SELECT "+entryColumns+", n.entity FROM name n JOIN version v ON v.id = n.version JOIN report r ON r.id = v.report WHERE n.key = ? ORDER BY v.published, v.id",
		[]any{Fold(name)}, func(rows *sql.Rows) error {
			var id string
			e, err := scanEntry(rows.Scan, &id)
			if err != nil {
				return err
			}
			return each(e, id)
		})
}
