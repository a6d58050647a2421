package language

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"hearsay/internal/nn"
)

// The weights that training/ makes; MODEL.md says from what, and what they score.
//
//go:embed model/weights.bin
var weights []byte

// model is the encoder and its heads. It is read once and shared; a reader holds the room to work in.
type model struct {
	encoder *nn.Encoder
	pieces  *nn.WordPieces
	hidden  int
	longest int // pieces of a window
	reach   int // words on either side of a cue that may belong to its statement

	tags   *nn.Linear // all tag heads side by side
	at     map[string]int
	labels map[string][]string
	upos   []Tag // by label
	xpos   []Tag

	arcDep, arcHead, arc   *nn.Linear
	relDep, relHead        *nn.Linear
	rel, relEach           *nn.Linear
	root                   []float32
	word, word2, cue, cue2 *nn.Linear
	conv, roles            *nn.Linear
	pairs                  *nn.Layer
	distance               []float32 // [34, pair width]
}

var theModel = sync.OnceValue(func() *model {
	m, err := readModel(weights)
	if err != nil {
		panic("the embedded weights cannot be read: " + err.Error()) // a fault of the build; tests see it first
	}
	return m
})

func readModel(data []byte) (*model, error) {
	f, err := nn.Load(data)
	if err != nil {
		return nil, err
	}
	var extra struct {
		Tags   []string            `json:"tags"`
		Labels map[string][]string `json:"labels"`
		Span   int                 `json:"span"`
	}
	if err := json.Unmarshal(f.Config.Extra, &extra); err != nil {
		return nil, fmt.Errorf("weights file: labels: %w", err)
	}
	m := &model{hidden: f.Config.Hidden, longest: f.Config.Positions, reach: extra.Span, labels: extra.Labels, at: map[string]int{}}
	if m.encoder, err = nn.NewEncoder(f); err != nil {
		return nil, err
	}
	if m.pieces, err = nn.NewWordPieces(f.Vocab); err != nil {
		return nil, err
	}
	h, all := m.hidden, 0
	for _, t := range extra.Tags {
		m.at[t] = all
		all += len(extra.Labels[t])
	}
	for _, l := range extra.Labels["upos"] {
		m.upos = append(m.upos, Tag(l))
	}
	for _, l := range extra.Labels["xpos"] {
		m.xpos = append(m.xpos, Tag(l))
	}
	rels := len(extra.Labels["rel"])
	linear := func(to **nn.Linear, name string, in, out int) {
		if err == nil {
			*to, err = f.Linear(name, in, out)
		}
	}
	linear(&m.tags, "tags", h, all)
	linear(&m.arcDep, "arc.dep", h, arcWidth)
	linear(&m.arcHead, "arc.head", h, arcWidth)
	linear(&m.arc, "arc", arcWidth, arcWidth)
	linear(&m.relDep, "rel.dep", h, relWidth)
	linear(&m.relHead, "rel.head", h, relWidth)
	linear(&m.rel, "rel", relWidth, rels*relWidth)
	linear(&m.relEach, "rel.each", 2*relWidth, rels)
	linear(&m.word, "pair.word", h, pairWidth)
	linear(&m.word2, "pair.word2", h, pairWidth)
	linear(&m.cue, "pair.cue", h, pairWidth)
	linear(&m.cue2, "pair.cue2", h, pairWidth)
	linear(&m.conv, "pair.conv", 3*pairWidth, pairWidth)
	if err == nil {
		m.pairs, err = f.Layer("pair.layer", pairWidth, 2*pairWidth)
	}
	linear(&m.roles, "pair.out", pairWidth, len(extra.Labels["pair"]))
	if err != nil {
		return nil, err
	}
	if m.root, err = f.Vector("root", h); err != nil {
		return nil, err
	}
	t, err := f.Tensor("pair.distance", insideCue+1, pairWidth)
	m.distance = t.F32
	if err == nil && strings.Join(extra.Labels["pair"], " ") != "O B-source I-source B-content I-content" {
		err = fmt.Errorf("weights file: unknown roles %v", extra.Labels["pair"])
	}
	return m, err
}

// Widths of the heads, as training/model.py has them.
const (
	arcWidth  = 256
	relWidth  = 128
	pairWidth = 128
)
