package intake

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"regexp"

	"hearsay/reading"
)

// listAddress matches the paths at which feeds and sitemaps lie; all else is taken for a page.
var listAddress = regexp.MustCompile(`(?i)\.(?:rss|atom|rdf|xml)(?:\.gz)?$|(?:^|[/._-])(?:feeds?|rss|atom|sitemap[^/]*)(?:[/._-]|$)`)

// mayList reports whether the address looks like that of a list. Others are fetched only when it is their turn to be read.
func mayList(address string, format Format) bool {
	if format != Auto {
		return format == Feed || format == Sitemap
	}
	u, err := url.Parse(address)
	return err == nil && listAddress.MatchString(u.Path) && path.Ext(u.Path) != ".html"
}

// fetchList lists what lies at an address that may be a list's.
func (l *listing) fetchList(address string) bool {
	a, err := get(l.ctx, address, l.opts, anything, maxList)
	if errors.Is(err, ErrUnchanged) {
		return l.yield(Item{Name: address, List: address, load: func(context.Context) (reading.Document, error) { return reading.Document{}, err }})
	}
	if err != nil {
		return l.fail(address, err)
	}
	in, format, err := tell(bytes.NewReader(a.data), address, l.opts.Format)
	switch {
	case err != nil:
		return l.fail(address, err)
	case format == Feed || format == Sitemap:
		return l.list(address, in, format, a.address)
	}
	return l.yield(Item{Name: address, load: func(ctx context.Context) (reading.Document, error) { return a.document(ctx, address, l.opts) }})
}

// list lists the entries of a feed or a sitemap, whose own address is nil if it is a file.
func (l *listing) list(name string, in *bufio.Reader, format Format, address *url.URL) bool {
	read := l.feed
	if format == Sitemap {
		read = l.sitemap
	}
	more, err := read(name, in, address)
	if err != nil {
		return l.fail(name, err)
	}
	return more
}

// end tells the crawler's owner that all entries of a list were given, so that it need not be fetched again until it changes.
func (l *listing) end(name string) bool {
	if l.opts.Crawler == nil {
		return true
	}
	return l.yield(Item{Name: name, List: name, load: func(context.Context) (reading.Document, error) { return reading.Document{}, ErrListEnd }})
}

// capped is a reader that fails beyond a limit, where io.LimitReader would end as if all were there.
type capped struct {
	r           io.Reader
	limit, read int64
}

func (c *capped) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if c.read += int64(n); c.read > c.limit {
		return 0, fmt.Errorf("has more than %d MiB unpacked, the most that such a list may have", c.limit>>20)
	}
	return n, err
}

var errEmptyList = errors.New("the list has no entries")
