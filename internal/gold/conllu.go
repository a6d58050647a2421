// Package gold reads gold annotation in the forms that the training and scoring data come
// in, for tests and for the project's own small gold files.
package gold

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// Word is a syntactic word of a CoNLL-U file.
type Word struct {
	Form, Lemma, UPOS, XPOS string
	Head                    int // 0 is the root
	Relation                string
	SpaceAfter              bool
	Misc                    string
}

// Sentence is a sentence of a CoNLL-U file.
type Sentence struct {
	Document string // the newdoc id it belongs to
	Words    []Word
	Text     string // as the "# text =" line has it
	Opens    bool   // a paragraph begins with it ("# newpar", "# newdoc")
}

// ReadCoNLLUFile reads the sentences of a file as ReadCoNLLU does; errors name it.
func ReadCoNLLUFile(path string) ([]Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s, err := ReadCoNLLU(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}

// ReadCoNLLU reads sentences in the form of universaldependencies.org/format.html.
// Multiword ranges give their space to their last word; empty nodes are passed over.
func ReadCoNLLU(r io.Reader) ([]Sentence, error) {
	var out []Sentence
	var s Sentence
	doc := ""
	flush := func() {
		if len(s.Words) > 0 {
			s.Document = doc
			out = append(out, s)
		}
		s = Sentence{}
	}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		switch {
		case line == "":
			flush()
		case strings.HasPrefix(line, "# newdoc id = "):
			s.Opens = true
			doc = strings.TrimPrefix(line, "# newdoc id = ")
		case line == "# newpar" || strings.HasPrefix(line, "# newpar id"):
			s.Opens = true
		case strings.HasPrefix(line, "# text = "):
			s.Text = strings.TrimPrefix(line, "# text = ")
		case line[0] == '#':
		default:
			f := strings.Split(line, "\t")
			if len(f) != 10 {
				return nil, fmt.Errorf("line %d has %d columns, not 10", n, len(f))
			}
			if _, err := strconv.Atoi(f[0]); err != nil {
				continue
			}
			head, _ := strconv.Atoi(f[6])
			s.Words = append(s.Words, Word{Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Head: head, Relation: f[7],
				SpaceAfter: !strings.Contains(f[9], "SpaceAfter=No"), Misc: f[9]})
		}
	}
	flush()
	return out, lines.Err()
}
