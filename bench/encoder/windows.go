package main

import (
	"bufio"
	"encoding/json"
	"os"

	"hearsay/internal/nn"
	"hearsay/language"
	"hearsay/reading"
)

// windows collects windows of pieces as long as the encoder takes, of whole sentences where they fit, as language cuts them.
type windows struct {
	pieces *nn.WordPieces
	most   int
	room   nn.Room
	batch  nn.Batch
	open   []int32 // pieces of the window that is being filled
}

func writeWindows(weights *nn.File, path string) error {
	pieces, err := nn.NewWordPieces(weights.Vocab)
	if err != nil {
		return err
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	w := &windows{pieces: pieces, most: weights.Config.Positions - 2}
	w.batch.Features = make([][]uint8, len(weights.Config.Features))
	for in := json.NewDecoder(bufio.NewReader(f)); in.More(); {
		var line struct{ Text string }
		if err := in.Decode(&line); err != nil {
			return err
		}
		w.add(language.Analyze(reading.Document{Text: line.Text, Language: "en"}))
		w.close()
	}
	return json.NewEncoder(os.Stdout).Encode(w.batch)
}

func (w *windows) add(t *language.Text) {
	var found []nn.Piece
	var sentence []int32
	word := 0
	for _, s := range t.Sentences {
		sentence = sentence[:0]
		for ; word < len(t.Syntax) && t.Syntax[word].Start < s.End; word++ {
			x := t.Syntax[word]
			found = w.pieces.Pieces(found[:0], &w.room, t.Document.Text[x.Start:x.End])
			for _, p := range found {
				sentence = append(sentence, p.ID)
			}
		}
		if len(w.open)+len(sentence) > w.most {
			w.close()
		}
		w.open = append(w.open, sentence[:min(len(sentence), w.most)]...)
	}
}

// close ends the window. Its features are those of plain spaced words: they change what is read, not how fast.
func (w *windows) close() {
	if len(w.open) == 0 {
		return
	}
	b := &w.batch
	b.IDs = append(append(append(b.IDs, w.pieces.CLS), w.open...), w.pieces.SEP)
	for k := range b.Features {
		for len(b.Features[k]) < len(b.IDs) {
			b.Features[k] = append(b.Features[k], 1)
		}
	}
	b.Windows = append(b.Windows, len(b.IDs))
	w.open = w.open[:0]
}
