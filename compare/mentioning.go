package compare

import (
	"fmt"

	"hearsay/archive"
)

// Mentioning reads the reports that mention somebody or something by a name or alias, in order of publication. The function tells the
// entity's id in each of them.
func Mentioning(tx *archive.Tx, name string) ([]*Told, func(*Told) string, error) {
	type mention struct {
		archive.Entry
		entity string
	}
	var all []mention
	ids := map[int64]string{}
	err := tx.Mentioning(name, func(e archive.Entry, entity string) error {
		if ids[e.Version] == "" { // of two entities of one name in a report, the first
			ids[e.Version] = entity
			all = append(all, mention{e, entity})
		}
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	if len(all) == 0 {
		return nil, nil, fmt.Errorf("no report mentions %q: %w; try another form of the name, or 'hearsay search'", name, archive.ErrNotFound)
	}
	var versions []int64
	for _, m := range all {
		versions = append(versions, m.Version)
	}
	reports, err := whose(tx, versions)
	if err != nil {
		return nil, nil, err
	}
	var told []*Told
	for _, m := range all {
		r, err := tx.Reading(m.Version)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", m.Address, err)
		}
		of := reports[m.Version]
		of.Entry = m.Entry
		told = append(told, NewTold(of, r))
	}
	return told, func(t *Told) string { return ids[t.Version] }, nil
}
