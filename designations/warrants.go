package designations

import (
	"slices"

	"hearsay/reading"
)

// sought is the person told of right before a warrant that says for nobody: "Ruhl was charged; a warrant was issued".
func (f *finder) sought(m, v int) []string {
	for _, h := range []int{m, v} {
		for _, k := range f.tree.kids[h] {
			if k > m && !f.inTime(k) && (f.prefaced(k, "for", "against", "on") || f.t.Tokens[k].Tag == "VBG") {
				return nil
			}
		}
	}
	id := f.topic(v)
	for h, n := f.tree.Head[v], 0; h >= 0 && h < v && n < climb; h, n = f.tree.Head[h], n+1 {
		if s := f.tree.kid(h, "nsubj"); s >= 0 {
			id = f.named(s)
			break
		}
	}
	if id == "" {
		id = f.opener(v)
	}
	if !f.personal[id] || slices.ContainsFunc(f.r.Statements, func(s reading.Statement) bool { return f.same(string(s.Source.Entity)) == id }) {
		return nil // an officer who tells of it is not sought
	}
	return []string{id}
}

// ownArrest holds for a warrant for "his arrest".
func (f *finder) ownArrest(m int) bool {
	for i := m + 1; i < min(f.sentence(m).Last, m+5); i++ {
		if f.t.Tokens[i].Lower == "arrest" {
			return f.t.Tokens[i-1].Tag == "PRP$"
		}
	}
	return false
}

// opener is the person with whose name the paragraph of token i opens: "- Owen Ruhl, 41, locksmith. Arrest warrant issued in May."
func (f *finder) opener(i int) string {
	at := f.t.Sentences[f.t.Paragraphs[f.sentence(i).Paragraph].First].First
	if isBullet(f.t.Tokens[at].Text) {
		at++
	}
	if m, ok := f.mention(at); ok && m.first == at && m.form == reading.Name && at < i {
		return f.same(m.id)
	}
	return ""
}
