package names

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/language"
	"hearsay/reading"
)

// TestGSRSectors scores sectors against those that PLOVER's coders gave the actors of the GSR records. An actor's words tell its sector, or else the
// entity that they name. The codes of the records' older draft are brought to the present ones (CIV is CVL, JRN is MED, MOS and ELI are none); codes of
// more than three letters count by the first three; the actors whose country is IGO count as IGO. Records with even numbers were in sight when sectors.tsv was written, those with odd ones were not.
func TestGSRSectors(t *testing.T) {
	data := os.Getenv("HEARSAY_DATA")
	if data == "" {
		t.Skip("HEARSAY_DATA is not set: no gold data to score against")
	}
	b, err := os.ReadFile(filepath.Join(data, "plover", "gsr-dev.json"))
	if err != nil {
		t.Fatal(err)
	}
	var records []struct {
		Text           string
		Source, Target json.RawMessage
	}
	if err := json.Unmarshal(b, &records); err != nil {
		t.Fatal(err)
	}
	now := map[string]string{"CIV": "CVL", "JRN": "MED", "AGR": "CVL"}
	count := map[string][3]int{} // all, told, right
	for i, r := range records {
		half := []string{"tune", "judge"}[i%2]
		entities := Find(language.Analyze(reading.Document{Text: r.Text}))
		for _, side := range []json.RawMessage{r.Source, r.Target} {
			var actors []struct{ ActorText, Code, Sector string }
			if json.Unmarshal(side, &actors) != nil {
				continue // "" where there is none
			}
			for _, a := range actors {
				if len(a.Sector) < 3 || strings.HasPrefix(a.Sector, "MOS") || strings.HasPrefix(a.Sector, "ELI") || a.Sector == "***" {
					continue
				}
				want := a.Sector[:3]
				if a.Code == "IGO" {
					want = "IGO" // which the records have for a country
				} else if now[want] != "" {
					want = now[want]
				}
				got := actorSector(entities, a.ActorText)
				c := count[half]
				c[0]++
				if got != "" {
					c[1]++
				}
				if string(got) == want {
					c[2]++
				} else {
					t.Logf("%s: %q is %q, not %s", half, a.ActorText, got, want)
				}
				count[half] = c
			}
		}
	}
	for half, c := range count {
		t.Logf("GSR sectors, %s: %d actors, told %.3f, right %.3f", half, c[0], float64(c[1])/float64(c[0]), float64(c[2])/float64(c[0]))
	}
}

func actorSector(entities []reading.Entity, words string) reading.Sector {
	if s := SectorOf(words); s != "" {
		return s
	}
	for _, e := range entities {
		if e.Sector != "" && strings.Contains(words, e.Name) && (e.Kind != reading.Place || e.Name == words) {
			return e.Sector
		}
	}
	return ""
}
