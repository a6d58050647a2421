package compare

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"

	"hearsay/archive"
	"hearsay/reading"
)

// profile is what a report is recognised by. The archive keeps it, so that reports are compared without unpacking their readings.
type profile struct {
	Published string             `json:"published"`
	Title     []string           `json:"title"`
	Words     map[string]int     `json:"words"`    // how often each stands in the report's first part
	People    []string           `json:"people"`   // full names, folded
	Surnames  []string           `json:"surnames"` // and last names
	Names     []string           `json:"names"`    // of all else
	Days      []string           `json:"days"`     // that the report speaks of, YYYY-MM-DD
	Harmed    []string           `json:"harmed"`   // those of them on which people were attacked or harmed
	Credits   []string           `json:"credits"`  // names by which it may credit another outlet, folded
	Norms     map[string]float64 `json:"norms"`
}

// foremost is how many words of a report count. What it is about stands at its head, and what long ones end with is background.
const foremost = 800

func profileOf(day string, r *reading.Reading, words []word) *profile {
	p := &profile{Published: day, Words: map[string]int{}}
	title := map[string]bool{}
	for _, w := range wordsOf(&reading.Reading{Text: r.Title}) {
		title[w.text] = true
		p.Words[w.text]++
	}
	p.Title = slices.Sorted(maps.Keys(title))
	for _, w := range words[:min(len(words), foremost)] {
		if w.text != "" {
			p.Words[w.text]++
		}
	}
	p.names(r, words)
	p.days(r)
	return p
}

func (p *profile) names(r *reading.Reading, words []word) {
	named := func(m reading.Mention) bool { // in words that count
		i, _ := slices.BinarySearchFunc(words, m.Start, func(w word, at int) int { return cmp.Compare(w.end, at+1) })
		return m.Form == reading.Name && i < len(words) && words[i].text != ""
	}
	own := archive.Fold(r.Outlet)
	people, surnames, names, credited := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, c := range credits(r) {
		credited[archive.Fold(c)] = true
	}
	for _, e := range r.Entities {
		key := archive.Fold(e.Name)
		if key == "" || !slices.ContainsFunc(e.Mentions, named) {
			continue
		}
		for _, n := range append([]string{e.Name}, e.Aliases...) {
			if e.Kind == reading.Organization || e.Kind == reading.Other {
				credited[archive.Fold(n)] = true
			}
		}
		if agencyOf(e.Name) != "" || key == own {
			continue // who tells it is no part of what is told
		}
		if e.Kind != reading.Person {
			names[key] = true
			continue
		}
		words := strings.Fields(key)
		surnames[words[len(words)-1]] = true
		if len(words) > 1 {
			people[key] = true
		}
	}
	p.People, p.Surnames, p.Names = slices.Sorted(maps.Keys(people)), slices.Sorted(maps.Keys(surnames)), slices.Sorted(maps.Keys(names))
	p.Credits = slices.Sorted(maps.Keys(credited))
}

// longAgo is how many days before a report's publication a day can be to tell what it is about: anniversaries and the past of places are not.
const longAgo = 3 * 366

func (p *profile) days(r *reading.Reading) {
	published, err := time.Parse(time.DateOnly, p.Published)
	if err != nil {
		return
	}
	near := func(value string) (string, bool) {
		if len(value) < len(time.DateOnly) {
			return "", false
		}
		day, err := time.Parse(time.DateOnly, value[:len(time.DateOnly)])
		if err != nil {
			return "", false
		}
		ago := published.Sub(day).Hours() / 24
		return value[:len(time.DateOnly)], ago >= -1 && ago <= longAgo
	}
	days, harmed := map[string]bool{}, map[string]bool{}
	for _, t := range r.Times {
		if day, ok := near(t.Value); ok && t.Type != reading.Duration {
			days[day] = true
		}
	}
	harm := func(from, until reading.Optional) {
		if day, ok := near(string(from)); ok && from == until {
			harmed[day] = true
		}
	}
	for _, t := range r.Tolls {
		harm(t.From, t.Until)
	}
	for _, e := range r.Events {
		if e.Type == reading.Assault && e.Status == reading.Occurred {
			harm(e.From, e.Until)
		}
	}
	p.Days, p.Harmed = slices.Sorted(maps.Keys(days)), slices.Sorted(maps.Keys(harmed))
}

func (p *profile) pack() ([]byte, error) { return json.Marshal(p) }

func unpackProfile(b []byte) (*profile, error) {
	var p profile
	return &p, json.Unmarshal(b, &p)
}

// traits are all that a report can be found by, by their hashes.
func (p *profile) traits() map[int64]string {
	all := map[int64]string{}
	put := func(kind string, texts []string) {
		for _, t := range texts {
			all[hashOf(kind, t)] = t
		}
	}
	put(traitPerson, p.People)
	put(traitSurname, p.Surnames)
	put(traitName, p.Names)
	put(traitDay, p.Days)
	put(traitWord, slices.Collect(maps.Keys(p.Words)))
	return all
}

// The kinds of traits.
const (
	traitPerson  = "person"
	traitSurname = "surname"
	traitName    = "name"
	traitDay     = "day"
	traitWord    = "word"
)
