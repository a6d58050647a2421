package main

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
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

// nameByContent gives a report without an address or a name, from standard input, one of its own: the next one that comes that way is
// no version of it.
func nameByContent(doc *reading.Document) {
	if doc.URL != "" || doc.ID != "stdin" && !strings.HasPrefix(doc.ID, "stdin:") {
		return
	}
	sum := sha256.Sum256([]byte(doc.Text))
	doc.ID = "stdin:" + hex.EncodeToString(sum[:8])
}
