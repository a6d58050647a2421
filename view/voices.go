package view

import (
	"cmp"
	"slices"
)

// share is one voice's part of the report's words.
type share struct {
	key, name string
	of        float64
}

// shares are the reading's voices, the loudest first.
func (x *index) shares() []share {
	var out []share
	for key, of := range x.Voices {
		if of > 0 {
			out = append(out, share{key, x.voiceShare(key), of})
		}
	}
	slices.SortFunc(out, func(a, b share) int {
		return cmp.Or(cmp.Compare(b.of, a.of), cmp.Compare(a.key, b.key))
	})
	return out
}
