package main

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"regexp"
	"strings"

	"hearsay/reading"
)

// lasting are the inputs by names that mean the same tomorrow and in another folder: files by their whole paths. The archive knows
// reports by them.
func lasting(inputs []string) []string {
	names := make([]string, len(inputs))
	for i, input := range inputs {
		names[i] = wholePath(input)
	}
	return names
}

func wholePath(input string) string {
	if input == "-" || strings.Contains(input, "://") {
		return input
	}
	path, err := filepath.Abs(input)
	if err != nil {
		return input
	}
	return path
}

// number is that of a line, which another report may have the next time.
var number = regexp.MustCompile(`:\d+$`)

// nameByContent gives a report that has neither an address nor a lasting name, but that of its item, one of its own: the next one that
// comes by that name, such as standard input's, is no version of it.
func nameByContent(doc *reading.Document, item string) {
	place := number.ReplaceAllString(item, "")
	if doc.URL != "" || doc.ID != item || place == item && item != "stdin" {
		return
	}
	sum := sha256.Sum256([]byte(doc.Text))
	doc.ID = place + ":" + hex.EncodeToString(sum[:8])
}
