package compare

import (
	"context"
	"errors"
	"time"

	"hearsay/archive"
	"hearsay/reading"
)

// Added is what came of adding a report.
type Added struct {
	archive.Entry
	Outcome archive.Outcome
	CopyOf  string // the address of the report whose words it has, or empty
	Story   string
	Turns   []archive.Turn // stories that it joined or parted
}

// Add keeps a reading in the archive and decides, in the same transaction, whose words the report has and which story it is of. What it
// costs hangs on how many reports are like it, up to limits, and not on how many there are.
func Add(ctx context.Context, a *archive.Archive, r *reading.Reading, now time.Time) (out Added, err error) {
	err = a.Update(ctx, func(tx *archive.Tx) error {
		out, err = Put(tx, r, now)
		return err
	})
	return out, err
}

// Put is Add within a transaction of the caller's, which is to be given up if it fails.
func Put(tx *archive.Tx, r *reading.Reading, now time.Time) (out Added, err error) {
	if err := tx.Alone(); err != nil {
		return out, err
	}
	before, err := tx.Entry(archive.Address(r))
	if err != nil && !errors.Is(err, archive.ErrNotFound) {
		return out, err
	}
	if out.Entry, out.Outcome, err = tx.Put(r, now); err != nil {
		return out, err
	}
	d := &desk{tx: tx, now: now}
	switch out.Outcome {
	case archive.Known:
		out.Story, out.CopyOf, err = d.standing(before.Version)
		return out, err
	case archive.Revised:
		if err := taken(tx, before, r); err != nil {
			return out, err
		}
		// It leaves its place and stands anew; a story that had no other report keeps its id.
		if d.vacant, err = d.forget(before); err != nil {
			return out, err
		}
	}
	if err := d.place(out.Entry, r); err != nil {
		return out, err
	}
	if err := tx.KeepClaims(out.Version, Claims(NewTold(Report{Entry: out.Entry}, r))); err != nil {
		return out, err
	}
	out.Turns = d.turns
	out.Story, out.CopyOf, err = d.standing(out.Version)
	return out, err
}

// Remove takes the report at an address out of the archive, and out of its story.
func Remove(tx *archive.Tx, address string, now time.Time) error {
	if err := tx.Alone(); err != nil {
		return err
	}
	e, err := tx.Entry(address)
	if err != nil {
		return err
	}
	d := &desk{tx: tx, now: now}
	vacant, err := d.forget(e)
	if err == nil && vacant != "" {
		err = tx.DropIfEmpty(vacant)
	}
	if err != nil {
		return err
	}
	return tx.Remove(address)
}

// desk is where one report's coming or going is worked on.
type desk struct {
	tx     *archive.Tx
	now    time.Time
	vacant string // a story whose only report is being revised
	turns  []archive.Turn
}

func (d *desk) place(e archive.Entry, r *reading.Reading) error {
	t, err := d.trace(wordsOf(r))
	if err != nil {
		return err
	}
	p := profileOf(e.Day(), r, t.words)
	traits := p.traits()
	in, all, err := d.tx.Rarity(keys(traits))
	if err != nil {
		return err
	}
	rare := &rarity{in: in, all: all}
	p.measure(rare)
	marks, err := p.pack()
	if err != nil {
		return err
	}
	if err := d.tx.PutProfile(e.Version, credit(r), marks); err != nil {
		return err
	}
	if err := d.tx.PutFingerprints(e.Version, t.kept); err != nil {
		return err
	}
	near, err := d.neighbours(e, p, rare, t.hits())
	if err != nil {
		return err
	}
	if err := d.story(e, r, near); err != nil {
		return err
	}
	if err := d.copies(e, p, t, near); err != nil {
		return err
	}
	return d.tx.CountRarity(keys(traits))
}

// forget takes a version out of copies and stories. It tells the story that now has no report, if there is one.
func (d *desk) forget(e archive.Entry) (vacant string, err error) {
	stored, err := d.tx.Profiles([]int64{e.Version})
	if err != nil || len(stored) == 0 {
		return "", err // added without comparing
	}
	p, err := unpackProfile(stored[0].Marks)
	if err != nil {
		return "", err
	}
	if err := d.tx.UncountRarity(keys(p.traits())); err != nil {
		return "", err
	}
	group, err := d.tx.Copies(e.Version)
	if err != nil {
		return "", err
	}
	member, err := d.tx.MemberOf(e.Version)
	if err != nil {
		return "", err
	}
	if err := d.tx.DropProfile(e.Version); err != nil {
		return "", err
	}
	if err := d.regroup(group); err != nil {
		return "", err
	}
	return d.without(member)
}

// standing is a version's story, and the address of the report whose words it has.
func (d *desk) standing(version int64) (story, copyOf string, err error) {
	m, err := d.tx.MemberOf(version)
	if errors.Is(err, archive.ErrNotFound) {
		return "", "", nil
	}
	if err != nil {
		return "", "", err
	}
	stored, err := d.tx.Profiles([]int64{version})
	if err == nil && len(stored) > 0 && stored[0].Original != 0 {
		original, err := d.tx.Profiles([]int64{stored[0].Original})
		if err == nil && len(original) > 0 {
			copyOf = original[0].Address
		}
		return m.Story, copyOf, err
	}
	return m.Story, "", err
}

func keys[K comparable, V any](m map[K]V) []K {
	all := make([]K, 0, len(m))
	for k := range m {
		all = append(all, k)
	}
	return all
}
