package web

import (
	"cmp"
	"html/template"
	"net/url"
	"strings"

	"hearsay/archive"
	"hearsay/compare"
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
	"join":   func(all []string) string { return strings.Join(all, ", ") },
	"matter": func(s storyPage, m compare.Matter, mayWrite bool) sides { return sides{s, m, mayWrite} },
	"outlet": func(v compare.Voice) bool { return v.Kind == compare.VoiceOutlet },
	"link": func(address string) string {
		if u, err := url.Parse(address); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
			return address
		}
		return ""
	},
}

// sides are a matter as the page of its story shows it.
type sides struct {
	Story    storyPage
	Matter   compare.Matter
	MayWrite bool
}
