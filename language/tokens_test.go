package language

import (
	"strings"
	"testing"

	"hearsay/reading"
)

// Expected tokens are set apart by spaces; a token that holds a space itself has _ there.
func TestTokens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The crew left.", "The crew left ."},
		{"She didn't; they won't.", "She did n't ; they wo n't ."},
		{"We can’t, I'm told.", "We ca n’t , I 'm told ."},
		{"Mira Toll's plan, the dockers' plan", "Mira Toll 's plan , the dockers ' plan"},
		{"they'd've", "they'd 've"},
		{"“No,” he said, ‘no’.", "“ No , ” he said , ‘ no ’ ."},
		{`He said "no".`, `He said " no " .`},
		{"``No,'' he said.", "`` No , '' he said ."},
		{"Mr. Orr met Dr. Vane at St. Brid's.", "Mr. Orr met Dr. Vane at St. Brid 's ."},
		{"J. R. Holm sold Corvane Inc. shares.", "J. R. Holm sold Corvane Inc. shares ."},
		{"The U.S. envoy left at 9 a.m. today.", "The U.S. envoy left at 9 a.m. today ."},
		{"Plan No. 5 and no. Not that.", "Plan No. 5 and no . Not that ."},
		{"It cost $3.5 million, or US$12,000.", "It cost $ 3.5 million , or US$ 12,000 ."},
		{"Up 4% at 10:30 on 3/4/2020", "Up 4 % at 10:30 on 3/4/2020"},
		{"a 57-year-old, well-known man", "a 57-year-old , well-known man"},
		{"the '90s and the 1980s, the 20th", "the '90s and the 1980s , the 20th"},
		{"Wait... what? Wait . . . no…", "Wait ... what ? Wait ._._. no …"},
		{"yes -- no — maybe – 1990–95", "yes -- no — maybe – 1990 – 95"},
		{"Write to desk@norda.example, see https://norda.example/a?b=1.", "Write to desk@norda.example , see https://norda.example/a?b=1 ."},
		{"@torvik says #strike now", "@torvik says #strike now"},
		{"AT&T, O'Hara and and/or", "AT&T , O'Hara and and/or"},
		{"the firm (Corvane Corp.) [sic]", "the firm ( Corvane Corp. ) [ sic ]"},
		{"It ended.They left.", "It ended . They left ."},
		{"Zoë's naïve café\u0301", "Zoë 's naïve café\u0301"},
		{"\ufeffA\u00a0b\u200bc", "A b c"},
		{"a\x00b", "a \x00 b"},
		{"港口", "港口"},
		{"Really?! No!!", "Really ?! No !!"},
	} {
		var got []string
		for _, tok := range Analyze(reading.Document{Text: c.text}).Tokens {
			got = append(got, strings.ReplaceAll(tok.Text, " ", "_"))
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

func TestLower(t *testing.T) {
	for text, want := range map[string]string{
		"Crew": "crew", "n’t": "n't", "“": `"`, "``": `"`, "—": "--", "–": "-", "…": "...", "ÉTÉ": "été",
	} {
		if got := normal(text); got != want {
			t.Errorf("%s: %s, not %s", text, got, want)
		}
	}
}
