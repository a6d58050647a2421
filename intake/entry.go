package intake

import (
	"context"
	"errors"
	"net/url"
	"strings"

	"hearsay/reading"
)

// entry is what a feed or a sitemap says of one page.
type entry struct {
	address   string
	title     string
	byline    []string
	published string // YYYY-MM-DD, or empty
	outlet    string
	changed   string // when the page last changed, as the list writes it
	content   string // HTML, for an entry without an address
}

// fill sets what the page leaves open.
func (e entry) fill(doc *reading.Document) {
	if doc.Title == "" {
		doc.Title = valid(e.title)
	}
	if doc.Outlet == "" {
		doc.Outlet = valid(e.outlet)
	}
	if doc.Published == "" {
		doc.Published = e.published
	}
	if len(doc.Byline) == 0 {
		for _, name := range e.byline {
			doc.Byline = append(doc.Byline, valid(name))
		}
	}
}

// What comes of an item that holds no new report.
var (
	ErrUnchanged = errors.New("it has not changed since it was fetched last")
	ErrListEnd   = errors.New("all entries of the list were given")
)

// entry yields a list's page, which the crawler fetches. A page that stands in several lists is given once.
func (l *listing) entry(list string, e entry) bool {
	if e.address == "" && strings.TrimSpace(e.content) != "" {
		where := list + "#" + e.title
		return l.yield(Item{Name: where, List: list, load: func(ctx context.Context) (reading.Document, error) {
			opts := l.opts
			opts.entry = e
			return newPage(ctx, []byte(e.content), reading.Document{ID: where}, "text/html; charset=utf-8", opts)
		}})
	}
	if l.listed[e.address] {
		return true
	}
	if len(l.listed) >= maxListed {
		return l.fail(list, errTooManyListed) && false
	}
	l.listed[e.address] = true
	opts := l.opts
	opts.entry, opts.Crawler = e, l.crawler
	if opts.Format != Text && opts.Format != HTML {
		opts.Format = Auto
	}
	return l.yield(Item{Name: e.address, List: list, load: func(ctx context.Context) (reading.Document, error) {
		if err := l.crawler.fresh(ctx, e); err != nil {
			return reading.Document{}, err
		}
		return fetch(ctx, e.address, opts)
	}})
}

var errTooManyListed = errors.New("the lists hold more than a million addresses; give fewer at a time")

// resolve makes an address of a list's link. base is the list's own address, nil for a file.
func resolve(base *url.URL, link string) (string, error) {
	link = strings.TrimSpace(link)
	u, err := url.Parse(link)
	if err != nil {
		return "", errors.New("the entry's address cannot be read")
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	if link == "" || !isURL(u.String()) || u.Host == "" {
		return "", errors.New("the entry has no web address")
	}
	u.Fragment, u.RawFragment = "", ""
	return u.String(), nil
}
