package intake

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"net/url"

	"github.com/mmcdole/gofeed"
)

// feed lists the entries of an RSS, Atom or JSON Feed.
func (l *listing) feed(name string, in *bufio.Reader, address *url.URL) (more bool, err error) {
	data, err := io.ReadAll(&capped{in, maxFeed, 0})
	if err != nil {
		return true, err
	}
	if nesting(data) > deepest {
		return true, fmt.Errorf("the feed's elements lie more than %d deep in one another", deepest)
	}
	feed, err := parseFeed(data)
	if err != nil {
		return true, fmt.Errorf("the feed cannot be read: %w", err)
	}
	if len(feed.Items) > maxEntries {
		return true, fmt.Errorf("the feed has %d entries; one may have %d", len(feed.Items), maxEntries)
	}
	if address == nil {
		address, _ = url.Parse(cmp.Or(feed.FeedLink, feed.Link))
	}
	for i, item := range feed.Items {
		e := entryOf(feed, item)
		if item.Link != "" || e.content == "" {
			if e.address, err = resolve(address, item.Link); err != nil {
				if !l.fail(fmt.Sprintf("%s:%d", name, i+1), err) {
					return false, nil
				}
				continue
			}
		}
		if !l.entry(name, e) || l.ctx.Err() != nil {
			return false, nil
		}
	}
	return l.end(name), nil
}

// parseFeed turns a panic of the parser's into an error.
func parseFeed(data []byte) (feed *gofeed.Feed, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("its form: %v", p)
		}
	}()
	return gofeed.NewParser().Parse(bytes.NewReader(data))
}

func entryOf(feed *gofeed.Feed, item *gofeed.Item) entry {
	e := entry{title: clean(item.Title), outlet: clean(feed.Title), changed: item.Updated, content: cmp.Or(item.Content, item.Description)}
	for _, author := range item.Authors {
		if author != nil && author.Name != "" {
			e.byline = append(e.byline, splitByline(clean(author.Name))...)
		}
	}
	e.published, _ = ParseDate(cmp.Or(item.Published, item.Updated)) // a list's odd date is none
	return e
}

// nesting is how deep elements lie in one another, at most; unclosed ones of HTML within a feed count too.
func nesting(data []byte) int {
	depth, most := 0, 0
	for {
		i := bytes.IndexByte(data, '<')
		if i < 0 || i+1 >= len(data) {
			return most
		}
		data = data[i+1:]
		end := ">"
		switch {
		case bytes.HasPrefix(data, []byte("!--")):
			end = "-->"
		case bytes.HasPrefix(data, []byte("![CDATA[")):
			end = "]]>"
		case data[0] == '/':
			depth--
		case data[0] != '!' && data[0] != '?':
			depth++
		}
		j := bytes.Index(data, []byte(end))
		if j < 0 {
			return max(most, depth)
		}
		most = max(most, depth)
		if end == ">" && j > 0 && data[j-1] == '/' && data[0] != '/' {
			depth--
		}
		data = data[j+len(end):]
	}
}
