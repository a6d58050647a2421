package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"hearsay/archive"
)

// witnesses are the claims of a story's reports, and what is made of them.
type witnesses struct {
	claims  []one // in order of publication
	short   map[string]string
	matters []Matter
}

func newWitnesses(filed []*Filed) *witnesses {
	w := &witnesses{short: shortNames(filed)}
	for _, f := range inOrder(filed) {
		for i := range f.Claims {
			w.claims = append(w.claims, one{&f.Claims[i], &f.Report})
		}
	}
	return w
}

// topic is claims about one thing.
type topic struct {
	key    string
	claims []one
}

// of are the claims about something, by what they are of.
func (w *witnesses) of(about About) (topics []topic) {
	for _, c := range w.claims {
		if c.About != about {
			continue
		}
		i := slices.IndexFunc(topics, func(t topic) bool { return t.key == c.Of })
		if i < 0 {
			i = len(topics)
			topics = append(topics, topic{key: c.Of})
		}
		topics[i].claims = append(topics[i].claims, c)
	}
	return topics
}

// causes are the claims about what something came of. Reports call one happening a crash, a collision and an accident; of whose death they tell is
// plain.
func (w *witnesses) causes() (topics []topic) {
	all := topic{}
	for _, of := range w.of(AboutCause) {
		if strings.HasPrefix(of.key, deathOf) {
			topics = append(topics, of)
		}
	}
	for _, c := range w.claims {
		if c.About == AboutCause && !strings.HasPrefix(c.Of, deathOf) {
			all.claims = append(all.claims, c)
			all.key = cmp.Or(all.key, c.Of)
		}
	}
	if len(all.claims) > 0 {
		topics = append(topics, all)
	}
	return topics
}

// lay makes a matter of each group of claims that has more than one voice; of other counts than those of harm only where they differ.
func (w *witnesses) lay(about About, of string, groups [][]one, by judge) {
	n := 0
	for _, g := range groups {
		m := w.matter(g, by)
		m.About, m.Of, m.Title = about, of, title(about, of, g[0].Claim)
		if m.voices() < 2 || about == AboutCount && !m.Disputed && !m.Updated {
			continue
		}
		m.ID = string(about)
		if of != "" {
			m.ID += "-" + strings.ReplaceAll(of, " ", "-")
		}
		if n++; n > 1 {
			m.ID += "-" + strconv.Itoa(n)
		}
		w.matters = append(w.matters, m)
	}
}

// key is the same for voices that count as one.
func (w *witnesses) key(c one) string {
	v := c.voice()
	if long, ok := w.short[archive.Fold(v.Name)]; ok {
		v.Name = long
	}
	return c.Report.key(v)
}

// shortNames are the outlets' full names by the initials by which a story's other reports may call them: "KPA" is the Kestria Press Agency.
func shortNames(filed []*Filed) map[string]string {
	all := map[string]string{}
	for _, f := range filed {
		words := strings.Fields(archive.Fold(f.Outlet))
		if len(words) < 3 {
			continue
		}
		initials := ""
		for _, w := range words {
			initials += w[:1]
		}
		all[initials] = f.Outlet
	}
	return all
}
