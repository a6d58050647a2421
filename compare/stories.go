package compare

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"hearsay/archive"
	"hearsay/reading"
)

const (
	// rareNames and rareWords are by how many of its rarest names and words a report is found.
	rareNames = 40
	rareWords = 30
	// lookedUp is how many entries of such names and words are read for a new report, those of the rarest first.
	lookedUp = 3000
	// weighed is with how many reports it is compared.
	weighed = 40
	// tied is the least chance of being of one happening that is kept.
	tied = 0.05
	// foremostTies is by how many of its ties to a story's reports a report is judged: a long story need not be like the new report in all
	// that it tells, and a short one must be in all.
	foremostTies = 5
	// watched is of how many reports, the newest, it is looked whether stories have become one or fall apart.
	watched = 60
)

// story finds the story that a new report is of, or makes one, and looks whether others are the same one.
func (d *desk) story(e archive.Entry, r *reading.Reading, near map[int64]neighbour) error {
	of, err := d.tx.StoriesOf(keys(near))
	if err != nil {
		return err
	}
	chances := map[string][]float64{}
	for version, n := range near {
		chances[of[version]] = append(chances[of[version]], n.chance)
	}
	id, linked := "", map[string]float64{}
	for _, story := range slices.Sorted(maps.Keys(chances)) {
		size, err := d.tx.Newest(story, foremostTies)
		if err != nil {
			return err
		}
		linked[story] = linkage(chances[story], len(size), foremostTies)
		if linked[story] >= model["join"] && (id == "" || linked[story] > linked[id]) {
			id = story
		}
	}
	why := Evidence{}
	if id == "" {
		if id, err = d.newStory(e, r); err != nil {
			return err
		}
	} else {
		why = nearest(near, func(version int64) bool { return of[version] == id })
	}
	if err := d.tx.Join(e.Version, id, packed(why)); err != nil {
		return err
	}
	for _, other := range slices.Sorted(maps.Keys(linked)) {
		if other != id && linked[other] >= model["join"] {
			if err := d.merge(e, id, other, near, of); err != nil {
				return err
			}
		}
	}
	if d.vacant != "" && d.vacant != id {
		if err := d.tx.DropIfEmpty(d.vacant); err != nil {
			return err
		}
	}
	return d.split(e, id)
}

// neighbour is a report that may be of the same happening as a new one.
type neighbour struct {
	chance float64
	why    Evidence
}

func (d *desk) neighbours(e archive.Entry, p *profile, rare *rarity, hits map[int64]float64) (map[int64]neighbour, error) {
	traits := p.rarest(rare)
	hashes := slices.SortedFunc(maps.Keys(traits), func(a, b int64) int { return cmp.Or(cmp.Compare(rare.in[a], rare.in[b]), cmp.Compare(a, b)) })
	read, budget := 0, lookedUp
	for read < len(hashes) && budget >= rare.in[hashes[read]] {
		budget -= rare.in[hashes[read]]
		read++
	}
	sharing, err := d.tx.Sharing(hashes[:read])
	if err != nil {
		return nil, err
	}
	if err := d.tx.PutTraits(e.Version, hashes); err != nil {
		return nil, err
	}
	weights := map[int64]float64{}
	for _, h := range hashes[:read] {
		for _, version := range sharing[h] {
			weights[version] += traits[h]
		}
	}
	for version, n := range hits {
		weights[version] += n
	}
	stored, err := d.tx.Profiles(foremostOf(weights, weighed))
	if err != nil {
		return nil, err
	}
	near := map[int64]neighbour{}
	for _, s := range stored {
		other, err := unpackProfile(s.Marks)
		if err != nil {
			return nil, err
		}
		l := &likely{p, other, rare}
		if observe != nil {
			observe(e, s.Entry, l)
		}
		chance := l.chance()
		if chance < tied {
			continue
		}
		near[s.Version] = neighbour{chance, l.evidence(s.Address, chance)}
		if err := d.tx.PutTie(archive.Tie{Version: e.Version, Other: s.Version, Chance: chance}); err != nil {
			return nil, err
		}
	}
	return near, nil
}

// observe is called for each pair of reports that is weighed, where a test has set it.
var observe func(a, b archive.Entry, l *likely)

// rarest are the traits that a report is found by, with their weights.
func (p *profile) rarest(rare *rarity) map[int64]float64 {
	names, words := map[int64]float64{}, map[int64]float64{}
	for kind, texts := range map[string][]string{traitPerson: p.People, traitSurname: p.Surnames, traitName: p.Names} {
		for _, t := range texts {
			names[hashOf(kind, t)] = rare.of(kind, t)
		}
	}
	for w, n := range p.Words {
		words[hashOf(traitWord, w)] = often(n) * rare.of(traitWord, w)
	}
	chosen := map[int64]float64{}
	for _, h := range foremostOf(names, rareNames) {
		chosen[h] = names[h]
	}
	for _, h := range foremostOf(words, rareWords) {
		chosen[h] = words[h] / 2 // a word says less than a name
	}
	return chosen
}

// linkage is how well a group of reports hangs together with another: the mean of its best ties to it, of which there could be so many.
func linkage(chances []float64, could, most int) float64 {
	most = min(most, could)
	if most == 0 {
		return 0
	}
	slices.SortFunc(chances, func(a, b float64) int { return cmp.Compare(b, a) })
	sum := 0.0
	for _, c := range chances[:min(most, len(chances))] {
		sum += c
	}
	return sum / float64(most)
}

func nearest(near map[int64]neighbour, among func(int64) bool) (why Evidence) {
	for _, version := range slices.Sorted(maps.Keys(near)) {
		if n := near[version]; among(version) && n.chance > why.Chance {
			why = n.why
		}
	}
	return why
}

func packed(v any) string {
	b, _ := json.Marshal(v) // of strings and numbers
	return string(b)
}

func (d *desk) newStory(e archive.Entry, r *reading.Reading) (string, error) {
	if d.vacant != "" {
		if left, err := d.tx.Newest(d.vacant, 1); err != nil || len(left) == 0 {
			return d.vacant, err
		}
	}
	return d.tx.NewStory(storyName(e, r))
}

// storyName is the day and the first words of a story's first report.
func storyName(e archive.Entry, r *reading.Reading) string {
	const words, letters = 6, 60
	name := e.Day()
	for i, w := range strings.Fields(archive.Fold(cmp.Or(r.Title, r.Text[:min(len(r.Text), 200)]))) {
		if i == words || len(name)+len(w) > letters {
			break
		}
		name += "-" + w
	}
	return strings.ToValidUTF8(name, "")
}
