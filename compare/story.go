package compare

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"hearsay/archive"
)

// Story is reports of one happening.
type Story struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`    // of its first report
	From     string   `json:"from"`     // the day of its first report
	Until    string   `json:"until"`    // of its last one
	Articles []string `json:"articles"` // their addresses, in order of publication
	Copies   int      `json:"copies"`   // reports among them that have the words of another
	Outlets  []string `json:"outlets"`
	Disputes int      `json:"disputes"`

	Reports []*Filed            `json:"-"`
	Why     map[string]Evidence `json:"-"` // by address: what made the report one of the story
	Turns   []archive.Turn      `json:"-"`

	matters []Matter
}

// StoryOf reads a story by its id, or by that of one which went into it.
func StoryOf(tx *archive.Tx, id string) (*Story, error) {
	id, err := tx.Story(id)
	if err != nil {
		return nil, err
	}
	members, err := tx.Members(id)
	if err != nil {
		return nil, err
	}
	if len(members) == 0 {
		return nil, fmt.Errorf("story %s: %w", id, archive.ErrNotFound)
	}
	s := &Story{ID: id, Articles: []string{}, Outlets: []string{}, Why: map[string]Evidence{}}
	versions := make([]int64, len(members))
	for i, m := range members {
		versions[i] = m.Version
	}
	reports, err := whose(tx, versions)
	if err != nil {
		return nil, err
	}
	for _, m := range members {
		f := &Filed{Report: reports[m.Version]}
		f.Entry = m.Entry
		if err := tx.Claims(m.Version, &f.Claims); err != nil {
			return nil, fmt.Errorf("%s: %w", m.Address, err)
		}
		var why Evidence
		if m.Why != "" {
			if err := json.Unmarshal([]byte(m.Why), &why); err != nil {
				return nil, fmt.Errorf("%s: %w", m.Address, err)
			}
		}
		s.Why[m.Address] = why
		s.Reports = append(s.Reports, f)
	}
	s.Reports = inOrder(s.Reports)
	s.sum()
	s.Turns, err = tx.Turns(id)
	return s, err
}

// sum tells of the story what its reports make of it.
func (s *Story) sum() {
	for _, f := range s.Reports {
		s.Articles = append(s.Articles, f.Address)
		s.Copies += b2i(f.CopyOf != "")
		if f.Outlet != "" && !slices.Contains(s.Outlets, f.Outlet) {
			s.Outlets = append(s.Outlets, f.Outlet)
		}
	}
	first, last := s.Reports[0], s.Reports[len(s.Reports)-1]
	s.Title, s.From, s.Until = cmp.Or(first.Title, first.Address), first.Day(), last.Day()
	s.matters = Matters(s.ID, s.Reports)
	for _, m := range s.matters {
		s.Disputes += b2i(m.Disputed)
	}
}

// AsOf is the story as it stood at the end of a day, by when its reports were published; nil where it had none. What made a report one of the
// story is left out where it is likeness to a later one.
func (s *Story) AsOf(day string) *Story {
	then := &Story{ID: s.ID, Articles: []string{}, Outlets: []string{}, Why: map[string]Evidence{}}
	for _, f := range s.Reports {
		if f.Day() != "" && f.Day() <= day {
			then.Reports = append(then.Reports, f)
		}
	}
	if len(then.Reports) == 0 {
		return nil
	}
	then.sum()
	for _, address := range then.Articles {
		if why := s.Why[address]; slices.Contains(then.Articles, why.With) {
			then.Why[address] = why
		}
	}
	for _, t := range s.Turns {
		if slices.Contains(then.Articles, t.Address) {
			then.Turns = append(then.Turns, t)
		}
	}
	return then
}

// Matters are what several voices of the story speak of, the disputed ones first.
func (s *Story) Matters() []Matter { return s.matters }

// Told reads the story's reports whole.
func (s *Story) Told(tx *archive.Tx) ([]*Told, error) {
	var all []*Told
	for _, f := range s.Reports {
		r, err := tx.Reading(f.Version)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Address, err)
		}
		all = append(all, NewTold(f.Report, r))
	}
	return all, nil
}

// Stories reads the stories of at least so many reports, those with the newest reports first, until each returns false.
func Stories(tx *archive.Tx, least int, each func(*Story) (bool, error)) error {
	var ids []string
	if err := tx.Stories(least, func(id string, _ int) error { ids = append(ids, id); return nil }); err != nil {
		return err
	}
	for _, id := range ids {
		s, err := StoryOf(tx, id)
		if err != nil {
			return err
		}
		if more, err := each(s); err != nil || !more {
			return err
		}
	}
	return nil
}

// whose tells of versions whose words they have.
func whose(tx *archive.Tx, versions []int64) (map[int64]Report, error) {
	profiles, err := tx.Profiles(versions)
	if err != nil {
		return nil, err
	}
	var originals []int64
	for _, p := range profiles {
		if p.Original != 0 {
			originals = append(originals, p.Original)
		}
	}
	sources, err := tx.Profiles(originals)
	if err != nil {
		return nil, err
	}
	from := map[int64]archive.Profile{}
	for _, p := range sources {
		from[p.Version] = p
	}
	out := map[int64]Report{}
	for _, p := range profiles {
		r := Report{Entry: p.Entry, Agency: p.Agency}
		if o, ok := from[p.Original]; ok && p.Original != 0 {
			r.CopyOf = o.Address
			r.Agency = cmp.Or(p.Agency, o.Agency, o.Outlet)
		}
		out[p.Version] = r
	}
	return out, nil
}

// Chapter is a report of a story and why it is one.
type Chapter struct {
	Report string   `json:"report"`
	ID     int64    `json:"id"`
	Title  string   `json:"title"`
	Outlet string   `json:"outlet"`
	Day    string   `json:"day"`
	CopyOf string   `json:"copy_of"`
	Agency string   `json:"agency"`
	Why    Evidence `json:"why"`
}

// Chapters are the story's reports in order of publication.
func (s *Story) Chapters() []Chapter {
	all := make([]Chapter, len(s.Reports))
	for i, f := range s.Reports {
		all[i] = Chapter{f.Address, f.Entry.Report, f.Title, f.Outlet, f.Day(), f.CopyOf, f.Agency, s.Why[f.Address]}
	}
	return all
}
