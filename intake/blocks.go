package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/reading"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// block is one paragraph of a page: a p, a heading, an item of a list, a row of a table.
type block struct {
	text   string // white space made single spaces
	linked int    // how many of its code points are the words of links
	strong int    // how many are in bold
	why    reading.FurnitureKind
}

// blocksOf lists an article's paragraphs. The parser bounds a page's depth, and so
// the depth of this walk, to 512.
func blocksOf(article *html.Node) []block {
	w := &blockWriter{}
	w.walk(article)
	w.end()
	return w.blocks
}

type blockWriter struct {
	blocks   []block
	text     strings.Builder
	at       block // the paragraph at work, but for its text
	inLink   int
	inStrong int
}

func (w *blockWriter) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.write(n.Data)
		return
	case html.ElementNode:
		if ignored[n.DataAtom] || attr(n, "hidden") != "" || attr(n, "aria-hidden") == "true" {
			return
		}
	}
	outer := w.at.why
	apart := parts[n.DataAtom]
	if apart {
		w.end()
		if why := marks[n.DataAtom]; why != "" {
			w.at.why = why
		}
	}
	switch n.DataAtom {
	case atom.A:
		w.inLink++
	case atom.B, atom.Strong:
		w.inStrong++
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
	switch {
	case n.DataAtom == atom.A:
		w.inLink--
	case n.DataAtom == atom.B || n.DataAtom == atom.Strong:
		w.inStrong--
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		w.text.WriteByte(' ')
	case apart:
		w.end()
		w.at.why = outer
	}
}

func (w *blockWriter) write(s string) {
	w.text.WriteString(s)
	n := utf8.RuneCountInString(clean(s))
	if w.inLink > 0 {
		w.at.linked += n
	}
	if w.inStrong > 0 {
		w.at.strong += n
	}
}

// end closes the paragraph at work. A short one all in bold is a section head, though
// the page does not say so.
func (w *blockWriter) end() {
	done := w.at
	if done.text = clean(w.text.String()); done.text != "" {
		if done.why == "" && done.strong == utf8.RuneCountInString(done.text) && isHeading(done.text) {
			done.why = reading.FurnitureHeading
		}
		w.blocks = append(w.blocks, done)
	}
	w.text.Reset()
	w.at = block{why: w.at.why}
}

// clean makes runs of white space one space and drops soft hyphens, which are hints
// to the page's layout and would cut words.
func clean(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ReplaceAll(s, "\u00ad", ""), func(r rune) bool {
		return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || unicode.IsControl(r)
	}), " ")
}

// letters keeps a line's letters and digits, in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			if a.Val == "" {
				return name // as in <p hidden>
			}
			return a.Val
		}
	}
	return ""
}

// ignored elements hold no words of the report.
var ignored = atoms(atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Button, atom.Input, atom.Select,
	atom.Textarea, atom.Svg, atom.Iframe, atom.Object, atom.Audio, atom.Video, atom.Canvas, atom.Head, atom.Math)

// parts are the elements that stand apart from the words around them.
var parts = atoms(atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside,
	atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
	atom.Blockquote, atom.Pre, atom.Figure, atom.Figcaption, atom.Table, atom.Caption, atom.Tr, atom.Hr, atom.Br,
	atom.Address, atom.Form, atom.Fieldset, atom.Nav, atom.Details, atom.Summary, atom.Center, atom.Tbody, atom.Thead)

// marks are the elements whose words are furniture by the page's own account.
var marks = map[atom.Atom]reading.FurnitureKind{
	atom.H2: reading.FurnitureHeading, atom.H3: reading.FurnitureHeading, atom.H4: reading.FurnitureHeading,
	atom.H5: reading.FurnitureHeading, atom.H6: reading.FurnitureHeading,
	atom.Figcaption: reading.FurnitureCredit, atom.Nav: reading.FurnitureLink,
}

func atoms(of ...atom.Atom) map[atom.Atom]bool {
	set := make(map[atom.Atom]bool, len(of))
	for _, a := range of {
		set[a] = true
	}
	return set
}
