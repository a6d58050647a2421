package reader

import (
	"strings"
	"testing"

	"hearsay/reading"
)

// A section head is the outlet's, but for what somebody is said to say in it.
func TestSectionHeads(t *testing.T) {
	text := "The ferry sank off Port Ellery on Friday.\n\nA hull full of cracks\n\nNobody was hurt. The owners run six ferries.\n\nOwners deny cover-up\n\nThe court will hear the case in June."
	doc := reading.Document{Text: text, Language: "en", Published: "2024-05-05"}
	for _, head := range []string{"A hull full of cracks", "Owners deny cover-up"} {
		at := strings.Index(text, head)
		doc.Furniture = append(doc.Furniture, reading.Furniture{Span: reading.Cut(text, at, at+len(head)), Why: reading.FurnitureHeading})
	}
	r, err := Read(t.Context(), doc, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Validate(); err != nil {
		t.Error(err)
	}
	own := ""
	for _, s := range r.OwnVoice {
		own += s.Text + "|"
	}
	if !strings.Contains(own, "A hull full of cracks") || strings.Contains(own, "Owners deny") {
		t.Errorf("the outlet's own: %q", own)
	}
	if len(r.Statements) == 0 || r.Statements[0].Attitude != reading.Deny {
		t.Errorf("statements %+v", r.Statements)
	}
	if len(r.Furniture) != 2 {
		t.Errorf("%d section heads are marked, not 2", len(r.Furniture))
	}
}
