package reading

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"slices"
	"sort"
	"time"
	"unicode/utf8"
)

// maxComplaints bounds what Validate lists of one reading.
const maxComplaints = 20

// Validate checks that the reading keeps its promises: every span repeats its
// text, every id is unique and every reference resolves, and nothing overlaps
// that may not. The error joins what it found, at most maxComplaints of them.
func (r *Reading) Validate() error {
	v := &validator{r: r}
	v.head()
	v.spans()
	v.identifiers()
	v.words()
	v.references()
	v.overlaps()
	return errors.Join(v.errs...)
}

type validator struct {
	r    *Reading
	errs []error
	ids  map[string]string // id -> "entity", "time", "figure", "statement", "event", "toll", "designation"
}

func (v *validator) complain(format string, args ...any) {
	if len(v.errs) < maxComplaints {
		v.errs = append(v.errs, fmt.Errorf(format, args...))
	}
}

func (v *validator) head() {
	if v.r.Schema != Schema {
		v.complain("schema is %q, not %q", v.r.Schema, Schema)
	}
	if !utf8.ValidString(v.r.Text) {
		v.complain("text is not valid UTF-8")
	}
	sum := sha256.Sum256([]byte(v.r.Text))
	if want := hex.EncodeToString(sum[:]); v.r.SHA256 != want {
		v.complain("sha256 is %q; the text's is %q", v.r.SHA256, want)
	}
	if v.r.Published != "" {
		if _, err := time.Parse(time.DateOnly, v.r.Published); err != nil {
			v.complain("published %q is no date of the form 2006-01-02", v.r.Published)
		}
	}
}

func (v *validator) spans() {
	text := v.r.Text
	v.r.withSpans(func(s Span) Span {
		switch {
		case s.Start < 0 || s.End > len(text) || s.Start >= s.End:
			v.complain("span %d-%d %q lies outside the text of %d bytes or is empty", s.Start, s.End, s.Text, len(text))
		case text[s.Start:s.End] != s.Text:
			v.complain("span %d-%d says %q; the text has %q", s.Start, s.End, s.Text, text[s.Start:s.End])
		case !utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End]):
			v.complain("span %d-%d cuts a code point", s.Start, s.End)
		}
		return s
	})
}

func (v *validator) identifiers() {
	v.ids = map[string]string{HeldByOutlet: HeldByOutlet, UnnamedVoice: UnnamedVoice}
	add := func(kind, id string) {
		if id == "" {
			v.complain("a %s has no id", kind)
		} else if was, taken := v.ids[id]; taken {
			v.complain("the id %q of a %s is taken by a %s", id, kind, was)
		}
		v.ids[id] = kind
	}
	for _, x := range v.r.Entities {
		add("entity", x.ID)
	}
	for _, x := range v.r.Times {
		add("time", x.ID)
	}
	for _, x := range v.r.Figures {
		add("figure", x.ID)
	}
	for _, x := range v.r.Statements {
		add("statement", x.ID)
	}
	for _, x := range v.r.Events {
		add("event", x.ID)
	}
	for _, x := range v.r.Tolls {
		add("toll", x.ID)
	}
	for _, x := range v.r.Designations {
		add("designation", x.ID)
	}
}

// refers complains unless id is empty or names a thing of the kind.
func (v *validator) refers(where string, id Optional, kind string) {
	if id != "" && v.ids[string(id)] != kind {
		v.complain("%s refers to %q, which is no %s of this reading", where, id, kind)
	}
}

func (v *validator) holder(where, holder string) {
	if holder != HeldByOutlet && v.ids[holder] != "statement" {
		v.complain("%s is held by %q, which is neither %q nor a statement of this reading", where, holder, HeldByOutlet)
	}
}

func (v *validator) references() {
	within := map[string]Optional{}
	for _, s := range v.r.Statements {
		v.refers(s.ID+"'s source", s.Source.Entity, "entity")
		for _, id := range s.Source.Entities {
			v.refers(s.ID+"'s source", Optional(id), "entity")
		}
		if n := len(s.Source.Entities); n == 1 || n > 0 && s.Source.Entity != "" {
			v.complain("%s's source is a group and an entity, or a group of one", s.ID)
		}
		v.refers(s.ID+"'s time", s.Time, "time")
		v.refers(s.ID+"'s outer statement", s.Within, "statement")
		if s.Channel != nil {
			v.refers(s.ID+"'s channel", s.Channel.Entity, "entity")
		}
		for _, l := range s.Chain {
			v.refers(s.ID+"'s chain", l.Entity, "entity")
		}
		if len(s.Content.Spans) == 0 {
			v.complain("%s has no content", s.ID)
		}
		within[s.ID] = s.Within
	}
	for id := range within {
		steps := 0
		for up := within[id]; up != "" && steps <= len(within); up = within[string(up)] {
			steps++
		}
		if steps > len(within) {
			v.complain("%s lies within itself", id)
		}
	}
	for _, e := range v.r.Events {
		for _, p := range slices.Concat(e.Actors, e.Targets) {
			v.refers(e.ID+"'s participant", p.Entity, "entity")
		}
		v.refers(e.ID+"'s time", e.Time, "time")
		v.refers(e.ID+"'s place", e.Place, "entity")
		for _, f := range e.Figures {
			v.refers(e.ID+"'s figure", Optional(f), "figure")
		}
		v.interval(e.ID, e.From, e.Until)
		v.holder(e.ID, e.Holder)
	}
	for _, x := range v.r.Tolls {
		for _, f := range x.Figures {
			v.refers(x.ID+"'s figure", Optional(f), "figure")
		}
		for _, e := range x.Events {
			v.refers(x.ID+"'s event", Optional(e), "event")
		}
		v.refers(x.ID+"'s place", x.Place, "entity")
		v.interval(x.ID, x.From, x.Until)
		if x.Low < 0 || x.Low > x.Best || x.Best > x.High {
			v.complain("%s has low %d, best %d and high %d", x.ID, x.Low, x.Best, x.High)
		}
	}
	for _, d := range v.r.Designations {
		v.refers(d.ID+"'s bearer", d.Of, "entity")
		v.refers(d.ID+"'s giver", d.By, "entity")
		if d.Giver != nil && d.By != "" {
			v.complain("%s has an entity and words for its giver", d.ID)
		}
		v.holder(d.ID, d.Holder)
	}
	for _, w := range v.r.Wording {
		v.holder(fmt.Sprintf("the wording %q", w.Text), w.Holder)
	}
	sum := 0.0
	for id, share := range v.r.Voices {
		if kind := v.ids[id]; kind != "entity" && kind != HeldByOutlet && kind != UnnamedVoice {
			v.complain("voices name %q, which is no entity of this reading", id)
		}
		if !(share >= 0 && share <= 1) {
			v.complain("the voice of %q has a share of %v", id, share)
		}
		sum += share
	}
	if len(v.r.Voices) > 0 && math.Abs(sum-1) > 1e-6 {
		v.complain("the voices' shares sum to %v", sum)
	}
}

// interval checks the first and the last day of something.
func (v *validator) interval(where string, from, until Optional) {
	for _, day := range []Optional{from, until} {
		if _, err := time.Parse(time.DateOnly, string(day)); day != "" && err != nil {
			v.complain("%s: %q is no day of the form 2006-01-02", where, day)
		}
	}
	if from != "" && until != "" && from > until {
		v.complain("%s is from %s until %s", where, from, until)
	}
}

// words checks the fields that take one of a few words.
func (v *validator) words() {
	r := v.r
	for _, x := range r.Furniture {
		among(v, "furniture", x.Why, furnitureKinds)
	}
	for _, x := range r.Entities {
		among(v, x.ID, x.Kind, kinds)
		among(v, x.ID, x.Sector, sectors)
		for _, o := range x.Offices {
			among(v, x.ID, o.Tenure, tenures)
		}
		if l := x.Location; l != nil && !(math.Abs(l.Latitude) <= 90 && math.Abs(l.Longitude) <= 180) {
			v.complain("%s lies at %v, %v", x.ID, l.Latitude, l.Longitude)
		}
		if len(x.Mentions) == 0 {
			v.complain("%s has no mention", x.ID)
		}
		for _, m := range x.Mentions {
			among(v, x.ID, m.Form, forms)
		}
	}
	for _, x := range r.Times {
		among(v, x.ID, x.Type, timeTypes)
	}
	for _, x := range r.Figures {
		among(v, x.ID, x.Harm, harms)
		among(v, x.ID, x.Who, whos)
		if x.Min != nil && x.Max != nil && *x.Min > *x.Max {
			v.complain("%s has min %v above max %v", x.ID, *x.Min, *x.Max)
		}
	}
	for _, x := range r.Statements {
		among(v, x.ID, x.Kind, statementKinds)
		among(v, x.ID, x.Attitude, attitudes)
		among(v, x.ID, x.Tense, tenses)
		for _, l := range x.Chain {
			among(v, x.ID+"'s chain", l.Kind, linkKinds)
		}
		if !(x.Confidence >= 0 && x.Confidence <= 1) {
			v.complain("%s has a confidence of %v", x.ID, x.Confidence)
		}
	}
	for _, x := range r.Events {
		among(v, x.ID, x.Type, eventTypes)
		among(v, x.ID, x.Status, statuses)
	}
	for _, x := range r.Tolls {
		among(v, x.ID, x.Harm, harms[1:])
		among(v, x.ID, x.Who, whos)
	}
	for _, x := range r.Wording {
		among(v, "wording", x.Kind, wordingKinds)
	}
}

func among[T ~string](v *validator, where string, x T, allowed []T) {
	if !slices.Contains(allowed, x) {
		v.complain("%s: %q is none of %q", where, x, allowed)
	}
}

func (v *validator) overlaps() {
	r := v.r
	furniture := spansOf(r.Furniture, func(x Furniture) Span { return x.Span })
	times := spansOf(r.Times, func(x Time) Span { return x.Span })
	figures := spansOf(r.Figures, func(x Figure) Span { return x.Span })
	v.apart("furniture", furniture)
	silent := spansOf(slices.DeleteFunc(slices.Clone(r.Furniture), func(x Furniture) bool { return x.Why == FurnitureHeading }), func(x Furniture) Span { return x.Span })
	v.apart("times", times)
	v.apart("figures", figures)
	v.apart("own voice", r.OwnVoice)
	v.apartFrom("a figure", figures, "a time", times)
	v.apartFrom("own voice", r.OwnVoice, "furniture", silent)
	for _, e := range r.Entities {
		v.apart(e.ID+"'s mentions", spansOf(e.Mentions, func(m Mention) Span { return m.Span }))
	}
	var contents []Span
	for _, s := range r.Statements {
		v.apart(s.ID+"'s content", s.Content.Spans)
		v.apart(s.ID+"'s cue", s.Cue.Spans)
		v.apart(s.ID+"'s source", s.Source.Spans)
		contents = append(contents, s.Content.Spans...)
	}
	v.apartFrom("a statement", contents, "furniture", silent)
	v.apartFrom("own voice", r.OwnVoice, "a statement", contents)
	v.apartFrom("an event", spansOf(r.Events, func(e Event) Span { return e.Trigger }), "furniture", silent)
}

func spansOf[T any](in []T, f func(T) Span) []Span {
	out := make([]Span, len(in))
	for i, x := range in {
		out[i] = f(x)
	}
	return out
}

// apart complains unless the spans are in order and share nothing.
func (v *validator) apart(what string, spans []Span) {
	for i := 1; i < len(spans); i++ {
		if spans[i].Start < spans[i-1].End {
			v.complain("%s: %q at %d is out of order or overlaps %q at %d", what, spans[i].Text, spans[i].Start, spans[i-1].Text, spans[i-1].Start)
		}
	}
}

// apartFrom complains where one of as overlaps one of bs; bs may overlap each other.
func (v *validator) apartFrom(aName string, as []Span, bName string, bs []Span) {
	as = slices.Clone(as)
	sort.Slice(as, func(i, j int) bool { return as[i].Start < as[j].Start })
	bs = slices.Clone(bs)
	sort.Slice(bs, func(i, j int) bool { return bs[i].Start < bs[j].Start })
	reach, last := 0, Span{}
	j := 0
	for _, a := range as {
		for ; j < len(bs) && bs[j].Start < a.End; j++ {
			if bs[j].End > reach {
				reach, last = bs[j].End, bs[j]
			}
		}
		if reach > a.Start && last.Overlaps(a) {
			v.complain("%s %q at %d overlaps %s %q at %d", aName, a.Text, a.Start, bName, last.Text, last.Start)
		}
	}
}
