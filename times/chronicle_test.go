package times

import "testing"

// An entry's dates follow the one that it opens with; two entries are no chronicle yet.
func TestChronicle(t *testing.T) {
	reads(t, [][2]string{
		{"2 August: The mill burns. It opens again in May.\n\n9 October: The owner flees. He is back on 3 January.\n\n2001 - The mill closes in the autumn.",
			"2 August | DATE 2022-08-02; May | DATE 2023-05; 9 October | DATE 2022-10-09; 3 January | DATE 2023-01-03; 2001 | DATE 2001; the autumn | DATE 2001-FA"},
		{"2 August: The mill burns.", "2 August | DATE 2023-08-02"},
	})
}
