package web

import (
	"cmp"
	"html/template"
	"net/url"
	"strconv"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/reading"
	"hearsay/view"
)

// helpers are what templates call.
var helpers = template.FuncMap{
	"plain":  view.Plain,
	"entity": func(name string) string { return "/entity/" + url.PathEscape(name) },
	"title":  func(e archive.Entry) string { return cmp.Or(view.Plain(e.Title), view.Plain(e.Address)) },
	"days": func(from, until string) string {
		switch {
		case from == until || until == "":
			return cmp.Or(from, "no day told")
		case from == "":
			return "until " + until
		}
		return from + " – " + until
	},
	"outlet": func(v compare.Voice) bool { return v.Kind == compare.VoiceOutlet },
	"words":  wordsAddress,
	"copies": copiesOf,
	"link": func(address string) string {
		if u, err := url.Parse(address); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
			return address
		}
		return ""
	},
}

// wordsAddress is where the words of a telling stand: the statement on its report's page, or the report where the outlet itself speaks.
func wordsAddress(s storyPage, t compare.Telling) string {
	for _, c := range s.Reports {
		if c.Report == t.Report {
			address := "/report/" + strconv.FormatInt(c.ID, 10)
			if t.Holder != reading.HeldByOutlet {
				address += "#r" + t.Holder
			}
			return address
		}
	}
	return ""
}

// copiesOf are the reports of a story that have the words of one of them.
func copiesOf(s storyPage, original string) (all []compare.Chapter) {
	for _, c := range s.Reports {
		if c.CopyOf == original {
			all = append(all, c)
		}
	}
	return all
}
