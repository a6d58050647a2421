package compare

import (
	"errors"
	"fmt"

	"hearsay/archive"
	"hearsay/reading"
)

// ErrTaken says that a report has the id of another one, which it does not revise.
var ErrTaken = errors.New("its id is that of another report in the archive")

// taken says whether a report comes by the id of one that it shares no words with: rows of two files may both be called "1". A URL is one page's
// for good, whatever it says today.
func taken(tx *archive.Tx, before archive.Entry, r *reading.Reading) error {
	if r.URL != "" {
		return nil
	}
	old, err := tx.Reading(before.Version)
	if err != nil {
		return err
	}
	had := map[int64]bool{}
	for _, x := range grams(wordsOf(old)) {
		had[x.hash] = true
	}
	runs := grams(wordsOf(r))
	if before.Outlet == r.Outlet && (len(had) == 0 || len(runs) == 0 || r.Title != "" && r.Title == before.Title) {
		return nil
	}
	for _, x := range runs {
		if x.hash != 0 && had[x.hash] {
			return nil
		}
	}
	return fmt.Errorf("%w, %q (%s); give this one an id of its own, or a url, or take that one out with hearsay remove", ErrTaken, before.Address, about(before))
}

// about says which report an entry is, for people.
func about(e archive.Entry) string {
	s := e.Day()
	if e.Outlet != "" {
		s = e.Outlet + ", " + s
	}
	return s
}
