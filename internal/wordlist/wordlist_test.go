package wordlist

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

const sample = "# a header\n#\n\nharbour quay\r\n#tag\tNN\n  \npier"

func TestLines(t *testing.T) {
	var got []string
	for n, line := range Lines(sample) {
		got = append(got, fmt.Sprintf("%d:%s", n, line))
	}
	if want := []string{"4:harbour quay", "5:#tag\tNN", "7:pier"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	for range Lines(sample) {
		break // stops without a panic
	}
}

func TestRows(t *testing.T) {
	var got []string
	for n, row := range Rows(sample) {
		got = append(got, fmt.Sprintf("%d:%s", n, strings.Join(row, "|")))
	}
	if want := []string{"4:harbour quay", "5:#tag|NN", "7:pier"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	for range Rows(sample) {
		break
	}
}

func TestWords(t *testing.T) {
	got := slices.Sorted(maps.Keys(Words(sample)))
	if want := []string{"#tag", "NN", "harbour", "pier", "quay"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
