package view

import (
	"cmp"
	"fmt"
	"strings"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/reading"
)

const dayWidth = 10 // of 2025-03-02

func newSheet(look Look) *sheet {
	look.Width = min(max(look.Width, minWidth), maxWidth)
	return &sheet{Look: look}
}

// Found shows reports that a search found.
func Found(all []archive.Entry, look Look) []byte {
	s := newSheet(look)
	for _, e := range all {
		s.row(0, []int{dayWidth}, cell{{cmp.Or(Plain(e.Published), "no date"), faint}},
			cell{{cmp.Or(Plain(e.Title), Plain(e.Address)), bold}, {join(" · ", Plain(e.Outlet), Plain(e.Address)), faint}})
	}
	return s.Bytes()
}

// Sayings shows what somebody is quoted as saying, over time.
func Sayings(all []compare.Saying, look Look) []byte {
	s := newSheet(look)
	side := min(28, s.Width/3)
	for _, x := range all {
		how := string(x.Attitude)
		if x.Negated {
			how += ", not said"
		}
		to := ""
		if x.Channel != "" {
			to = "to " + Plain(x.Channel)
		}
		copied := ""
		if x.CopyOf != "" {
			copied = "copy of " + Plain(x.CopyOf)
		}
		s.row(0, []int{dayWidth, side}, cell{{Plain(x.Day), faint}},
			cell{{cmp.Or(Plain(x.Outlet), Plain(x.Report)), regular}, {how, faint}, {to, faint}, {copied, faint}}, of(cut(Plain(x.Words), longestWords)))
	}
	return s.Bytes()
}

// Labels shows what an entity is called, and by whom.
func Labels(all []compare.Label, look Look) []byte {
	s := newSheet(look)
	side := min(36, s.Width/2)
	for _, l := range all {
		form := l.Form
		if l.Loaded {
			form += ", loaded"
		}
		n := count(l.Count, "time")
		if l.Copies > 0 {
			n += fmt.Sprintf(", %d in copies", l.Copies)
		}
		s.row(0, []int{side}, cell{{Plain(l.Words), bold}, {form + " · " + n, faint}},
			append(voices("own voice of ", l.Own), voices("said by ", l.Quoted)...))
	}
	return s.Bytes()
}

func voices(before string, all []compare.LabelCount) (c cell) {
	for _, v := range all {
		words := before + Plain(v.Voice)
		if v.Count > 1 {
			words += fmt.Sprintf(" ×%d", v.Count)
		}
		c = append(c, line{words, regular})
	}
	return c
}

// Timeline shows events and designations in order of when they happened.
func Timeline(all []*compare.Moment, look Look) []byte {
	s := newSheet(look)
	for _, m := range all {
		first := m.Tellings[0]
		who := count(m.Voices, "voice")
		if first.Voice.Kind != compare.VoiceOutlet {
			who += ", first " + Plain(first.Voice.Name) + " in"
		} else {
			who += ", first"
		}
		who += " " + cmp.Or(Plain(first.Outlet), Plain(first.Report)) + " on " + m.First
		status := ""
		if m.Status != string(reading.Occurred) && m.Status != "in force" {
			status = " (" + m.Status + ")"
		}
		s.row(0, []int{2*dayWidth + 3}, cell{{span(m.From, m.Until), faint}}, cell{{Plain(m.What) + status, regular}, {who, faint}})
	}
	return s.Bytes()
}

func span(from, until string) string {
	switch {
	case from == "" && until == "":
		return "no day told"
	case from == until || until == "":
		return from
	case from == "":
		return "until " + until
	}
	return from + " – " + until
}

// Matters shows what several voices of a story speak of, side by side.
func Matters(all []compare.Matter, look Look) []byte {
	s := newSheet(look)
	for i, m := range all {
		if i > 0 {
			s.WriteByte('\n')
		}
		what := "agreed"
		style := faint
		switch {
		case m.Disputed:
			what, style = "disputed", warning
		case m.Updated:
			what = "updated"
		}
		s.row(0, []int{max(s.Width-gutter-len(what), 1)}, cell{{Plain(m.Title), bold}}, cell{{what, style}})
		for _, side := range m.Sides {
			n := count(side.Voices, "voice")
			if side.Copies > 0 {
				n += ", " + count(side.Copies, "copied report")
			}
			var told cell
			for _, t := range side.Tellings {
				if t.CopyOf != "" {
					continue
				}
				name := Plain(t.Voice.Name)
				if t.Voice.Kind != compare.VoiceOutlet {
					name += " in " + cmp.Or(Plain(t.Outlet), Plain(t.Report))
				}
				told = append(told, line{t.Day + "  " + name, regular}, line{"“" + cut(Plain(t.Words.Context), longestWords/2) + "”", faint})
			}
			s.row(2, []int{min(24, s.Width/3)}, cell{{Plain(side.Value), accent}, {n, faint}}, told)
		}
	}
	return s.Bytes()
}

// Stories lists stories.
func Stories(all []*compare.Story, look Look) []byte {
	s := newSheet(look)
	for _, x := range all {
		parts := []string{span(x.From, x.Until), count(len(x.Articles), "report")}
		if x.Copies > 0 {
			parts = append(parts, fmt.Sprintf("%d of them copies", x.Copies))
		}
		parts = append(parts, Plain(strings.Join(x.Outlets, ", ")))
		c := cell{{Plain(x.Title), bold}, {join(" · ", parts...), faint}, {Plain(x.ID), faint}}
		if x.Disputes > 0 {
			c = append(c, line{count(x.Disputes, "dispute"), warning})
		}
		s.row(0, nil, c)
	}
	return s.Bytes()
}

// Chapters shows the reports of a story.
func Chapters(all []compare.Chapter, look Look) []byte {
	s := newSheet(look)
	for _, x := range all {
		c := cell{{cmp.Or(Plain(x.Title), Plain(x.Report)), bold}, {join(" · ", Plain(x.Outlet), Plain(x.Report)), faint}}
		if x.CopyOf != "" {
			c = append(c, line{"copy of " + Plain(x.CopyOf), warning})
		}
		if x.Why.With != "" {
			shares := join("; ", strings.Join(x.Why.People, ", "), strings.Join(x.Why.Names, ", "), strings.Join(x.Why.Days, ", "), strings.Join(x.Why.Words, ", "))
			c = append(c, line{"shares with " + Plain(x.Why.With) + ": " + Plain(shares), faint})
		}
		s.row(0, []int{dayWidth}, cell{{x.Day, faint}}, c)
	}
	return s.Bytes()
}
