package archive

import (
	"database/sql"
	"encoding/binary"
	"errors"

	"hearsay/reading"
)

// KeepSentences keeps where the sentences of a version's text lie, in order and apart. They follow from the text: those that a version
// has stay.
func (t *Tx) KeepSentences(version int64, spans []reading.Span) error {
	packed := []byte{}
	end := 0
	for _, s := range spans {
		packed = binary.AppendUvarint(packed, uint64(s.Start-end))
		packed = binary.AppendUvarint(packed, uint64(s.Len()))
		end = s.End
	}
	_, err := t.exec("INSERT INTO sentences (version, spans) VALUES (?, ?) ON CONFLICT DO NOTHING", version, packed)
	return err
}

// Sentences are those of a version, whose text the caller has; none where they were not kept.
func (t *Tx) Sentences(version int64, text string) (spans []reading.Span, err error) {
	var packed []byte
	if err := t.one("SELECT spans FROM sentences WHERE version = ?", version).Scan(&packed); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			err = nil
		}
		return nil, err
	}
	for at := 0; len(packed) > 0; {
		gap, n := binary.Uvarint(packed)
		length, m := binary.Uvarint(packed[max(n, 0):])
		if n <= 0 || m <= 0 || gap > uint64(len(text)-at) || length > uint64(len(text)-at)-gap {
			return nil, errors.New("the sentences of a report in the archive are damaged")
		}
		packed = packed[n+m:]
		spans = append(spans, reading.Cut(text, at+int(gap), at+int(gap+length)))
		at += int(gap + length)
	}
	return spans, nil
}
