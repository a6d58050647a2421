package nn

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// WordPieces divides words as BERT's uncased tokenizer does (Devlin et al. 2019; Wu et al. 2016).
type WordPieces struct {
	begins, goesOn map[string]int32 // pieces that begin a word, and those written "##" that go on
	longest        int              // bytes of the longest piece
	unknown        int32
	CLS, SEP       int32
}

// Piece is a part of a word: text[Start:End] in bytes of the word. One piece may stand for a part of
// a letter's decomposition; pieces are in order and do not overlap but there.
type Piece struct {
	ID         int32
	Start, End int
}

// MostPieces is how many pieces a word is given; the rest of a longer one is dropped.
const MostPieces = 6

// longestWord is how many code points of letters in a row are looked at; longer runs are unknown.
const longestWord = 100

// NewWordPieces reads a vocabulary, one piece a line.
func NewWordPieces(vocab []byte) (*WordPieces, error) {
	w := &WordPieces{begins: make(map[string]int32, 1<<15), goesOn: make(map[string]int32, 1<<13), unknown: -1, CLS: -1, SEP: -1}
	id := int32(0)
	for line := range bytes.Lines(vocab) {
		line = bytes.TrimSuffix(line, []byte("\n"))
		switch string(line) {
		case "[UNK]":
			w.unknown = id
		case "[CLS]":
			w.CLS = id
		case "[SEP]":
			w.SEP = id
		default:
			if rest, ok := bytes.CutPrefix(line, []byte("##")); ok && len(rest) > 0 {
				w.goesOn[string(rest)] = id
			} else {
				w.begins[string(line)] = id
			}
			w.longest = max(w.longest, len(line))
		}
		id++
	}
	if w.unknown < 0 || w.CLS < 0 || w.SEP < 0 {
		return nil, fmt.Errorf("vocabulary of %d pieces lacks [UNK], [CLS] or [SEP]", id)
	}
	return w, nil
}

// letter is a code point of the normal form, with the bytes of the word it comes from.
type letter struct {
	size       int // bytes of the normal form
	start, end int
}

// Room is where Pieces works; it is reused from word to word.
type Room struct {
	normal  []byte
	letters []letter
}

// Pieces appends the pieces of one word, at least one.
func (w *WordPieces) Pieces(dst []Piece, room *Room, word string) []Piece {
	had := len(dst)
	room.normal, room.letters = room.normal[:0], room.letters[:0]
	for at := 0; at < len(word) && len(dst) < had+MostPieces; {
		r, size := utf8.DecodeRuneInString(word[at:])
		switch {
		case alone(r):
			dst = w.flush(dst, had, room)
			room.add(r, at, at+size)
			dst = w.flush(dst, had, room)
		case unicode.IsSpace(r):
			dst = w.flush(dst, had, room)
		case r == 0 || r == utf8.RuneError || unicode.In(r, unicode.Cc, unicode.Cf):
		default:
			room.add(r, at, at+size)
		}
		at += size
	}
	dst = w.flush(dst, had, room)
	if len(dst) == had {
		dst = append(dst, Piece{w.unknown, 0, len(word)})
	}
	return dst
}

// add appends the lower case of r without accents.
func (room *Room) add(r rune, start, end int) {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		room.normal = append(room.normal, byte(r))
		room.letters = append(room.letters, letter{1, start, end})
		return
	}
	var b [4]byte
	var to [64]byte
	for _, d := range string(norm.NFD.Append(to[:0], b[:utf8.EncodeRune(b[:], r)]...)) {
		if unicode.Is(unicode.Mn, d) {
			continue
		}
		n := len(room.normal)
		room.normal = utf8.AppendRune(room.normal, unicode.ToLower(d))
		room.letters = append(room.letters, letter{len(room.normal) - n, start, end})
	}
}

// flush divides the letters gathered so far, greedily by the longest piece known.
func (w *WordPieces) flush(dst []Piece, had int, room *Room) []Piece {
	normal, letters := room.normal, room.letters
	room.normal, room.letters = normal[:0], letters[:0]
	if len(letters) == 0 || len(dst) >= had+MostPieces {
		return dst
	}
	whole := Piece{w.unknown, letters[0].start, letters[len(letters)-1].end}
	if len(letters) > longestWord {
		return append(dst, whole)
	}
	begin := len(dst)
	known := w.begins
	for len(letters) > 0 {
		size, count := 0, 0
		for count < len(letters) && size+letters[count].size <= w.longest {
			size += letters[count].size
			count++
		}
		for ; count > 0; count-- {
			if id, ok := known[string(normal[:size])]; ok {
				dst = append(dst, Piece{id, letters[0].start, letters[count-1].end})
				break
			}
			size -= letters[count-1].size
		}
		if count == 0 {
			return append(dst[:begin], whole)
		}
		normal, letters, known = normal[size:], letters[count:], w.goesOn
	}
	if len(dst) > had+MostPieces {
		dst = dst[:had+MostPieces]
	}
	return dst
}

// alone holds for marks, which BERT sets apart, and for Chinese characters.
func alone(r rune) bool {
	if r < utf8.RuneSelf {
		return '!' <= r && r <= '/' || ':' <= r && r <= '@' || '[' <= r && r <= '`' || '{' <= r && r <= '~'
	}
	return unicode.IsPunct(r) || unicode.Is(unicode.Han, r)
}
