package tolls_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"hearsay/reader"
	"hearsay/reading"
)

// tolls writes what the report's tolls say: "killed 2, wounded 5".
func tolls(t *testing.T, text string) string {
	t.Helper()
	r, err := reader.Read(context.Background(), reading.Document{ID: "t", Text: text, Published: "2024-05-16"}, reader.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Validate(); err != nil {
		t.Error(err)
	}
	var out []string
	for _, x := range r.Tolls {
		out = append(out, fmt.Sprintf("%s %d", x.Harm, x.Best))
	}
	return strings.Join(out, ", ")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Two dockers were killed and five others wounded in Torvik on Monday.", "killed 2, wounded 5"},
		{"Maro Dint, 34, was shot dead outside a bakery in Orran. Dint had two sons.", "killed 1"},
		{"A boy was shot and killed in Velden on Sunday, police said. The boy, 9, died at the scene.", "killed 1"},
		{"A woman died at the hospital. A 23-year-old man was shot in the leg.", "killed 1, wounded 1"},
		{"The body of a man was found in the harbour on Friday.", "killed 1"},
	} {
		if got := tolls(t, c.text); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
