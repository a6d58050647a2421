package names

import "testing"

func TestCountryOf(t *testing.T) {
	for words, want := range map[string]string{
		"Turkish officials":        "TUR",
		"the United States":        "USA",
		"Albania's foreign office": "ALB",
		"two South Korean sailors": "KOR",
		"Beirut":                   "LBN",
		"officials":                "",
		"":                         "",
	} {
		if got, ok := CountryOf(words); got != want || ok != (want != "") {
			t.Errorf("%q is of %q, want %q", words, got, want)
		}
	}
}

func TestIsCountry(t *testing.T) {
	for name, want := range map[string]bool{"Norway": true, "the Netherlands": true, "Norwegian": false, "Oslo": false, "Velden": false} {
		if IsCountry(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
}
