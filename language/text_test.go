package language

import (
	"slices"
	"strings"
	"testing"

	"hearsay/reading"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The port is shut. Nobody works!", []string{"The port is shut.", "Nobody works!"}},
		{"Mr. Orr met Dr. Vane. They spoke.", []string{"Mr. Orr met Dr. Vane.", "They spoke."}},
		{"He works for Corvane Inc. The firm is old.", []string{"He works for Corvane Inc.", "The firm is old."}},
		{"He works for Corvane Inc. in Torvik.", []string{"He works for Corvane Inc. in Torvik."}},
		{"She left the U.S. in May. Then she wrote.", []string{"She left the U.S. in May.", "Then she wrote."}},
		{"J. R. Holm paid $3.5 million. It was late.", []string{"J. R. Holm paid $3.5 million.", "It was late."}},
		{"“Go home. Now.” She left.", []string{"“Go home.", "Now.”", "She left."}},
		{`"Why?" he asked. "Because."`, []string{`"Why?" he asked.`, `"Because."`}},
		{`"Why?" Mira Toll asked. "Because."`, []string{`"Why?" Mira Toll asked.`, `"Because."`}},
		{"“Who knows?” Toll is tired.", []string{"“Who knows?”", "Toll is tired."}},
		{"“Who knows?” She asked twice.", []string{"“Who knows?”", "She asked twice."}},
		{"They met at 9 p.m. Police came. At 10 a.m. Tuesday they left.", []string{"They met at 9 p.m.", "Police came.", "At 10 a.m. Tuesday they left."}},
		{"It was late... The crew slept.", []string{"It was late...", "The crew slept."}},
		{"It was late... and dark.", []string{"It was late... and dark."}},
		{"Plan No. 5 failed. No. 6 will too.", []string{"Plan No. 5 failed.", "No. 6 will too."}},
		{"(He is 57.) She is not.", []string{"(He is 57.)", "She is not."}},
		{"He came at 9 p.m. She came later.", []string{"He came at 9 p.m.", "She came later."}},
		{"It ended.They left.", []string{"It ended.", "They left."}},
		{"Is it? Yes! And now?!", []string{"Is it?", "Yes!", "And now?!"}},
		{"A line without a stop\nAnother line", []string{"A line without a stop", "Another line"}},
	} {
		var got []string
		for _, s := range Analyze(reading.Document{Text: c.text}).Sentences {
			got = append(got, s.Text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestHeadline(t *testing.T) {
	for _, c := range []struct {
		name, text, title string
		want              []string
	}{
		{"the title's line", "Port shut over pay.\nThe port is shut.", "Port shut over pay", []string{"Port shut over pay."}},
		{"a first line without a stop", "Port shut over pay\nThe port is shut.", "", []string{"Port shut over pay"}},
		{"a later line without a stop", "The port is shut.\nNobody works\nIt rains.", "", nil},
		{"nothing else", "Port shut over pay", "", nil},
		{"a sentence", "The port is shut.\nNobody works.", "", nil},
	} {
		var got []string
		for _, s := range Analyze(reading.Document{Text: c.text, Title: c.title}).Sentences {
			if s.Headline {
				got = append(got, s.Text)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: headlines are %q, not %q", c.name, got, c.want)
		}
	}
}

func TestFurniture(t *testing.T) {
	text := "Port shut over pay\nTORVIK, May 3 (Norda) - The port is shut, the board said. Read more: Crews march.\nShare this"
	furniture := func(s string, why reading.FurnitureKind) reading.Furniture {
		i := strings.Index(text, s)
		return reading.Furniture{Span: reading.Cut(text, i, i+len(s)), Why: why}
	}
	x := Analyze(reading.Document{Text: text, Furniture: []reading.Furniture{
		furniture("TORVIK, May 3 (Norda) - ", reading.FurnitureDateline),
		furniture("Read more: Crews march.", reading.FurnitureLink), furniture("Share this", reading.FurnitureShare),
	}})
	var got []string
	for _, s := range x.Sentences {
		if s.Furniture {
			got = append(got, s.Text)
		}
	}
	if want := []string{"Read more: Crews march.", "Share this"}; !slices.Equal(got, want) {
		t.Errorf("furniture is %q, not %q: a dateline is only the head of its sentence", got, want)
	}
}

func TestQuotes(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // within: the text, with the number of the quote around it; + carries on, ~ is not closed
	}{
		{`"No," she said. "Never."`, []string{`"No,"`, `"Never."`}},
		{"“No,” she said.", []string{"“No,”"}},
		{"He said: ‘We stay.’", []string{"‘We stay.’"}},
		{"“He told me ‘no’ twice,” she said.", []string{"“He told me ‘no’ twice,”", "0 ‘no’"}},
		{"The dockers' union and Mira Toll's crew don't agree.", nil},
		{"‘He said “no” to us,’ she said.", []string{"‘He said “no” to us,’", "0 “no”"}},
		{"'He said \"no\" to us,' she said.", []string{"'He said \"no\" to us,'", "0 \"no\""}},
		{"\"It's 'safe',\" he said. \"And 'dry'.\"", []string{"\"It's 'safe',\"", "0 'safe'", "\"And 'dry'.\"", "2 'dry'"}},
		{"‘Not so. “Never.”", []string{"~‘Not so.", "“Never.”"}},
		{"“The dockers’ plan isn’t mine,” she said.", []string{"“The dockers’ plan isn’t mine,”"}},
		{"‘The dockers’ plan isn’t mine,’ she said.", []string{"‘The dockers’ plan isn’t mine,’"}},
		{"“We waited.\n“Nobody came,” she said.", []string{"~“We waited.", "+“Nobody came,”"}},
		{"\"We waited.\n\"Nobody came,\" she said.", []string{"~\"We waited.", "+\"Nobody came,\""}},
		{"«Nous restons», dit-elle.", []string{"«Nous restons»"}},
		{"``No,'' she said.", []string{"``No,''"}},
		{"It was ‘safe’ and \"dry\".", []string{"‘safe’", "\"dry\""}},
		{"He lost it in the '90s, she said.", nil},
		{"He is 6'2\" tall.", nil},
	} {
		x := Analyze(reading.Document{Text: c.text})
		var got []string
		for _, q := range x.Quotes {
			s := q.Text
			if q.Within >= 0 {
				s = string(rune('0'+q.Within)) + " " + s
			}
			if q.Continues {
				s = "+" + s
			}
			if !q.Closed {
				s = "~" + s
			}
			got = append(got, s)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestTags(t *testing.T) {
	for _, want := range []string{
		"The/DT mayor/NN resigned/VBD on/IN Monday/NNP ./.",
		"Officials/NNS accused/VBD the/DT bank/NN of/IN fraud/NN ./.",
		"Two/CD officials/NNS accused/VBN of/IN fraud/NN have/VBP resigned/VBN ./.",
		"She/PRP has/VBZ not/RB been/VBN told/VBN ./.",
		"They/PRP will/MD meet/VB the/DT new/JJ minister/NN tomorrow/NN ./.",
		"Three/CD large/JJ ships/NNS were/VBD burned/VBN ./.",
		"He/PRP said/VBD that/IN he/PRP knew/VBD ./.",
		"The/DT man/NN who/WP called/VBD her/PRP resigned/VBD ./.",
		"About/RB 900/CD refugees/NNS have/VBP sought/VBN refuge/NN in/IN Velden/NNP ./.",
		"Her/PRP$ brother/NN is/VBZ working/VBG there/RB ./.",
	} {
		var words []string
		for _, w := range strings.Fields(want) {
			words = append(words, w[:strings.LastIndexByte(w, '/')])
		}
		var got []string
		for _, tok := range Analyze(reading.Document{Text: strings.Join(words, " ")}).Tokens {
			got = append(got, tok.Text+"/"+string(tok.Tag))
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("\n got %s\nwant %s", g, want)
		}
	}
}

func TestLemmas(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"She said so.", "said", "say"}, {"He denies it.", "denies", "deny"}, {"They stopped the ship.", "stopped", "stop"},
		{"The board pledged help.", "pledged", "pledge"}, {"Nobody argued.", "argued", "argue"}, {"She's here.", "'s", "be"},
		{"They won't go.", "wo", "will"}, {"They won't go.", "n't", "not"}, {"The men left.", "men", "man"}, {"Two parties met.", "parties", "party"},
		{"It was worse.", "worse", "bad"}, {"The crew slept.", "crew", "crew"}, {"Torvik slept.", "Torvik", "Torvik"},
		{"They labelled the crates.", "labelled", "label"},
	} {
		x := Analyze(reading.Document{Text: c.text})
		got := ""
		for _, tok := range x.Tokens {
			if tok.Text == c.word {
				got = tok.Lemma
			}
		}
		if got != c.want {
			t.Errorf("%s %s: %q, not %q", c.text, c.word, got, c.want)
		}
	}
}

// What the model makes of a verb counts if it is one, of a plural if it leaves it.
func TestWordLemma(t *testing.T) {
	for _, c := range []struct {
		script, form string
		tag          Tag
		want         string
	}{
		{"lie", "lay", "VBD", "lie"}, {"declar", "declared", "VBD", "declare"}, {"py", "put", "VBN", "put"}, {"pledg", "pledged", "VBD", "pledge"},
		{"sanctiy", "sanctions", "NNS", "sanction"}, {"y", "parties", "NNS", "party"}, {"politics", "politics", "NNS", "politics"}, {"wife", "wives", "NNS", "wife"},
	} {
		if got := wordLemma(c.script, c.form, c.tag); got != c.want {
			t.Errorf("%s of %s: %q, not %q", c.script, c.form, got, c.want)
		}
	}
}

// A dateline's town acts in nothing: it hangs on the sentence that it opens, which is parsed without it.
func TestDateline(t *testing.T) {
	const line, body = "TORVIK, May 3 (Orme News) —", " Its highest court on Tuesday banned the party."
	x := Analyze(reading.Document{Text: line + body, Furniture: []reading.Furniture{{Span: reading.Cut(line, 0, len(line)), Why: reading.FurnitureDateline}}})
	relations := map[string]string{}
	for _, w := range x.Syntax {
		relations[x.Document.Text[w.Start:w.End]] = w.Relation
	}
	if len(x.Sentences) != 1 || relations["TORVIK"] != "dep" || relations["court"] != "nsubj" || relations["banned"] != "root" {
		t.Errorf("%d sentences, %v", len(x.Sentences), relations)
	}
}

// Phrases are written as [words], the head marked with *, with what a verb group is behind it.
func TestPhrases(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The old mayor of Torvik resigned.", "[The old *mayor] [*Torvik] [*resigned]finite"},
		{"She has not been told.", "[*She] [has not been *told]finite,passive,negated"},
		{"They will never leave the harbour board's office.", "[*They] [will never *leave]finite,negated,modal [the harbour board 's *office]"},
		{"He wants to leave.", "[*He] [*wants]finite [to *leave]infinitive"},
		{"A large, noisy crowd gathered.", "[A large , noisy *crowd] [*gathered]finite"},
		{"Three ships were burned.", "[Three *ships] [were *burned]finite,passive"},
		{"The “terrorist” group denied it.", "[The “ terrorist ” *group] [*denied]finite [*it]"},
		{"He did not resign.", "[*He] [did not *resign]finite,negated"},
	} {
		x := Analyze(reading.Document{Text: c.text})
		var got []string
		for _, p := range x.Phrases {
			var words []string
			for i := p.First; i < p.Last; i++ {
				w := x.Tokens[i].Text
				if i == p.Head {
					w = "*" + w
				}
				words = append(words, w)
			}
			var is []string
			for _, f := range []struct {
				name string
				on   bool
			}{{"finite", p.Finite}, {"passive", p.Passive}, {"negated", p.Negated}, {"modal", p.Modal}, {"infinitive", p.Infinitive}} {
				if f.on {
					is = append(is, f.name)
				}
			}
			got = append(got, "["+strings.Join(words, " ")+"]"+strings.Join(is, ","))
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

func TestSubject(t *testing.T) {
	for _, c := range []struct{ text, verb, want string }{
		{"The mayor said it was late.", "said", "The mayor"},
		{"The mayor said it was late.", "was", "it"},
		{"The head of the port office said nothing.", "said", "The head"},
		{"Mira Toll, a docker from Torvik, said no.", "said", "Mira Toll"},
		{"Mira Toll (57) said no.", "said", "Mira Toll"},
		{"On Monday the board refused.", "refused", "the board"},
		{"“We stay,” the crew shouted.", "shouted", "the crew"},
		{"The minister quickly denied it.", "denied", "The minister"},
		{"Go home.", "Go", ""},
		{"Rain fell. Said nobody.", "Said", ""},
	} {
		x := Analyze(reading.Document{Text: c.text})
		got := "no verb group"
		for i, p := range x.Phrases {
			if p.Kind == VerbGroup && x.Tokens[p.Head].Text == c.verb {
				got = ""
				if s := x.Subject(i); s >= 0 {
					got = x.Cut(x.Phrases[s].First, x.Phrases[s].Last).Text
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: the subject of %q is %q, not %q", c.text, c.verb, got, c.want)
		}
	}
}

func TestFullNounPhrase(t *testing.T) {
	for _, c := range []struct{ text, head, want string }{
		{"The head of the port office resigned.", "head", "The head of the port office"},
		{"Ana Ruz, head of the port office, resigned.", "Ruz", "Ana Ruz, head of the port office"},
		{"Ana Ruz, 51, resigned.", "Ruz", "Ana Ruz, 51"},
		{"Ana Ruz (Liberal), who lost, resigned.", "Ruz", "Ana Ruz (Liberal), who lost"},
		{"The mayor resigned on Monday.", "mayor", "The mayor"},
		{"She spoke with the mayor of. Torvik slept.", "mayor", "the mayor"},
	} {
		x := Analyze(reading.Document{Text: c.text})
		got := "no phrase"
		for i, p := range x.Phrases {
			if x.Tokens[p.Head].Text == c.head {
				got = x.Cut(x.FullNounPhrase(i)).Text
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, not %q", c.text, got, c.want)
		}
	}
}
