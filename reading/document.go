package reading

// Document is one report as intake hands it to the stages: the text, untouched,
// and what the page or the caller says about it.
type Document struct {
	ID        string   // the caller's name for it; a path or a URL where none was given
	URL       string   // where it was published, if known
	Outlet    string   // who published it
	Title     string   // its headline
	Byline    []string // its authors, one name each
	Published string   // YYYY-MM-DD, or empty if unknown
	Language  string   // ISO 639-1 code, or empty if undetermined
	Text      string   // valid UTF-8

	Paragraphs []Span      // in order, without overlap; white space lies between them
	Furniture  []Furniture // page text that is no part of the report, in order
	Notes      []string    // what a reader should know of the input: a byte order mark, invalid bytes
}
