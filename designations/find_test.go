package designations_test

import (
	"strings"
	"testing"
)

// Each case is one way in which reports word statuses, with what must be found: giver | bearer | status | from | until | ended.
func TestFind(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"who did the same, and a third beside", "Ostravia became the first country to designate the Grey Wolves a terrorist organisation, in 2016. Belmora did likewise in 2017 and Tarvia in 2018.",
			"Ostravia | Grey Wolves | terrorist organisation | 2016 |  | ; Belmora | Grey Wolves | terrorist organisation | 2017 |  | ; Tarvia | Grey Wolves | terrorist organisation | 2018 |  | "},
		{"\"those\"", "The Quorum League lifted its sanctions on Tarvia Steel in 2022, but left those on its owner, Max Orlen, in place until December 2025.",
			"Quorum League | Tarvia Steel | sanctions |  | 2022 | true; Quorum League | Max Orlen | sanctions |  | 2025-12 | "},
		{"a list until a year, another from one to one", "Until 2020 the Meadow Front was on the Quorum League's list of terrorist groups. It was also listed by Belmora from 2012 to 2018.",
			"Quorum League | Meadow Front | terrorist groups |  | 2020 | true; Belmora | Meadow Front | listed | 2012 | 2018 | true"},
		{"a description, a participle", "The banned Meadow Party won no seats. The party, banned by Tarvia in 2019, had called for a boycott.",
			"Tarvia | Meadow Party | banned | 2019 |  | "},
		{"the state of emergency lifted", "Mayor Jon Abel declared a state of emergency in Lind on 3 June. The state of emergency was lifted on 10 June.",
			"Jon Abel | Lind | state of emergency | 2023-06-03 | 2023-06-10 | true"},
		{"in force until", "A state of emergency remains in force in the Lind region until 31 July 2023.",
			" | Lind | state of emergency |  | 2023-07-31 | "},
		{"givers with dates of their own", "Hacker Yuri Kern, sanctioned by Ostravia in 2021 and by Belmora the following year, is believed to be in Tarvia.",
			"Ostravia | Yuri Kern | sanctioned | 2021 |  | ; Belmora | Yuri Kern | sanctioned | 2022 |  | "},
		{"an adjective without a noun of its own", "The Ket Liberation Army has been on the Northern Union's terrorist list since 2008 and on Velia's since 2011.",
			"Northern Union | Ket Liberation Army | terrorist | 2008 |  | ; Velia | Ket Liberation Army | terrorist | 2011 |  | "},
		{"no longer", "Kestria no longer recognises Alex Pavlo as president; it regards Lana Tikh as the country's elected leader.",
			"Kestria | Alex Pavlo | president |  |  | true; Kestria | Lana Tikh | country's elected leader |  |  | "},
		{"what may not be", "The court may ban the Meadow Party. Tarvia has threatened to outlaw the Meadow Front and proposed barring Max Orlen. Belmora never listed him.", ""},
		{"opinions", "Critics called Max Orlen a traitor. Lena Roy labelled Max Orlen unfit.", ""},
		{"what is to come", "Four years after Norlia banned the Torran Guard, Varn is to follow suit.", "Norlia | Torran Guard | banned |  |  | "},
		{"a status behind a noun, taken off", "Ilmaria stripped Mina Volk of her status as a refugee in May 2022.", "Ilmaria | Mina Volk | refugee |  | 2022-05 | true"},
		{"a status held somewhere", "Dido Vane holds the status of foreign agent in Drovnia.", "Drovnia | Dido Vane | foreign agent |  |  | "},
		{"a past tense that looks like a participle", "The ban on the Pine Column, which Arvenia outlawed in 2011, stands.", "Arvenia | Pine Column | outlawed | 2011 |  | "},
		{"whose independence", "Noor, whose independence Besk recognised in 2009, has no airport.", "Besk | Noor | independence | 2009 |  | "},
		{"stopped", "Ilmaria ceased to regard Rosa Imbert as the lawful president in 2022.", "Ilmaria | Rosa Imbert | lawful president |  | 2022 | true"},
		{"that year", "The Union League put Max Orlen on its sanctions list in 2014 and struck him off it in March of that year.", "Union League | Max Orlen | sanctions | 2014 | 2014-03 | true"},
		{"given anew", "Pelmory listed the Red Oar as a criminal organisation in 1951. It was delisted in 1967, only to be relisted in 1980.",
			"Pelmory | Red Oar | criminal organisation | 1951 | 1967 | true; Pelmory | Red Oar | listed | 1980 |  | "},
		{"for so long", "Governor Tessa Holm proclaimed a state of emergency in Brackwater for 60 days on 3 June.", "Tessa Holm | Brackwater | state of emergency | 2023-06-03 | 2023-08-02 | "},
		{"the noun of the deed", "The proscription of the Union of River Peoples by Arvenia dates from 1998.", "Arvenia | Union of River Peoples | proscribed | 1998 |  | "},
		{"a condition", "The Red Oar Society was banned in 1951 and remained illegal until 1967.", " | Red Oar Society | banned | 1951 | 1967 | true"},
		{"examples behind a list", "Besk added 14 names to its sanctions list, among them Viktor Sands and Orlo Freight.", "Besk | Viktor Sands | sanctions |  |  | ; Besk | Orlo Freight | sanctions |  |  | "},
		{"what might have been", "Had Tolmark banned the Pine Column in 2010, the war might have been avoided.", ""},
		{"no statuses", "Ada Kern is listed in good condition. Police issued a search warrant for the car of Max Orlen. Voters of Jon Abel identify themselves as outlaws. Tarvia is talking about banning the Meadow Front.", ""},
	} {
		r := read(t, c.text, "2023-07-15")
		var got []string
		for _, d := range r.Designations {
			got = append(got, shown(r, d))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %s\n\tis  %s\n\tnot %s", c.why, c.text, s, c.want)
		}
	}
}

// A text may break off at any word.
func TestBrokenOff(t *testing.T) {
	for _, text := range []string{
		"The speaker of Belmora told both chambers that the letter described occupied",
		"Ostravia added Tarvia Steel to its and",
		"The League put three firms, Tarvia Steel among them, on the",
		"Velia considers Lind occupied territory",
	} {
		words := strings.Fields(text)
		for n := range words {
			read(t, strings.Join(words[:n+1], " ")+" ", "2023-07-15")
		}
	}
}
