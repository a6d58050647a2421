package intake

import (
	"context"
	"io"
	"iter"
	"strings"

	"hearsay/reading"
)

// Format is the form of an input.
type Format string

// The forms of input.
const (
	Auto  Format = "auto" // told from the name, the content type or the first bytes
	Text  Format = "text"
	HTML  Format = "html"
	JSONL Format = "jsonl"

	Feed    Format = "feed"    // RSS, Atom or JSON Feed; its entries' pages are fetched
	Sitemap Format = "sitemap" // a sitemap or an index of them; its pages are fetched
	WARC    Format = "warc"    // an archive of pages (ISO 28500)
)

// Options say how inputs are read.
type Options struct {
	Format       Format    // empty is Auto
	Published    string    // a date as ParseDate takes it; it overrides what inputs say
	Outlet       string    // likewise
	AllowPrivate bool      // fetch from private and loopback addresses
	Stdin        io.Reader // what "-" reads; nil is os.Stdin
	UserAgent    string    // how requests name their sender; empty is "hearsay"

	// Crawler fetches all addresses. Without one, those among the inputs are fetched as a browser would, and the entries of feeds and
	// sitemaps by a crawler of their own.
	Crawler *Crawler

	entry entry // what a list says of the page that is read
}

// Item is one report that an input holds, not yet read.
type Item struct {
	Name string // the path, URL or "stdin", with ":LINE" for JSON Lines, ":RECORD" for WARC
	List string // of a feed's or sitemap's entry, the list's name
	load func(context.Context) (reading.Document, error)
}

// Document reads the item. Many items may be read at the same time. An error says
// what is wrong and what to do about it, without repeating the item's name.
func (i Item) Document(ctx context.Context) (reading.Document, error) {
	if err := ctx.Err(); err != nil {
		return reading.Document{}, context.Cause(ctx)
	}
	return i.load(ctx)
}

// Items lists the reports that the inputs hold, in their order: a FILE, a DIR, a URL
// or "-" for standard input each. An input that cannot be listed is an Item whose
// Document gives the error.
//
// Listing is lazy: JSON Lines, records and entries are read one at a time as the loop asks for them.
// The items of one call have different IDs, whatever the inputs say.
func Items(ctx context.Context, inputs []string, opts Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		if opts.Format == "" {
			opts.Format = Auto
		}
		l := &listing{ctx: ctx, opts: opts, yield: yield, ids: map[string]bool{}, listed: map[string]bool{}, crawler: opts.Crawler}
		if l.crawler == nil {
			l.crawler = NewCrawler(opts.UserAgent, opts.AllowPrivate)
		}
		for _, input := range inputs {
			if ctx.Err() != nil || !l.input(input) {
				return
			}
		}
	}
}

// listing is one walk over all inputs. Its methods report whether to go on.
type listing struct {
	ctx   context.Context
	opts  Options
	yield func(Item) bool
	ids   map[string]bool // the ids given so far by JSON Lines and WARC

	crawler *Crawler
	listed  map[string]bool // the addresses that lists gave so far, pages and lists
	depth   int             // of the index of sitemaps at work
}

func (l *listing) input(input string) bool {
	switch {
	case input == "-":
		return l.stdin()
	case isURL(input):
		return l.url(input)
	}
	return l.path(input)
}

func isURL(input string) bool {
	scheme, _, ok := strings.Cut(input, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// fail yields an item that cannot be read.
func (l *listing) fail(name string, err error) bool {
	return l.yield(Item{Name: name, load: func(context.Context) (reading.Document, error) { return reading.Document{}, err }})
}
