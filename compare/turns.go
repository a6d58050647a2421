package compare

import (
	"cmp"
	"encoding/json"
	"slices"

	"hearsay/archive"
)

// manyTies is by how many ties two groups of reports are judged.
const manyTies = 2 * foremostTies

// merge makes one story of two if their reports hang together, not just the new one with both: a report may tell of two happenings.
func (d *desk) merge(e archive.Entry, id, other string, near map[int64]neighbour, of map[int64]string) error {
	a, err := d.tx.Newest(id, watched)
	if err != nil {
		return err
	}
	b, err := d.tx.Newest(other, watched)
	if err != nil {
		return err
	}
	ties, err := d.tx.Ties(append(a[:len(a):len(a)], b...))
	if err != nil {
		return err
	}
	var between []float64
	for _, t := range ties {
		if slices.Contains(a, t.Version) != slices.Contains(a, t.Other) {
			between = append(between, t.Chance)
		}
	}
	if linkage(between, len(a)*len(b), manyTies) < model["merge"] {
		return nil
	}
	if err := d.tx.Merge(other, id); err != nil {
		return err
	}
	why := nearest(near, func(version int64) bool { return of[version] == other })
	return d.turn(archive.Turn{Kind: archive.Merged, Story: id, Other: other, At: d.now, Address: e.Address, Why: packed(why)})
}

func (d *desk) turn(t archive.Turn) error {
	d.turns = append(d.turns, t)
	return d.tx.PutTurn(t)
}

// Parted is why a story was parted: what each part's reports have in common, and how likely the nearest of the two parts are of one happening.
type Parted struct {
	Chance float64  `json:"chance"`
	Stays  []string `json:"stays"` // names and days that at least half of the reports have which stay, and none that go
	Goes   []string `json:"goes"`  // likewise
}

// split parts a story whose reports hang together no more, since one came that they are unlike, or one went that held them together. The
// greater part keeps the id.
func (d *desk) split(e archive.Entry, id string) error {
	members, err := d.tx.Newest(id, watched)
	if err != nil || len(members) < 2 || len(members) == watched {
		return err
	}
	slices.Sort(members)
	ties, err := d.tx.Ties(members)
	if err != nil {
		return err
	}
	parts := clusters(members, ties, model["split"])
	if len(parts) < 2 {
		return nil
	}
	slices.SortStableFunc(parts, func(a, b []int64) int { return cmp.Compare(len(b), len(a)) })
	for _, part := range parts[1:] {
		if err := d.part(e, id, parts[0], part, ties); err != nil {
			return err
		}
	}
	return nil
}

func (d *desk) part(e archive.Entry, id string, stay, part []int64, ties []archive.Tie) error {
	stays, err := d.holders(stay)
	if err != nil {
		return err
	}
	goes, err := d.holders(part)
	if err != nil {
		return err
	}
	first := slices.MinFunc(goes, func(a, b *holder) int {
		return cmp.Or(cmp.Compare(a.Day(), b.Day()), cmp.Compare(a.Version, b.Version))
	})
	r, err := d.tx.Reading(first.Version)
	if err != nil {
		return err
	}
	other, err := d.tx.NewStory(storyName(first.Entry, r))
	if err != nil {
		return err
	}
	if err := d.tx.Move(part, other); err != nil {
		return err
	}
	why := Parted{Stays: common(stays, goes), Goes: common(goes, stays)}
	for _, t := range ties {
		if slices.Contains(part, t.Version) != slices.Contains(part, t.Other) && (slices.Contains(stay, t.Version) || slices.Contains(stay, t.Other)) {
			why.Chance = max(why.Chance, t.Chance)
		}
	}
	return d.turn(archive.Turn{Kind: archive.Split, Story: id, Other: other, At: d.now, Address: e.Address, Why: packed(why)})
}

func (d *desk) holders(versions []int64) (all []*holder, err error) {
	stored, err := d.tx.Profiles(versions)
	for _, s := range stored {
		h, err := held(s)
		if err != nil {
			return nil, err
		}
		all = append(all, h)
	}
	return all, err
}

// common are names and days that at least half of some reports have and none of the others.
func common(some, others []*holder) (all []string) {
	in := func(reports []*holder, t string) (n int) {
		for _, h := range reports {
			n += b2i(slices.Contains(h.traitTexts(), t))
		}
		return n
	}
	for _, h := range some {
		for _, t := range h.traitTexts() {
			if !slices.Contains(all, t) && 2*in(some, t) >= len(some) && in(others, t) == 0 {
				all = append(all, t)
			}
		}
	}
	slices.Sort(all)
	return all
}

func (p *profile) traitTexts() []string { return slices.Concat(p.People, p.Names, p.Days) }

// without looks after the story of a report that is gone. It tells the story's id if that was its only report.
func (d *desk) without(gone archive.Member) (vacant string, err error) {
	members, err := d.tx.Members(gone.Story)
	if err != nil || len(members) == 0 {
		return gone.Story, err
	}
	if err := d.split(gone.Entry, gone.Story); err != nil {
		return "", err
	}
	for _, m := range members {
		var why Evidence
		if err := json.Unmarshal([]byte(m.Why), &why); err != nil {
			return "", err
		}
		if why.With == gone.Address {
			if err := d.explain(m.Version); err != nil {
				return "", err
			}
		}
	}
	return "", nil
}

// explain finds anew what ties a report to its story.
func (d *desk) explain(version int64) error {
	m, err := d.tx.MemberOf(version)
	if err != nil {
		return err
	}
	members, err := d.tx.Newest(m.Story, watched)
	if err != nil {
		return err
	}
	ties, err := d.tx.Ties(append(members, version))
	if err != nil {
		return err
	}
	best := archive.Tie{}
	for _, t := range ties {
		if (t.Version == version || t.Other == version) && t.Chance > best.Chance {
			best = t
		}
	}
	why := Evidence{}
	if best.Chance > 0 {
		other := best.Version + best.Other - version
		pair, err := d.holders([]int64{version, other})
		if err != nil {
			return err
		}
		if pair[0].Version != version {
			pair[0], pair[1] = pair[1], pair[0]
		}
		in, all, err := d.tx.Rarity(keys(pair[0].traits()))
		if err != nil {
			return err
		}
		l := likely{a: pair[0].profile, b: pair[1].profile, rarity: &rarity{in: in, all: all}}
		why = l.evidence(pair[1].Address, best.Chance)
	}
	return d.tx.Join(version, m.Story, packed(why))
}
