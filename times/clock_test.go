package times

import (
	"strings"
	"testing"
)

// reads holds what is found in each text against what is wanted, set off with semicolons.
func reads(t *testing.T, cases [][2]string) {
	t.Helper()
	for _, c := range cases {
		if got := strings.Join(find(c[0], published), "; "); got != c[1] {
			t.Errorf("%s\n got %s\nwant %s", c[0], got, c[1])
		}
	}
}

func TestClockAsSpoken(t *testing.T) {
	reads(t, [][2]string{
		{"He left at half past nine in the evening.", "half past nine in the evening | TIME 2023-07-12T21:30"},
		{"The bus left at a quarter to eight.", "a quarter to eight | TIME 2023-07-12T07:45"},
		{"The siren was heard at ten minutes to six on Friday morning.", "ten minutes to six on Friday morning | TIME 2023-07-07T05:50"},
		{"They met at half-past two.", "half-past two | TIME 2023-07-12T02:30"},
		{"She woke at seven in the morning.", "seven in the morning | TIME 2023-07-12T07:00"},
		{"They met at eight o'clock last night.", "eight o'clock last night | TIME 2023-07-11T20:00"},
		{"The alarm rang at 6:15 this evening.", "6:15 this evening | TIME 2023-07-12T18:15"},
		{"The vote came at around 2 a.m. on Saturday morning.", "around 2 a.m. on Saturday morning | TIME 2023-07-08T02:00"},
		{"The minister landed at 14h30 local time.", "14h30 local time | TIME 2023-07-12T14:30"},
		{"The call came at 1800 hours.", "1800 hours | TIME 2023-07-12T18:00"},
		{"The bus left at 14.30 on Monday.", "14.30 on Monday | TIME 2023-07-10T14:30"},
		{"It was seen at dawn on Monday.", "dawn on Monday | TIME 2023-07-10TMO"},
		{"They met at lunchtime on Tuesday.", "lunchtime on Tuesday | TIME 2023-07-11TMI"},
		{"Shots were heard in the early hours of Sunday.", "the early hours of Sunday | TIME 2023-07-09TMO"},
		{"The dam broke on 3 May 2021. The night before, the crew had fled.", "3 May 2021 | DATE 2021-05-03; The night before | TIME 2021-05-02TNI"},
		{"On Monday a bus overturned. It had left Velden at 6 a.m.", "Monday | DATE 2023-07-10; 6 a.m. | TIME 2023-07-10T06:00"},
		{"On Monday a bus overturned. The next one will leave at 6 a.m.", "Monday | DATE 2023-07-10; 6 a.m. | TIME 2023-07-12T06:00"},
		{"On Monday a bus overturned.\n\nA shop burned at 6 a.m.", "Monday | DATE 2023-07-10; 6 a.m. | TIME 2023-07-12T06:00"},
		{"The ship left at 21:00 UTC+2 in fog.", "21:00 UTC+2 | TIME 2023-07-12T21:00+02:00"},
		{"The roof fell at 3:07:22 a.m. on Monday.", "3:07:22 a.m. on Monday | TIME 2023-07-10T03:07"},
		{"On the morning of Tuesday, July 4, a train derailed.", "the morning of Tuesday, July 4 | TIME 2023-07-04TMO"},
		{"Every Friday night the square fills.", "Every Friday night | SET XXXX-WXX-5TNI"},
		// no clocks
		{"The shop is open from 9 to 5.", ""},
		{"Rovik won ten to six.", ""},
		{"A quarter to eight workers went home.", ""},
		{"It ran for 1800 hours.", "1800 hours | DURATION PT1800H"},
	})
}
