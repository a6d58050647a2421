package compare

import (
	"slices"
	"strings"

	"hearsay/archive"
	"hearsay/reading"
)

// The values of what is said to have been so or not.
const (
	valueOccurred = "occurred"
	valueDenied   = "denied"
)

// fewest is of how many words a proposition is at the least: of one alone nobody knows what is denied.
const fewest = 2

// propositions are what is said to be so, and what is denied, clause by clause. Which denial is of what is found when reports are laid side by
// side: see denials.go.
func (c *claims) propositions() {
	for i, p := range c.clauses {
		if p.ignorant() > 0 {
			c.untold(p)
		}
		if p.open || c.refused(p) || slices.Contains(p.words, "anything") || p.negated && c.numbered(p) || c.asks(p) || i > 0 && c.untrueThat(i-1) {
			continue
		}
		claim := Claim{About: AboutOccurred, Value: valueOccurred, Holder: p.holder, Terms: c.said(i)}
		switch outright := p.attitude == reading.Deny || p.calledFalse(); {
		case outright && p.negated:
			continue // who denies that it was not so
		case outright && c.untrueThat(i):
			claim.Value, claim.Terms = valueDenied, terms(c.clauses[i+1].words)
		case outright:
			claim.Value, claim.Terms = valueDenied, c.denied(i)
			if len(claim.Terms) == 1 && p.existence() {
				claim.Focus = claim.Terms[0]
			}
			if p.attitude != reading.Deny && p.holder == reading.HeldByOutlet && !c.branded(p, &claim) {
				continue
			}
		case p.negated && (p.pointsBack() || p.noSuch()):
			claim.Value, claim.Terms = valueDenied, c.pointedAt(i)
		case p.negated:
			if p.willed() || p.subordinate() || p.verbless() || p.involvement() || p.ofAnother() {
				continue
			}
			claim.Value, claim.Terms = valueDenied, c.ownMen(p, c.unapposed(p, p.none()))
			if asked := c.askedBefore(i); asked != nil {
				claim.Terms = asked
			} else if claim.Focus = p.focus(claim.Terms); claim.Focus == "" {
				continue
			}
		case p.supposed() || p.denying() || c.within(p):
			continue
		case p.ruledOut() > 0:
			claim.Value, claim.Terms = valueDenied, terms(p.words[p.ruledOut():])
			if claim.Focus = p.focus(claim.Terms); claim.Focus == "" {
				continue
			}
			if e, _ := c.named(reading.Span{Start: p.Start, End: p.Start + len(before(p.Text, "out"))}); e != nil && p.holder == reading.HeldByOutlet {
				claim.Voice = voiceOf(e)
			}
		default:
			c.opposed(p)
		}
		if of := claim.Terms; timeless(of) >= fewest || claim.Value == valueOccurred && len(of) >= fewest || claim.Focus != "" && (p.flat() || p.existence() || p.ruledOut() > 0) {
			c.add(claim, p.Span)
		}
	}
}

// timeless is how many of the terms do not say when.
func timeless(terms []string) (n int) {
	for _, t := range terms {
		n += b2i(!classes()["time"][t])
	}
	return n
}

// untrueThat says that clause i calls untrue what the next one says ("it was untrue", he said, "that the post had been withdrawn").
func (c *claims) untrueThat(i int) bool {
	if i+1 == len(c.clauses) {
		return false
	}
	p, next := c.clauses[i], c.clauses[i+1]
	return p.words[0] == "it" && p.calledFalse() && p.points() && !p.negated && next.holder == p.holder && next.words[0] == "that"
}

// numbered says that a clause is a number already: "no one died" is that none did.
func (c *claims) numbered(p clause) bool {
	from, until := c.x.points(p.Start), c.x.points(p.End)
	return slices.ContainsFunc(c.all, func(x Claim) bool {
		return (x.Low != nil || x.High != nil) && x.About != AboutCount && from <= x.Words.Start && x.Words.End <= until
	})
}

// calledFalse says that the clause says of something that it is untrue: "called the reports false", "was made up".
func (c *clause) calledFalse() bool {
	for i, w := range c.words {
		attribute := w == "false" && i+1 < len(c.words) && len(terms(c.words[i+1:i+2])) > 0 && !is(c.words[i+1], "pointer") // "gave false names"
		if is(w, "false") && !attribute || w == "made" && i+1 < len(c.words) && c.words[i+1] == "up" || w == "lie" && i > 0 && c.words[i-1] == "a" {
			return true
		}
	}
	return false
}

// branded has a claim that the outlet tells of be that of whoever brands something as false ("the minister called the list a fabrication"); it is
// the outlet's own if that says itself that it is.
func (c *claims) branded(p clause, claim *Claim) bool {
	at := placeOf(p.words, "brand")
	if at < 0 {
		return slices.ContainsFunc(p.words, func(w string) bool { return slices.Contains([]string{"is", "was", "are", "were"}, w) })
	}
	verb := strings.Index(strings.ToLower(p.Text), p.words[at])
	e, _ := c.named(reading.Span{Start: p.Start, End: p.Start + max(verb, 0)})
	if e == nil {
		return false
	}
	behind := clause{words: p.words[at+1:]}
	claim.Voice = voiceOf(e)
	claim.Terms = behind.matter()
	return true
}

// matter are the terms of a clause that say what is denied, without those by which it is called false or pointed at: of "an angler's account of a
// tanker was made up" the tanker.
func (c *clause) matter() []string {
	words := c.words
	if at := placeOf(words, "pointer"); at >= 0 && at+1 < len(words) && slices.Contains([]string{"of", "that", "about"}, words[at+1]) {
		words = words[at+2:]
	}
	if at := slices.Index(words, "made"); at >= 0 && at+1 < len(words) && words[at+1] == "up" {
		words = words[:at]
	}
	return slices.DeleteFunc(terms(words), func(w string) bool {
		return classes()["pointer"][w] || classes()["false"][w] || classes()["generic"][w]
	})
}

// points says that the clause says nothing of its own: "it as fantasy", "the allegations".
func (c *clause) points() bool { return len(c.matter()) == 0 }

// pointsBack says that a clause says no more than that something was not so: "that did not happen", "this is not true".
func (c *clause) pointsBack() bool {
	return c.points() && c.pronoun() && !c.supposed() && has(c.words, "generic") &&
		!slices.ContainsFunc(c.words, func(w string) bool { return slices.Contains([]string{"before", "again", "since", "happening"}, w) })
}

// noSuch says that a clause denies a thing of which was told before: "no such warning had reached it".
func (c *clause) noSuch() bool {
	i := slices.Index(c.words, "such")
	return i > 0 && is(c.words[i-1], "negator")
}

// denying says that the clause tells that somebody denied something.
func (c *clause) denying() bool {
	return has(c.words, "denying")
}

// focus is the first of the terms behind a clause's negator: what is said not to have been; of "rubber bullets were not issued" the bullets.
func (c *clause) focus(of []string) string {
	no := placeOf(c.words, "negator")
	behind := c.words[no+1:]
	if unused := c.unused(no); unused != "" && slices.Contains(of, unused) {
		return unused
	}
	said := slices.DeleteFunc(terms(behind), func(t string) bool { return !slices.Contains(of, t) })
	for i, t := range said {
		if !classes()["light"][t] || i == len(said)-1 {
			return t
		}
	}
	if len(of) > 0 && has(behind, "generic") {
		return of[0] // "the meeting never took place"
	}
	return ""
}

// unused is the last term ahead of a clause's negator if what is behind it says, and no more but when, that such was not used, or "".
func (c *clause) unused(no int) string {
	behind := terms(c.words[no+1:])
	if no < 1 || timeless(behind) != 1 || !slices.ContainsFunc(behind, func(t string) bool { return classes()["use"][t] }) {
		return ""
	}
	ahead := terms(c.words[:no])
	if len(ahead) == 0 {
		return ""
	}
	return ahead[len(ahead)-1]
}

// verbless says that a clause is no more than "neither the miller nor the keeper", of whom something is told elsewhere.
func (c *clause) verbless() bool {
	return c.words[0] == "neither" && len(terms(c.words)) == fewest && !has(c.words, "be") && !slices.ContainsFunc(c.words, func(w string) bool {
		return slices.Contains([]string{"had", "has", "have", "did", "does", "do", "could"}, w)
	})
}

// within says that a clause is a part of one that denies it: "it was not dockers [who did this]".
func (c *claims) within(p clause) bool {
	return slices.ContainsFunc(c.clauses, func(q clause) bool {
		return q.denies() && q.Contains(p.Span) && q.Len() > p.Len()
	})
}

// denied is what clause i denies: its own words, with its source's name for a pronoun that stands for it ("denied that it had fired"), or
// those of the clause before by another voice to which it points ("denied it", "rejected the allegations").
func (c *claims) denied(i int) []string {
	p := c.clauses[i]
	if p.points() || slices.Contains(p.words, "such") {
		return c.pointedAt(i)
	}
	subject := !p.calledFalse() && slices.ContainsFunc(p.words[:min(len(p.words), 3)], func(w string) bool { return slices.Contains(itself, w) })
	if s := c.x.Statement(p.holder); s != nil && subject {
		return joined(terms(strings.Fields(archive.Fold(c.x.SourceName(s)))), p.matter())
	}
	return p.matter()
}

// joined are the terms of both, each once.
func joined(a, b []string) []string {
	return append(a, slices.DeleteFunc(b, func(t string) bool { return slices.Contains(a, t) })...)
}

// farBack is how many clauses back what a denial points at may stand.
const farBack = 6

// pointedAt are the words of the next voice before clause i: all that it says, as far as what is denied may go back.
func (c *claims) pointedAt(i int) (all []string) {
	p, voice := c.clauses[i], ""
	for j := i - 1; j >= max(0, i-farBack); j-- {
		q := c.clauses[j]
		said := terms(q.words)
		if q.holder == p.holder || q.attitude == reading.Deny || len(said) < fewest {
			continue
		}
		name := c.x.voice(q.holder).Name
		if voice != "" && name != voice {
			break
		}
		voice, all = name, joined(all, said)
	}
	return all
}
