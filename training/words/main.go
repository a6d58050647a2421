// Command words divides documents (JSON Lines with id and text on stdin) as Hearsay itself does, so
// that training sees the words the program will see: a line each with the words' starts and ends
// and the paragraphs' starts, in code points.
package main

import (
	"bufio"
	"encoding/json"
	"log"
	"os"
	"unicode/utf8"

	"hearsay/language"
	"hearsay/reading"
)

type document struct {
	ID         string   `json:"id"`
	Text       string   `json:"text,omitempty"`
	Words      [][2]int `json:"words"`
	Paragraphs []int    `json:"paragraphs"`
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<26)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		var d document
		if err := json.Unmarshal(in.Bytes(), &d); err != nil {
			log.Fatal(err)
		}
		text := language.Analyze(reading.Document{Text: d.Text, Language: "en"})
		points, at := 0, 0
		point := func(b int) int {
			points += utf8.RuneCountInString(d.Text[at:b])
			at = b
			return points
		}
		for _, w := range text.Syntax {
			d.Words = append(d.Words, [2]int{point(w.Start), point(w.End)})
		}
		points, at = 0, 0
		for _, p := range text.Paragraphs {
			d.Paragraphs = append(d.Paragraphs, point(p.Start))
		}
		d.Text = ""
		if err := out.Encode(d); err != nil {
			log.Fatal(err)
		}
	}
	if err := in.Err(); err != nil {
		log.Fatal(err)
	}
}
