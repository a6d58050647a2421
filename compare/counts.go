package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"hearsay/archive"
	"hearsay/reading"
	"hearsay/times"
)

// counts are the other figures, each with what it counts and what was done with it: "17 prisoners escaped", "300 tonnes of oil leaked", "damage of 2
// million crowns", "4,210 votes for Brask", "without power for six days".
func (c *claims) counts() {
	from := len(c.all)
	for i := range c.x.Figures {
		if f := &c.x.Figures[i]; !c.used[f.ID] && f.Harm == "" && (f.Unit != "" || !c.partOf(f)) {
			c.count(f)
		}
	}
	for _, x := range c.x.Times {
		c.lasted(x)
	}
	c.greatest(from)
}

// count adds what a figure counts, if the report tells what was done with it.
func (c *claims) count(f *reading.Figure) {
	end := f.End
	if i := strings.Index(c.x.Text[f.End:min(f.End+nounGap+len(f.Of), len(c.x.Text))], f.Of); i >= 0 {
		end += i + len(f.Of)
	}
	s, ok := c.around(f.Span, end)
	noun, name := plain(f.Of), head(f.Of)
	if !ok || s.rate() || single(f) || name == "" && f.Unit == "" && !c.bare(f) || named(f) {
		return
	}
	low, high := bounds(f)
	claim := Claim{About: AboutCount, Unit: f.Unit, Low: low, High: high, Value: strings.TrimSpace(legible(amount(f)) + " " + f.Unit), Voice: c.counter(f)}
	if name != "" {
		claim.Thing = cmp.Or(countedAs(name, "thing"), term(name))
	}
	if person := countedAs(name, "person"); person != "" {
		claim.Thing, claim.Who = person, f.Who
	}
	deed, by := deedIn(s.before, s.behind, noun)
	if deed == "" && f.Unit != "" {
		deed, by = over(s.before)
	}
	if countedAs(name, "deed") != "" && strings.HasSuffix(name, "ed") && c.bare(f) || name == "" && f.Unit == "" && countedAs(deed, "deed") != "" {
		deed, name, claim.Thing = cmp.Or(deed, name), "people", people() // "23 had escaped"
	}
	switch money := sumOf(s.before, s.behind, noun); {
	case money != "" && (f.Unit == "" && name == "" || isMoney(f.Unit)):
		claim.Focus, claim.Thing, claim.Of = term(money), "", money
	case countedAs(name, "candidate") != "":
		who := c.candidate(s.clause, f.Start, end)
		if who == "" {
			return
		}
		claim.Focus, claim.Of = term(head(who)), name+" for "+who
	case name == "" && quantity(s.before) != "":
		claim.Of = quantity(s.before)
		claim.Focus = term(claim.Of)
	case deed == "" && f.Unit == "" && countedAs(name, "does") != "" && (len(s.behind) == 0 || s.behind[0] != "of"):
		claim.Focus, claim.Of = countedAs(name, "does"), name
	case deed == "" || name == "" && f.Unit == "" || countedAs(name, "person") != "" && countedAs(deed, "aside") != "":
		return
	default:
		claim.By = terms(by)
		claim.Focus, claim.Of = deedTerm(deed), strings.TrimSpace(name+" "+participle(deed))
		if f.Unit != "" && name == "" {
			claim.Of = "amount " + claim.Of
		} else if f.Unit != "" {
			claim.Of = "amount of " + claim.Of
		}
	}
	if countedAs(claim.Focus, "own") != "" || strings.HasPrefix(claim.Of, "amount ") && name == "" && !tells(f.Unit, deed) {
		return
	}
	if m, ok := measures()[f.Unit]; ok {
		claim.Unit, claim.Low, claim.High = m.unit, m.times(low), m.times(high)
	}
	c.used[f.ID] = true
	c.tell(claim, s, f.Span)
}

// legible parts the thousands of the numbers in a text, from five digits on: "2,000,000".
func legible(text string) string {
	var out []byte
	for i := range len(text) {
		digits := len(text[i:]) - len(strings.TrimLeft(text[i:], "0123456789"))
		whole := len(text[:i]) - len(strings.TrimRight(text[:i], "0123456789"))
		if whole > 0 && digits > 0 && digits%3 == 0 && whole+digits > 4 && !strings.HasSuffix(text[:i-whole], ".") {
			out = append(out, ',')
		}
		out = append(out, text[i])
	}
	return string(out)
}

// rate says that a number is one of something each or for a time ("12 litres a day"), or of those of which one is meant ("page 4 of 12").
func (s *setting) rate() bool {
	n := len(s.before)
	return len(s.behind) > 0 && countedAs(s.behind[0], "rate") != "" || n > 1 && s.before[n-1] == "of" && strings.Trim(s.before[n-2], "0123456789") == ""
}

// single says that a figure is of one or of none, of which the report tells by itself and not as a count.
func single(f *reading.Figure) bool {
	return f.Unit == "" && ceiling(f) <= 1
}

// tells says that a deed alone tells what a number of a unit is of: measures are of what was done, but of money and of shares most deeds tell nothing.
func tells(unit, deed string) bool {
	_, measured := measures()[unit]
	w, _, _ := strings.Cut(deed, " ")
	return measured || isMoney(unit) && cmp.Or(countedAs(deed, "phrase"), countedAs(w, "deed"), countedAs(w, "common")) != ""
}

// named says that what stands behind a number is a name: "2211 Falling Oak", "Image 5 of 40 Mara Tolle".
func named(f *reading.Figure) bool {
	words := strings.Fields(f.Of)
	return len(words) > 0 && f.Unit == "" && unicode.IsUpper([]rune(words[len(words)-1])[0])
}

// bare says that a number without a noun is a count of people, and not an age in a list ("Osk Lind, 24, was").
func (c *claims) bare(f *reading.Figure) bool {
	return !strings.HasSuffix(c.x.Text[:f.Start], ", ") && !strings.HasSuffix(c.x.Text[:f.Start], " and ") && !strings.HasPrefix(c.x.Text[f.End:], ",")
}

// tell adds a count with the rest of what its clause tells.
func (c *claims) tell(claim Claim, s setting, at reading.Span) {
	own := slices.Concat(terms(plain(claim.Of)), terms(plain(claim.Voice.Name)), []string{claim.Thing, claim.Focus})
	claim.Terms = slices.DeleteFunc(joined(terms(s.before), terms(s.behind)), func(t string) bool {
		return countedAs(claim.Thing, "candidate") != "" || slices.Contains(own, t) || deedTerm(t) == claim.Focus || classes()["time"][t] || countedAs(t, "light") != ""
	})
	claim.From, claim.Until = c.dayIn(s.clause)
	claim.Holder = s.holder
	c.add(claim, at)
}

// setting is what stands around a number in its clause.
type setting struct {
	clause
	before, behind []string // the words before it, and those behind what it counts
}

// around is the setting of a number and what it counts, up to an end, if that tells of what was so and when the report's matter was.
func (c *claims) around(s reading.Span, end int) (setting, bool) {
	i := slices.IndexFunc(c.clauses, func(p clause) bool { return p.Contains(s) })
	if i < 0 {
		return setting{}, false
	}
	p := setting{clause: c.clauses[i]}
	p.before = plain(c.x.Text[p.Start:s.Start])
	if end < p.End {
		p.behind = plain(c.x.Text[end:p.End])
	}
	unsure := slices.ContainsFunc(p.words, func(w string) bool { return countedAs(w, "unsure") != "" })
	return p, !p.negated && !p.open && !unsure && !slices.Contains(p.before, "since") && p.attitude != reading.Deny && !p.supposed() && !c.elsewhen(p.clause)
}

// nounGap is how many bytes a number and what it counts may be apart.
const nounGap = 24

// head is the last word of what is counted or of a name: "members" of "striking union members".
func head(of string) string {
	words := strings.Fields(archive.Fold(of))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// candidate is for whom the votes are that stand between start and end in a clause: "4,210 votes for Brask", "Brask won 4,210 votes".
func (c *claims) candidate(p clause, start, end int) string {
	if behind, ok := strings.CutPrefix(c.x.Text[end:max(end, p.End)], " for "); ok {
		words := strings.Fields(behind)
		n := 0
		for n < len(words) && unicode.IsUpper([]rune(words[n])[0]) && (n == 0 || !strings.HasSuffix(words[n-1], ",")) {
			n++
		}
		return strings.Trim(strings.Join(words[:n], " "), ",.;:”\"")
	}
	if e, _ := c.named(reading.Span{Start: p.Start, End: start}); e != nil {
		return e.Name
	}
	return ""
}

// greatest leaves of several counts of one thing by one voice, from a place among the claims on, the greatest: the others are of parts, or older.
func (c *claims) greatest(from int) {
	var kept []Claim
	for _, n := range c.all[from:] {
		i := slices.IndexFunc(kept, func(o Claim) bool { return o.Voice == n.Voice && sameThing(&o, &n) })
		if i < 0 {
			kept = append(kept, n)
		} else if n.most() > kept[i].most() {
			kept[i] = n
		}
	}
	c.all = append(c.all[:from], kept...)
}

// most is the greatest number that a claim gives.
func (c *Claim) most() float64 { return *cmp.Or(c.High, c.Low, new(float64)) }

// pastDays is after how many days what a clause tells of is background, and stretch how many days long it is at the least.
const (
	pastDays = 14
	stretch  = 8
)

// elsewhen says that a clause tells of another time than that of what the report is about: of a year, of long ago, of every day.
func (c *claims) elsewhen(p clause) bool {
	return slices.ContainsFunc(c.x.Times, func(x reading.Time) bool {
		if !p.Contains(x.Span) || x.Type == reading.Duration {
			return false
		}
		from, until, ok := times.Interval(x.Value)
		return x.Type == reading.Set || x.Value == "PAST_REF" || ok && (daysTo(from, until) >= stretch || daysTo(until, c.x.Day()) > pastDays)
	})
}

// dayIn is the day that a clause tells of, where it gives just one.
func (c *claims) dayIn(p clause) (from, until string) {
	for _, x := range c.x.Times {
		if day, ok := dayOf(x); ok && p.Contains(x.Span) && !c.bounded(x.Span) {
			if from != "" && from != day {
				return "", ""
			}
			from, until = day, day
		}
	}
	return from, until
}
