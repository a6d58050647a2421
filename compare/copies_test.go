package compare

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"hearsay/reader"
	"hearsay/reading"
)

const (
	column = `Nobody teaches you how to hang a door. You learn it on the fourth attempt, with plaster in your hair, when the hinge finally sits flush and the latch clicks as it did in the shop.

I have hung eleven doors in my life and each of them taught me something about patience, and two of them taught me something about marriage. The first lesson is that the frame is never square. The house has been settling since before you were born and it does not care for your spirit level.

The second lesson is to take the weight on your foot. A door is heavy in the way a sleeping child is heavy, which is to say more than it looks and always at the wrong moment.`
	blaze = `A warehouse of the Brandel Timber company burned down overnight and a watchman was hurt, the fire service said.

The roof fell in before the first engine had arrived, and the crews could only keep the flames from the houses across the lane. The watchman was led out by a neighbour who had heard him call.

The company said that the stock had been insured. It was not known what had set the timber alight.`
)

// The same words under another title are a copy, though the reports name nobody and no day.
func TestReprints(t *testing.T) {
	for _, c := range []struct {
		name    string
		reports []reading.Document // the first one is the original
	}{
		{"a column", []reading.Document{
			{ID: "a", Outlet: "Quay Post", Title: "On doors", Published: "2025-05-01", Text: column},
			{ID: "b", Outlet: "Evening Lamp", Title: "The frame is never square", Published: "2025-05-01", Text: column},
			{ID: "c", Outlet: "Harbour Voice", Title: "A lesson in carpentry", Published: "2025-05-04", Text: column},
		}},
		{"an agency's report", []reading.Document{
			{ID: "a", Outlet: "Kestria Press Agency", Title: "Timber warehouse burns down", Published: "2025-05-02", Text: "SELMOUTH (KPA) - " + blaze},
			{ID: "b", Outlet: "Luce Mail", Title: "Watchman hurt in blaze", Published: "2025-05-03", Text: "SELMOUTH (KPA) - " + blaze},
			{ID: "c", Outlet: "Daily Beacon", Title: "Inferno in the lane", Published: "2025-05-02", Text: blaze},
		}},
	} {
		a := openArchive(t, filepath.Join(t.TempDir(), "archive.db"))
		for i, d := range c.reports {
			d.Language = "en"
			r, err := reader.Read(context.Background(), d, reader.Options{})
			if err != nil {
				t.Fatal(err)
			}
			want := ""
			if i > 0 {
				want = "a"
			}
			got, err := Add(context.Background(), a, &r, time.Date(2025, 5, 5, 12, 0, 0, 0, time.UTC))
			if err != nil || got.CopyOf != want {
				t.Errorf("%s: %q under %q has the words of %q, %v; want %q", c.name, d.ID, d.Title, got.CopyOf, err, want)
			}
		}
	}
}
