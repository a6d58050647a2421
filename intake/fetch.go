package intake

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"

	"hearsay/reading"

	"golang.org/x/net/html/charset"
)

// url lists the reports at an address: those of a list, or the one there.
func (l *listing) url(address string) bool {
	switch {
	case l.opts.Format == JSONL || l.opts.Format == WARC:
		return l.fail(address, errDownload)
	case mayList(address, l.opts.Format):
		return l.fetchList(address)
	}
	return l.yield(Item{Name: address, load: func(ctx context.Context) (reading.Document, error) { return fetch(ctx, address, l.opts) }})
}

var errDownload = errors.New("JSON Lines and WARC files are read from files and standard input only; download it first")

// What is asked for at an address.
const (
	aPage    = "text/html, application/xhtml+xml, text/plain;q=0.8"
	anything = "application/rss+xml, application/atom+xml, application/feed+json, application/xml, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5"
)

// answer is what a server gave for an address.
type answer struct {
	status  int
	line    string // the status line
	header  http.Header
	data    []byte
	address *url.URL
}

func fetch(ctx context.Context, address string, opts Options) (reading.Document, error) {
	a, err := get(ctx, address, opts, aPage, MaxPage)
	if err != nil {
		return reading.Document{}, err
	}
	return a.document(ctx, address, opts)
}

// get fetches an address, in the crawler's turn if there is one.
func get(ctx context.Context, address string, opts Options, accept string, limit int64) (answer, error) {
	at, err := url.Parse(address)
	if err != nil {
		return answer{}, requestError(ctx, err)
	}
	header := http.Header{"User-Agent": {cmp.Or(opts.UserAgent, "hearsay")}, "Accept": {accept}}
	if opts.Crawler != nil {
		return opts.Crawler.get(ctx, address, at, header, opts.entry.changed, limit)
	}
	client := newClient(opts.AllowPrivate)
	defer client.CloseIdleConnections()
	return follow(at, func(at *url.URL) (answer, error) { return exchange(ctx, client, at, header, limit) })
}

// follow asks for an address, and for those that it redirects to.
func follow(at *url.URL, ask func(*url.URL) (answer, error)) (answer, error) {
	for range redirects + 1 {
		a, err := ask(at)
		if err != nil {
			return answer{}, err
		}
		location := a.header.Get("Location")
		switch {
		case a.status == http.StatusNotModified:
			return a, ErrUnchanged
		case a.status/100 == 3 && location != "":
			if at, err = at.Parse(location); err != nil {
				return answer{}, fmt.Errorf("it redirects to %q, which is no address", location)
			}
		case a.status != http.StatusOK:
			return answer{}, fmt.Errorf("the server answered %q; open the address in a browser to see why", a.line)
		default:
			return a, nil
		}
	}
	return answer{}, fmt.Errorf("it redirects more than %d times", redirects)
}

// exchange sends one request and reads its answer, up to the limit.
func exchange(ctx context.Context, client *http.Client, at *url.URL, header http.Header, limit int64) (answer, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, fetchTime, fmt.Errorf("fetching it takes longer than %v", fetchTime))
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return answer{}, requestError(ctx, err)
	}
	request.Header = header
	response, err := client.Do(request)
	if err != nil {
		return answer{}, requestError(ctx, err)
	}
	defer response.Body.Close()
	a := answer{status: response.StatusCode, line: response.Status, header: response.Header, address: at}
	if a.status != http.StatusOK {
		return a, nil
	}
	if response.ContentLength > limit {
		return answer{}, tooLarge(response.ContentLength, limit)
	}
	if a.data, err = io.ReadAll(io.LimitReader(response.Body, limit+1)); err != nil {
		return answer{}, requestError(ctx, err)
	}
	if int64(len(a.data)) > limit {
		return answer{}, tooLarge(0, limit)
	}
	return a, nil
}

// document makes a Document of the page or the text that a server gave. id is the caller's name for it.
func (a answer) document(ctx context.Context, id string, opts Options) (doc reading.Document, err error) {
	contentType := a.header.Get("Content-Type")
	format, err := formatOfType(contentType, opts.Format)
	if err != nil {
		return reading.Document{}, err
	}
	if len(a.data) > MaxPage {
		return reading.Document{}, tooLarge(int64(len(a.data)), MaxPage)
	}
	if format == Auto {
		format = formatOf(a.data)
	}
	final := *a.address
	final.User = nil
	doc = reading.Document{ID: id}
	switch format {
	case HTML:
		doc, err = newPage(ctx, a.data, doc, contentType, opts)
	case Text:
		var note string
		var data []byte
		if data, note, err = decodeAs(a.data, contentType); err == nil {
			if note != "" {
				doc.Notes = append(doc.Notes, note)
			}
			doc, err = newText(data, doc, opts)
		}
	case Feed, Sitemap:
		err = fmt.Errorf("is a list of reports; read it with --input %s", format)
	default:
		err = errDownload
	}
	if err != nil {
		return reading.Document{}, err
	}
	// The page's word for its own address counts only where it speaks of its own site.
	if own, err := url.Parse(doc.URL); err != nil || own.Hostname() != final.Hostname() {
		doc.URL = valid(final.String())
	}
	if doc.Outlet == "" {
		doc.Outlet = valid(strings.TrimPrefix(final.Hostname(), "www."))
	}
	return doc, nil
}

// decodeAs decodes a plain text from the encoding that the server says it has.
func decodeAs(data []byte, contentType string) ([]byte, string, error) {
	_, params, _ := mime.ParseMediaType(contentType)
	label := params["charset"]
	encoding, name := charset.Lookup(label)
	if encoding == nil || name == "utf-8" || strings.HasPrefix(name, "utf-16") {
		return data, "", nil
	}
	decoded, err := encoding.NewDecoder().Bytes(data)
	if err != nil {
		return nil, "", fmt.Errorf("decoding it from %s: %w", name, err)
	}
	return decoded, "the input is " + name + " by the server's word; it was decoded", nil
}

// formatOfType tells the format of a response by its Content-Type; asked is what the caller says.
func formatOfType(contentType string, asked Format) (Format, error) {
	kind, _, _ := mime.ParseMediaType(contentType)
	switch {
	case kind == "text/html" || kind == "application/xhtml+xml":
		if asked == Auto {
			return HTML, nil
		}
	case kind == "text/plain":
		// Some servers give everything the type text/plain: its bytes decide.
	case kind == "" || kind == "application/octet-stream":
	case strings.HasSuffix(kind, "xml") || strings.HasSuffix(kind, "json"):
		// It may be a feed; its bytes decide.
	default:
		return "", fmt.Errorf("the address holds %s, not a page or a plain text; if it is a document, save its text as plain text", kind)
	}
	return asked, nil
}

// requestError leaves out the method and the address, which the item's name says.
func requestError(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	var e *url.Error
	if errors.As(err, &e) {
		return e.Err
	}
	return err
}
