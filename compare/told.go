package compare

import (
	"cmp"
	"slices"

	"hearsay/archive"
	"hearsay/reading"
)

// Report is one report of a story, and whose words it has.
type Report struct {
	archive.Entry
	CopyOf string // the address of the report whose words these are; empty for an original
	Agency string // the outlet of that report, or the agency that the report credits; empty for an original
}

// Told is a report of a story with all that it tells.
type Told struct {
	Report
	*reading.Index
	points func(int) int // code points before a byte of the text
}

// NewTold makes a report of a story from its reading, which does not change any more.
func NewTold(of Report, r *reading.Reading) *Told {
	return &Told{of, reading.NewIndex(r), reading.Points(r.Text)}
}

// Voice is whoever says something. Two reports of what the same one says are one voice.
type Voice struct {
	Name   string `json:"name"`
	Entity string `json:"entity"` // its id in the reading; empty where the report names none, and for outlets
	Kind   string `json:"kind"`   // "source", "unnamed" or "outlet"
}

// The kinds of voices.
const (
	VoiceSource  = "source"
	VoiceUnnamed = "unnamed"
	VoiceOutlet  = "outlet"
)

// voice is who holds what the report tells under a holder: a statement's id, or reading.HeldByOutlet.
func (t *Told) voice(holder string) Voice {
	s := t.Statement(holder)
	if s == nil {
		return t.own()
	}
	v := Voice{Name: t.SourceName(s), Entity: string(s.Source.Entity), Kind: VoiceSource}
	if s.Source.Unnamed || v.Name == reading.UnnamedVoice {
		v.Kind = VoiceUnnamed
	}
	return v
}

// own is the voice of the report's outlet; in a copied report, that of whom it copies.
func (r *Report) own() Voice {
	return Voice{Name: cmp.Or(r.Agency, r.Outlet, r.Address), Kind: VoiceOutlet}
}

// key is the same for voices that count as one. Nobody knows whether the "officials" of two outlets are the same: each outlet's count
// apart, but for copies of one report.
func (r *Report) key(v Voice) string {
	key := v.Kind + " " + archive.Fold(v.Name)
	if v.Kind == VoiceUnnamed {
		key += " of " + archive.Fold(cmp.Or(r.CopyOf, r.Address))
	}
	return key
}

// inOrder sorts reports by the day on which they were published, originals before their copies.
func inOrder[T interface{ report() *Report }](all []T) []T {
	return slices.SortedStableFunc(slices.Values(all), func(x, y T) int {
		a, b := x.report(), y.report()
		return cmp.Or(cmp.Compare(a.Day(), b.Day()), cmp.Compare(b2i(a.CopyOf != ""), b2i(b.CopyOf != "")), cmp.Compare(a.Version, b.Version))
	})
}

func (r *Report) report() *Report { return r }

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// AsOf are the reports that were published by a day, YYYY-MM-DD.
func AsOf[T interface{ report() *Report }](all []T, day string) []T {
	return slices.DeleteFunc(slices.Clone(all), func(t T) bool { return t.report().Day() > day })
}

// aside says that a stretch of the text is furniture, and no heading: nothing of the report is told in it.
func (t *Told) aside(s reading.Span) bool {
	return slices.ContainsFunc(t.Furniture, func(f reading.Furniture) bool { return f.Why != reading.FurnitureHeading && f.Contains(s) })
}

// voiceOf is the voice of somebody whom the report names.
func voiceOf(e *reading.Entity) Voice {
	return Voice{Name: e.Name, Entity: e.ID, Kind: VoiceSource}
}

// quote is a stretch of the report's text with the statement that it is a part of, or the stretch of the outlet's own voice.
func (t *Told) quote(words reading.Span) Quote {
	q := Quote{t.points(words.Start), t.points(words.End), words.Text, words.Text}
	around := t.OwnVoice
	if s := t.Statement(t.HolderOf(words)); s != nil {
		around = s.Content.Spans
	}
	if i := slices.IndexFunc(around, func(s reading.Span) bool { return s.Contains(words) }); i >= 0 {
		q.Context = around[i].Text
	}
	return q
}
