package export

import (
	"bytes"
	"cmp"
	"crypto/sha1"
	"encoding/hex"
	"fmt"
	"path"
	"slices"
	"strings"

	"hearsay/language"
	"hearsay/reading"
)

// CoNLLU writes the report's sentences with tags and trees. MISC carries what the reading says of the words: Entity, as CorefUD
// brackets mentions; Source, Cue and Content with the ids of statements; Event with ids and types; and the word's code points.
func CoNLLU(r *Report, t *language.Text) []byte {
	sum := sha1.Sum([]byte(r.ID + "\x00" + r.SHA256))
	c := conllu{Report: r, text: t, doc: hex.EncodeToString(sum[:4])}
	c.marks = make([]marks, len(t.Syntax))
	c.markAll()
	id := plainID(path.Base(r.ID)) + "-" + c.doc
	fmt.Fprintf(&c.out, "# newdoc id = %s\n# global.Entity = eid-etype-head\n", id)
	for _, field := range [][2]string{{"outlet", r.Outlet}, {"title", r.Title}, {"published", r.Published}, {"url", r.URL}} {
		if v := strings.Join(strings.Fields(field[1]), " "); v != "" {
			fmt.Fprintf(&c.out, "# meta::%s = %s\n", field[0], v)
		}
	}
	paragraph, next := -1, 0
	for i, s := range t.Sentences {
		first := next
		for next < len(t.Syntax) && t.Syntax[next].Token < s.Last {
			next++
		}
		if first == next {
			continue
		}
		if s.Paragraph != paragraph {
			paragraph = s.Paragraph
			c.out.WriteString("# newpar\n")
		}
		fmt.Fprintf(&c.out, "# sent_id = %s-%d\n", id, i+1)
		if s.Furniture {
			c.out.WriteString("# furniture = yes\n")
		}
		c.sentence(first, next)
	}
	return c.out.Bytes()
}

type conllu struct {
	*Report
	text  *language.Text
	doc   string
	marks []marks // of each of text.Syntax
	out   bytes.Buffer
}

// marks are what MISC says of a word.
type marks struct {
	opens, whole, closes            []string
	source, cue, content, eventType []string
}

// plainID keeps what a sent_id may hold: no white space, and no slash, which UD reserves.
func plainID(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '!' || r > '~' || r == '/' {
			return '_'
		}
		return r
	}, s)
}

// covered are the words that the span touches, last exclusive.
func (c *conllu) covered(s reading.Span) (first, last int) {
	first, _ = slices.BinarySearchFunc(c.text.Syntax, s.Start, func(w language.Word, start int) int { return cmp.Compare(w.End, start+1) })
	last = first
	for last < len(c.text.Syntax) && c.text.Syntax[last].Start < s.End {
		last++
	}
	return first, last
}

func (c *conllu) markAll() {
	c.markEntities()
	each := func(spans []reading.Span, mark func(*marks)) {
		for _, s := range spans {
			for i, last := c.covered(s); i < last; i++ {
				mark(&c.marks[i])
			}
		}
	}
	for _, s := range c.Reading.Statements {
		each(s.Source.Spans, func(m *marks) { m.source = append(m.source, s.ID) })
		each(s.Cue.Spans, func(m *marks) { m.cue = append(m.cue, s.ID) })
		each(s.Content.Spans, func(m *marks) { m.content = append(m.content, s.ID) })
	}
	for _, e := range c.Reading.Events {
		each([]reading.Span{e.Trigger}, func(m *marks) { m.eventType = append(m.eventType, e.ID+":"+string(e.Type)) })
	}
}

// markEntities brackets the mentions: at one word, longer ones open first and close last.
func (c *conllu) markEntities() {
	type mention struct {
		first, last int
		id, kind    string
	}
	var all []mention
	for _, e := range c.Entities {
		for _, m := range e.Mentions {
			first, last := c.covered(m.Span)
			if first < last && c.text.Tokens[c.text.Syntax[first].Token].Sentence == c.text.Tokens[c.text.Syntax[last-1].Token].Sentence {
				all = append(all, mention{first, last, c.doc + e.ID, string(e.Kind)})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b mention) int {
		return cmp.Or(cmp.Compare(b.last-b.first, a.last-a.first), cmp.Compare(a.first, b.first))
	})
	for _, m := range all {
		opening := fmt.Sprintf("(%s-%s-%d", m.id, m.kind, c.head(m.first, m.last))
		if m.last-m.first == 1 {
			c.marks[m.first].whole = append(c.marks[m.first].whole, opening+")")
			continue
		}
		c.marks[m.first].opens = append(c.marks[m.first].opens, opening)
		c.marks[m.last-1].closes = append([]string{m.id + ")"}, c.marks[m.last-1].closes...)
	}
}

// head is the place in the mention, from 1, of its first word that hangs from outside.
func (c *conllu) head(first, last int) int {
	for i := first; i < last; i++ {
		if h := c.text.Syntax[i].Head; h < first || h >= last {
			return i - first + 1
		}
	}
	return 1
}

func (c *conllu) sentence(first, last int) {
	words := c.text.Syntax[first:last]
	heads, relations := tree(words, first)
	var text, rows strings.Builder
	for i, w := range words {
		form := strings.Join(strings.Fields(c.text.Document.Text[w.Start:w.End]), " ")
		lemma := cmp.Or(strings.Join(strings.Fields(w.Lemma), " "), form)
		misc := c.marks[first+i].misc()
		text.WriteString(form)
		if i+1 < len(words) {
			if words[i+1].Start == w.End {
				misc = append(misc, "SpaceAfter=No")
			} else {
				text.WriteByte(' ')
			}
		} else if first+i+1 < len(c.text.Syntax) && c.text.Syntax[first+i+1].Start == w.End {
			misc = append(misc, "SpaceAfter=No")
		}
		misc = append(misc, fmt.Sprintf("start_char=%d|end_char=%d", c.points(w.Start), c.points(w.End)))
		fmt.Fprintf(&rows, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\t%s\n", i+1, form, lemma, cmp.Or(w.UPOS, "X"), cmp.Or(w.XPOS, "_"), heads[i], relations[i], strings.Join(misc, "|"))
	}
	fmt.Fprintf(&c.out, "# text = %s\n%s\n", text.String(), rows.String())
}

// tree gives each word its head, from 1, and its relation. A sentence too long for the model comes in several pieces, and one that it was
// not asked about in none: what hangs nowhere then hangs from the first root as dep, for UD wants one tree.
func tree(words []language.Word, first int) (heads []int, relations []string) {
	heads, relations = make([]int, len(words)), make([]string, len(words))
	root := 0
	for i, w := range words {
		h := w.Head - first
		if h < 0 || h >= len(words) || h == i {
			h = -1
			if root == 0 {
				root = i + 1
			}
		}
		heads[i], relations[i] = h+1, cmp.Or(w.Relation, "dep")
	}
	if root == 0 {
		root = 1
		heads[0] = 0
	}
	for i := range words {
		if i+1 != root && (heads[i] == 0 || circular(heads, i)) {
			heads[i] = root
		}
		if (relations[i] == "root") != (i+1 == root) {
			relations[i] = "dep"
		}
	}
	relations[root-1] = "root"
	return heads, relations
}

// circular holds where a word's heads never end.
func circular(heads []int, i int) bool {
	for range heads {
		if heads[i] == 0 {
			return false
		}
		i = heads[i] - 1
	}
	return heads[i] != 0
}

func (m marks) misc() (out []string) {
	if e := strings.Join(slices.Concat(m.opens, m.whole, m.closes), ""); e != "" {
		out = append(out, "Entity="+e)
	}
	for _, f := range []struct {
		key    string
		values []string
	}{{"Source", m.source}, {"Cue", m.cue}, {"Content", m.content}, {"Event", m.eventType}} {
		if len(f.values) > 0 {
			out = append(out, f.key+"="+strings.Join(f.values, ","))
		}
	}
	return out
}
