package compare

import (
	"cmp"
	_ "embed"
	"regexp"
	"strings"
	"unicode"

	"hearsay/archive"
	"hearsay/internal/wordlist"
	"hearsay/reading"
)

//go:embed data/agencies.txt
var agenciesList string

// agencies has each known agency's name under all that it is called; endings are those of agencies' names.
var agencies, agencyEndings = func() (map[string]string, []string) {
	known, endings := map[string]string{}, []string(nil)
	for _, line := range wordlist.Lines(agenciesList) {
		if end, ok := strings.CutPrefix(line, "*"); ok {
			endings = append(endings, " "+end)
			continue
		}
		names := strings.Split(line, ";")
		for _, n := range names {
			known[archive.Fold(n)] = names[0]
		}
	}
	return known, endings
}()

// agencyOf is the name of the agency that something is called by, or nothing.
func agencyOf(name string) string {
	key := archive.Fold(name)
	if a := agencies[key]; a != "" {
		return a
	}
	for _, end := range agencyEndings {
		if strings.HasSuffix(key, end) {
			return name
		}
	}
	return ""
}

var (
	bracketed  = regexp.MustCompile(`[(\[](\p{Lu}[\pL.&'’/ -]{1,40})[)\]]`)
	lastCredit = regexp.MustCompile(`(?:[(\[](\p{Lu}[\pL.&'’/ -]{1,40})[)\]]|[–—-] ?(\p{Lu}[\pL.&'’ -]{1,40}))[.\s]*$`)
	bylineSeam = regexp.MustCompile(`(?i)\s*[/|,&+]\s*|\s+(?:and|with|via|of|for|from)\s+`)
)

// credit is the agency that a report says its words are from: in the dateline, the byline or at the end. An agency's own reports credit none.
func credit(r *reading.Reading) string {
	names := credits(r)
	for _, name := range names {
		if a := archive.Fold(name); a == archive.Fold(r.Outlet) || a == initials(r.Outlet) {
			return ""
		}
	}
	if len(names) == 0 || agencyOf(r.Outlet) != "" {
		return ""
	}
	return cmp.Or(agencyOf(names[0]), names[0])
}

// credits are what stands where agencies are credited and can be one.
func credits(r *reading.Reading) (names []string) {
	for _, f := range r.Furniture {
		switch f.Why {
		case reading.FurnitureDateline: // whoever stands in the brackets of a dateline sent the report
			for _, m := range bracketed.FindAllStringSubmatch(f.Text, -1) {
				names = append(names, m[1])
			}
		case reading.FurnitureByline:
			names = append(names, creditsIn(strings.TrimPrefix(f.Text, "By "))...)
		}
	}
	for _, b := range r.Byline {
		names = append(names, creditsIn(b)...)
	}
	if m := lastCredit.FindStringSubmatch(strings.TrimSpace(r.Text)); m != nil && possible(m[1]+m[2]) {
		names = append(names, m[1]+m[2])
	}
	return names
}

func creditsIn(byline string) (names []string) {
	for _, part := range bylineSeam.Split(byline, -1) {
		if possible(part) {
			names = append(names, part)
		}
	}
	return names
}

// possible says that a name is an agency's or looks like one's short form: "KPA".
func possible(name string) bool {
	short := len(name) >= 2 && len(name) <= 5
	for _, r := range name {
		short = short && unicode.IsUpper(r)
	}
	return short || agencyOf(name) != ""
}

// initials are the first letters of a name's words: "kpa" of "Kestria Press Agency".
func initials(name string) string {
	words := strings.Fields(archive.Fold(name))
	if len(words) < 2 {
		return ""
	}
	short := ""
	for _, w := range words {
		short += w[:len(string([]rune(w)[:1]))]
	}
	return short
}
