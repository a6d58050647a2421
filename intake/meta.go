package intake

import (
	"encoding/json"
	"regexp"
	"strings"

	"hearsay/reading"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// meta is what a page says about itself: schema.org as JSON-LD or microdata, meta
// elements (Open Graph, Dublin Core and what publishers made up), and <html lang>.
type meta struct {
	named     map[string]string // meta elements by lower-case name or property; the first counts
	canonical string
	language  string
	title     string // the <title>
	headings  []string
	outlet    string
	byline    []string
	published []string // in falling order of trust within each source, not yet dates
	shown     []string // what the page shows in elements that look like a date
}

var (
	publishedNames = []string{"article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
		"dcterms.date", "dcterms.issued", "dcterms.created", "dcterms.available", "pubdate", "publishdate", "publish-date", "publish_date",
		"parsely-pub-date", "sailthru.date", "article.published", "cxenseparse:recs:publishtime", "citation_publication_date", "originalpublicationdate"}
	outletNames = []string{"og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name", "apple-mobile-web-app-title"}
	bylineNames = []string{"author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl"}
	dateClass   = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:pub)?(?:date|dateline|posted|published|timestamp|time|byline|post-meta|meta)(?:$|[\s_-])`)
	dateIn      = regexp.MustCompile(`(?i)\d{4}-\d{2}-\d{2}|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}\b`)
	dateInPath  = regexp.MustCompile(`/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/_-]|$)`)
)

func readMeta(root *html.Node) meta {
	m := meta{named: map[string]string{}}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		prop := attr(n, "itemprop")
		switch n.DataAtom {
		case atom.Html:
			m.language = attr(n, "lang")
		case atom.Title:
			if m.title == "" && n.Parent != nil && n.Parent.DataAtom == atom.Head {
				m.title = clean(textOf(n, 1000))
			}
		case atom.H1, atom.H2:
			if len(m.headings) < 20 {
				m.headings = append(m.headings, clean(textOf(n, 1000)))
			}
		case atom.Meta:
			for _, key := range []string{attr(n, "property"), attr(n, "name"), prop} {
				key = strings.ToLower(strings.TrimSpace(key))
				if content := clean(html.UnescapeString(attr(n, "content"))); key != "" && content != "" && m.named[key] == "" {
					m.named[key] = content
				}
			}
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") && m.canonical == "" {
				m.canonical = strings.TrimSpace(attr(n, "href"))
			}
		case atom.Script:
			if strings.EqualFold(strings.TrimSpace(attr(n, "type")), "application/ld+json") {
				m.linkedData(textOf(n, 1<<20))
			}
		case atom.Time:
			m.time(n, prop)
		default:
			if prop == "datePublished" {
				m.published = append(m.published, attr(n, "content"), clean(textOf(n, 200)))
			} else if dateClass.MatchString(attr(n, "class")) || dateClass.MatchString(attr(n, "id")) {
				m.show(n)
			}
		}
	}
	return m
}

// time takes a <time>: the first of a page is mostly its date, unless it says that
// it is the day of a change.
func (m *meta) time(n *html.Node, prop string) {
	stamp := attr(n, "datetime")
	switch {
	case prop == "dateModified":
	case prop == "datePublished" || attr(n, "pubdate") != "":
		m.published = append(m.published, stamp, clean(textOf(n, 200)))
	case len(m.shown) < 20:
		m.shown = append(m.shown, stamp)
		m.show(n)
	}
}

// show takes the date in an element's short text.
func (m *meta) show(n *html.Node) {
	if len(m.shown) >= 20 {
		return
	}
	if text := clean(textOf(n, 200)); len(text) < 150 {
		m.shown = append(m.shown, dateIn.FindString(text))
	}
}

// linkedData takes what a schema.org article says of itself.
func (m *meta) linkedData(script string) {
	script = strings.TrimSpace(script)
	script = strings.TrimSuffix(strings.TrimPrefix(script, "<![CDATA["), "]]>")
	var data any
	if json.Unmarshal([]byte(script), &data) != nil {
		return
	}
	article := findArticle(data, 0)
	if article == nil {
		return
	}
	m.published = append(m.published, stringOf(article["datePublished"]), stringOf(article["dateCreated"]))
	if m.outlet == "" {
		m.outlet = nameOf(article["publisher"])
	}
	if len(m.byline) == 0 {
		m.byline = namesOf(article["author"])
	}
	if m.language == "" {
		m.language = stringOf(article["inLanguage"])
	}
	if m.canonical == "" {
		m.canonical = stringOf(article["url"])
	}
}

// findArticle finds the first object of an article's type, in lists and @graph too.
func findArticle(data any, depth int) map[string]any {
	if depth > 8 {
		return nil
	}
	switch data := data.(type) {
	case []any:
		for _, x := range data {
			if a := findArticle(x, depth+1); a != nil {
				return a
			}
		}
	case map[string]any:
		for _, t := range stringsOf(data["@type"]) {
			if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report" {
				return data
			}
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement"} {
			if a := findArticle(data[key], depth+1); a != nil {
				return a
			}
		}
	}
	return nil
}

func stringOf(v any) string {
	s, _ := v.(string)
	return clean(html.UnescapeString(s))
}

func stringsOf(v any) []string {
	if list, ok := v.([]any); ok {
		var out []string
		for _, x := range list {
			out = append(out, stringOf(x))
		}
		return out
	}
	return []string{stringOf(v)}
}

// nameOf reads "Name" or {"name": "Name"}, or the first of a list of them.
func nameOf(v any) string {
	if names := namesOf(v); len(names) > 0 {
		return names[0]
	}
	return ""
}

func namesOf(v any) []string {
	var names []string
	switch v := v.(type) {
	case string:
		names = splitByline(stringOf(v))
	case map[string]any:
		for _, name := range stringsOf(v["name"]) {
			if name != "" {
				names = append(names, name)
			}
		}
	case []any:
		for _, x := range v {
			if _, nested := x.([]any); !nested {
				names = append(names, namesOf(x)...)
			}
		}
	}
	return names
}

// fill sets what the document does not know yet.
func (m *meta) fill(doc *reading.Document, article readability.Article) {
	if doc.URL == "" {
		for _, address := range []string{m.canonical, m.named["og:url"]} {
			if isURL(address) {
				doc.URL = address
				break
			}
		}
	}
	headline, outlet := m.splitTitle()
	if doc.Title == "" {
		if doc.Title = headline; headline == "" {
			doc.Title = clean(article.Title())
		}
	}
	if doc.Outlet == "" {
		doc.Outlet = m.outlet
		if site := m.first(outletNames); m.outlet == "" {
			doc.Outlet = site
		}
		if doc.Outlet == "" {
			doc.Outlet = outlet
		}
	}
	if len(doc.Byline) == 0 {
		doc.Byline = m.byline
		if len(doc.Byline) == 0 {
			if author := m.first(bylineNames); author != "" && !isURL(author) {
				doc.Byline = splitByline(author)
			}
		}
		if len(doc.Byline) == 0 {
			doc.Byline = splitByline(clean(article.Byline()))
		}
	}
	if doc.Language == "" {
		for _, tag := range []string{m.language, m.named["og:locale"], m.named["content-language"]} {
			if doc.Language = languageOfTag(tag); doc.Language != "" {
				break
			}
		}
	}
	if doc.Published == "" {
		doc.Published = m.date(doc.URL)
	}
}

func (m *meta) first(names []string) string {
	for _, name := range names {
		if v := m.named[name]; v != "" {
			return v
		}
	}
	return ""
}

// date takes the first that is one of: what the article says of itself, meta elements,
// the address, what the page shows.
func (m *meta) date(address string) string {
	candidates := m.published
	for _, name := range publishedNames {
		candidates = append(candidates, m.named[name])
	}
	if d := dateInPath.FindStringSubmatch(address); d != nil {
		candidates = append(candidates, d[1]+"-"+d[2]+"-"+d[3])
	}
	for _, s := range append(candidates, m.shown...) {
		if s == "" {
			continue
		}
		if date, err := ParseDate(s); err == nil {
			return date
		}
	}
	return ""
}

// splitTitle parts a <title> such as "Headline | Outlet" or "Outlet: Headline", where a
// heading of the page says which part is the headline.
func (m *meta) splitTitle() (headline, outlet string) {
	const marks = "|-–—:·•»"
	for _, h := range m.headings {
		if len(h) < 10 {
			continue
		}
		rest, ok := strings.CutPrefix(m.title, h)
		if !ok {
			rest, ok = strings.CutSuffix(m.title, h)
		}
		if ok && strings.ContainsAny(rest, marks) {
			return h, strings.Trim(rest, marks+" ")
		}
	}
	return "", ""
}

// textOf returns the text below a node, at most some limit bytes of it.
func textOf(n *html.Node, limit int) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			if b.Len()+len(d.Data) > limit {
				break
			}
			b.WriteString(d.Data)
			b.WriteByte(' ')
		}
	}
	return b.String()
}
