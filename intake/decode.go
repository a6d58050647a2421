package intake

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

const byteOrderMark = "\ufeff"

// decode turns the bytes of a plain text into UTF-8, code point for code point: a
// byte order mark stays, every invalid byte becomes one U+FFFD. Notes say so.
func decode(data []byte) (text string, notes []string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		text = fromUTF16(data, binary.LittleEndian)
		notes = append(notes, "the input is UTF-16, little endian; it was decoded")
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		text = fromUTF16(data, binary.BigEndian)
		notes = append(notes, "the input is UTF-16, big endian; it was decoded")
	default:
		var invalid int
		var note string
		if text, invalid, note = mend(data); note != "" {
			notes = append(notes, note)
		}
		// A third of invalid bytes is no slip: Latin-1 prose has a few in a hundred.
		if invalid > len(data)/3 {
			return "", nil, errors.New("looks binary or is in another encoding than UTF-8; convert it, for example with iconv -t UTF-8, and if it is no text, extract its text first")
		}
	}
	if err := checkBinary(text); err != nil {
		return "", nil, err
	}
	return text, notes, nil
}

func fromUTF16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, 0, len(data)/2+1)
	for ; len(data) >= 2; data = data[2:] {
		units = append(units, order.Uint16(data))
	}
	if len(data) > 0 {
		units = append(units, utf8.RuneError)
	}
	return string(utf16.Decode(units))
}

// mend replaces each invalid byte with U+FFFD; the note says how many there were.
func mend(data []byte) (text string, invalid int, note string) {
	if utf8.Valid(data) {
		return string(data), 0, ""
	}
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	first := -1
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			if first < 0 {
				first = i
			}
			invalid++
		}
		b.WriteRune(r)
		i += size
	}
	return b.String(), invalid, fmt.Sprintf("%d invalid UTF-8 byte(s), the first at byte offset %d, became U+FFFD", invalid, first)
}

// magics are the first bytes of files that are often taken for a report, and what to do.
var magics = []struct{ start, advice string }{
	{"%PDF-", "is a PDF; extract its text first, for example with pdftotext"},
	{"{\\rtf", "is RTF; save it as plain text first"},
	{"PK\x03\x04", "is a ZIP archive or an office document; save its text as plain text first"},
	{"\x1f\ufffd", "is compressed; unpack it first, for example with gunzip"},
}

// checkBinary gives an error if the text is none.
func checkBinary(text string) error {
	body := strings.TrimPrefix(text, byteOrderMark)
	for _, m := range magics {
		if strings.HasPrefix(body, m.start) {
			return errors.New(m.advice)
		}
	}
	if i := strings.IndexByte(body, 0); i >= 0 {
		return fmt.Errorf("looks binary: it has a NUL byte at offset %d; if it is UTF-16, convert it with iconv -f UTF-16 -t UTF-8, and if it is no text, extract its text first", i+len(text)-len(body))
	}
	control := 0
	for i := 0; i < len(body); i++ {
		if c := body[i]; c < ' ' && !strings.ContainsRune("\t\n\v\f\r", rune(c)) || c == 0x7f {
			control++
		}
	}
	if control > len(body)/10 {
		return fmt.Errorf("looks binary: %d of %d bytes are control characters; extract its text first", control, len(body))
	}
	return nil
}
