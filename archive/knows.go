package archive

import "hearsay/reading"

// Knows finds the version that the archive has of a document with the same content, as Put would, before anybody has gone to the
// length of reading it. It gives ErrNotFound where Put would write.
func (t *Tx) Knows(d *reading.Document) (Entry, error) {
	r := reading.Reading{ID: d.ID, URL: d.URL, Text: d.Text, Title: d.Title, Byline: d.Byline, Outlet: d.Outlet, Published: d.Published}
	sum, err := hash(&r)
	if err != nil {
		return Entry{}, err
	}
	return t.version("r.address = ? AND v.hash = ?", Address(&r), sum)
}
