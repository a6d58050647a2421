// Package intake turns files, pages and JSON Lines into Documents.
package intake

import (
	"context"
	"iter"

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
)

// Options say how inputs are read.
type Options struct {
	Format       Format
	Published    string // YYYY-MM-DD, for inputs that give no date of their own or overriding it
	Outlet       string // likewise
	AllowPrivate bool   // fetch from private and loopback addresses
}

// Item is one report that an input holds, not yet read.
type Item struct {
	Name string // the path, URL or "stdin", with ":LINE" for JSON Lines
	load func(context.Context) (reading.Document, error)
}

// Document reads the item. Many items may be read at the same time.
func (i Item) Document(ctx context.Context) (reading.Document, error) { return i.load(ctx) }

// Items lists the reports that the inputs hold, in their order: a FILE, a DIR, a URL
// or "-" for standard input each. An input that cannot be listed is an Item whose
// Document gives the error.
func Items(ctx context.Context, inputs []string, opts Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {}
}
