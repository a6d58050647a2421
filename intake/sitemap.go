package intake

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	"golang.org/x/net/html/charset"
)

// A sitemap's or an index's entry (sitemaps.org), with the fields of news sitemaps.
type location struct {
	Address string `xml:"loc"`
	Changed string `xml:"lastmod"`
	News    struct {
		Outlet    string `xml:"publication>name"`
		Published string `xml:"publication_date"`
		Title     string `xml:"title"`
	} `xml:"news"`
}

// sitemap lists a sitemap's pages, and those of the sitemaps that an index leads to.
func (l *listing) sitemap(name string, in *bufio.Reader, address *url.URL) (more bool, err error) {
	d := xml.NewDecoder(&capped{in, maxList, 0})
	d.Strict = false
	d.CharsetReader = charset.NewReaderLabel
	lists := 0
	for n := 0; ; {
		token, err := d.Token()
		switch {
		case err == io.EOF && n == 0:
			return true, errEmptyList
		case err == io.EOF && lists > 0:
			return true, nil // an index is asked for each time: its sitemaps may not be done yet
		case err == io.EOF:
			return l.end(name), nil
		case err != nil:
			return true, fmt.Errorf("the sitemap breaks off after %d entries: %w", n, err)
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "url" && start.Name.Local != "sitemap" {
			continue
		}
		if n++; n > maxEntries {
			return true, fmt.Errorf("the sitemap has more than %d entries; those before were read", maxEntries)
		}
		var at location
		if err := d.DecodeElement(&at, &start); err != nil {
			return true, fmt.Errorf("the sitemap breaks off after %d entries: %w", n-1, err)
		}
		where := fmt.Sprintf("%s:%d", name, n)
		link, err := resolve(address, at.Address)
		switch {
		case err != nil:
			more = l.fail(where, err)
		case start.Name.Local == "url":
			more = l.entry(name, at.entry(link))
		default:
			if lists++; lists > maxLists {
				return true, fmt.Errorf("the index leads to more than %d sitemaps; those before were read", maxLists)
			}
			more = l.below(link)
		}
		if !more || l.ctx.Err() != nil {
			return false, nil
		}
	}
}

// below lists a sitemap that an index leads to.
func (l *listing) below(address string) bool {
	if l.listed[address] {
		return true
	}
	l.listed[address] = true
	defer func() { l.depth-- }()
	if l.depth++; l.depth > maxNesting {
		return l.fail(address, fmt.Errorf("indexes of sitemaps lie more than %d deep in one another", maxNesting))
	}
	opts := l.opts
	opts.Crawler = l.crawler
	a, err := get(l.ctx, address, opts, anything, maxList)
	if errors.Is(err, ErrUnchanged) {
		return true
	}
	if err != nil {
		return l.fail(address, err)
	}
	in, _, err := tell(bytes.NewReader(a.data), address, Sitemap)
	if err != nil {
		return l.fail(address, err)
	}
	return l.list(address, in, Sitemap, a.address)
}

func (at location) entry(address string) entry {
	e := entry{address: address, title: clean(at.News.Title), outlet: clean(at.News.Outlet), changed: strings.TrimSpace(at.Changed)}
	e.published, _ = ParseDate(at.News.Published) // a list's odd date is none
	return e
}
