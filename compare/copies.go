package compare

import (
	"cmp"
	"maps"
	"slices"

	"hearsay/archive"
)

const (
	// crowded is how many reports a hash is kept for. What stands in more is a formula, or a text copied so often that these are enough
	// to find it by; either way, looking it up never costs more.
	crowded = 40
	// compared is with how many reports, those that share most hashes, a report's text is compared word by word.
	compared = 10
	// wholly is the share of its words that a report without words of its own has from another: little else is left but names of places and times.
	wholly = 0.5
	// ownWords and inOneRun are how many shared words outside quotations, in all and in one passage, make it a copy in part. Two reporters
	// who hear the same source write down the same quotation, and "people were killed and", but not this much more.
	ownWords = 18
	inOneRun = 9
)

// trace is what the archive knows of the words of a new report.
type trace struct {
	words  []word
	prints []run
	found  map[int64][]int64 // versions that have each print's hash
	kept   []int64           // hashes that are to be kept of the new report
}

func (d *desk) trace(words []word) (*trace, error) {
	t := &trace{words: words, prints: fingerprints(words)}
	hashes := make([]int64, len(t.prints))
	for i, p := range t.prints {
		hashes[i] = p.hash
	}
	var err error
	if t.found, err = d.tx.Fingerprints(hashes); err != nil {
		return nil, err
	}
	t.kept = slices.DeleteFunc(hashes, func(h int64) bool { return len(t.found[h]) >= crowded })
	return t, d.formulas(t)
}

// everywhere is in how many stories words stand that are of none: "we have sent you an email", "anyone with information is asked to call".
const everywhere = 3

// formulas blots out words that stand in reports of several stories, as if they were furniture.
func (d *desk) formulas(t *trace) error {
	versions := map[int64]bool{}
	for _, in := range t.found {
		for _, v := range in {
			versions[v] = true
		}
	}
	of, err := d.tx.StoriesOf(keys(versions))
	if err != nil {
		return err
	}
	end := 0 // of the formula before, if this run goes on with it
	for _, p := range t.prints {
		stories := map[string]bool{}
		for _, v := range t.found[p.hash] {
			stories[of[v]] = true
		}
		if len(stories) < everywhere {
			end = 0
			continue
		}
		from := p.at
		if end > 0 && p.at-end <= window {
			from = end
		}
		end = p.at + gram
		for i := from; i < end; i++ {
			t.words[i].text = ""
		}
		delete(t.found, p.hash) // tells nothing
	}
	return nil
}

// hits are how many of its fingerprints each report shares with the new one, those that few have counting for more.
func (t *trace) hits() map[int64]float64 {
	hits := map[int64]float64{}
	for _, versions := range t.found {
		for _, v := range versions {
			hits[v] += 1 / float64(len(versions))
		}
	}
	return hits
}

// copies finds the reports of the same happening that share words with a new one, and says which had them first.
func (d *desk) copies(e archive.Entry, p *profile, t *trace, near map[int64]neighbour) error {
	hits := t.hits()
	maps.DeleteFunc(hits, func(v int64, _ float64) bool { return near[v].chance < model["join"] })
	others, err := d.tx.Profiles(foremostOf(hits, compared))
	if err != nil || len(others) == 0 {
		return err
	}
	mine, err := d.tx.Profiles([]int64{e.Version})
	if err != nil {
		return err
	}
	me := &holder{mine[0], p}
	same := []int64{e.Version} // and the originals of the texts that it has
	for _, o := range others {
		other, err := held(o)
		if err != nil {
			return err
		}
		r, err := d.tx.Reading(o.Version)
		if err != nil {
			return err
		}
		theirs := wordsOf(r)
		x := overlapOf(t.words, theirs)
		passage, whole := x.passage(me, other, t.words, theirs)
		if passage == nil {
			continue
		}
		if err := d.tx.PutPassage(*passage); err != nil {
			return err
		}
		if whole {
			same = append(same, cmp.Or(o.Original, o.Version))
		}
	}
	return d.gather(same)
}

// holder is a report that has some words, whosever they are.
type holder struct {
	archive.Profile
	*profile
}

func held(p archive.Profile) (*holder, error) {
	marks, err := unpackProfile(p.Marks)
	return &holder{p, marks}, err
}

// before says that the words are more likely h's than o's: the one that the other credits, an agency, one that credits an agency, the one
// published or added earlier. Within a day the longer one goes first, as who copies cuts; the address decides at last, so that the answer
// does not hang on the order of adding.
func (h *holder) before(o *holder) bool {
	return cmp.Or(
		b2i(o.credits(h))-b2i(h.credits(o)),
		b2i(agencyOf(h.Outlet) != "")-b2i(agencyOf(o.Outlet) != ""),
		b2i(h.Agency != "")-b2i(o.Agency != ""),
		cmp.Compare(o.Day(), h.Day()),
		o.Added.Compare(h.Added),
		cmp.Compare(h.length(), o.length()),
		cmp.Compare(o.Address, h.Address),
	) > 0
}

// credits says that h names o's outlet, by its name or its initials.
func (h *holder) credits(o *holder) bool {
	name := archive.Fold(o.Outlet)
	if name == "" || name == archive.Fold(h.Outlet) {
		return false
	}
	named := func(s string) bool {
		_, ok := slices.BinarySearch(h.Credits, s)
		return ok && s != ""
	}
	return named(name) || named(initials(o.Outlet)) || agencyOf(o.Outlet) != "" && agencyOf(o.Outlet) == h.Agency
}

// length is how many words of the report count, without its title, which each outlet writes itself.
func (h *holder) length() int {
	n := -len(h.Title)
	for _, m := range h.Words {
		n += m
	}
	return n
}

// passage is what a copy and its source share, and whether that is the whole of the copy; nil if neither copied from the other.
func (x *overlap) passage(a, b *holder, inA, inB []word) (p *archive.Passage, whole bool) {
	copyShare, source := x.first, b
	p = &archive.Passage{Version: a.Version, Source: b.Version}
	if a.before(b) {
		copyShare, source = x.second, a
		p.Version, p.Source = b.Version, a.Version
	}
	whole = copyShare >= wholly
	if !whole && (x.own < ownWords || x.longest < inOneRun) {
		return nil, false
	}
	p.Share = copyShare
	for _, s := range x.passages {
		last := s.length - 1
		span := [4]int{inA[s.at].start, inA[s.at+last].end, inB[s.in].start, inB[s.in+last].end}
		if source == a {
			span = [4]int{span[2], span[3], span[0], span[1]}
		}
		p.Spans = append(p.Spans, span)
	}
	slices.SortFunc(p.Spans, func(x, y [4]int) int { return cmp.Compare(x[0], y[0]) })
	return p, whole
}

// gather makes one group of the reports and of all that have their words, with the first among them as its original.
func (d *desk) gather(versions []int64) error {
	slices.Sort(versions)
	versions = slices.Compact(versions)
	if len(versions) < 2 {
		return nil
	}
	stored, err := d.tx.Profiles(versions)
	if err != nil {
		return err
	}
	var first *holder
	for _, s := range stored {
		h, err := held(s)
		if err != nil {
			return err
		}
		if first == nil || h.before(first) {
			first = h
		}
	}
	return d.tx.SetOriginal(first.Version, versions)
}

// regroup gathers reports anew that had the words of one that is gone.
func (d *desk) regroup(versions []int64) error {
	if len(versions) < 2 {
		return nil
	}
	all, err := d.tx.Passages(versions)
	if err != nil {
		return err
	}
	groups := components(versions, func(yield func(a, b int64)) {
		for _, p := range all {
			if p.Share >= wholly {
				yield(p.Version, p.Source)
			}
		}
	})
	for _, g := range groups {
		if err := d.gather(g); err != nil {
			return err
		}
	}
	return nil
}

// components are the groups of the members that pairs join.
func components(members []int64, pairs func(func(a, b int64))) [][]int64 {
	of := map[int64]int64{}
	for _, m := range members {
		of[m] = m
	}
	var root func(int64) int64
	root = func(m int64) int64 {
		if of[m] != m {
			of[m] = root(of[m])
		}
		return of[m]
	}
	pairs(func(a, b int64) {
		if _, ok := of[a]; !ok {
			return
		}
		if _, ok := of[b]; ok {
			of[root(a)] = root(b)
		}
	})
	groups := map[int64][]int64{}
	for _, m := range members {
		groups[root(m)] = append(groups[root(m)], m)
	}
	return slices.SortedFunc(maps.Values(groups), func(a, b []int64) int { return cmp.Compare(a[0], b[0]) })
}

// foremostOf are the keys with the greatest weights, at most so many; of equals the newest.
func foremostOf(weights map[int64]float64, most int) []int64 {
	all := slices.SortedFunc(maps.Keys(weights), func(a, b int64) int { return cmp.Or(cmp.Compare(weights[b], weights[a]), cmp.Compare(b, a)) })
	return all[:min(most, len(all))]
}
