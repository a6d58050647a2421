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
		{"an organ of the state spoken of", "Fewer people voted for Tarvia's parliament than ever. The Meadow Party, which the constitutional court banned in 2019, could not stand.",
			"Tarvia | Meadow Party | banned | 2019 |  | "},
		{"an organ of nobody", "A judge in the port has declared the Meadow Front extremist.", "(A judge) | Meadow Front | extremist |  |  | "},
		{"a court's town is none", "Ilmaria freed Lena Roy. A prosecutor in Lind took out an arrest warrant for Max Orlen on 12 May.", "(A prosecutor) | Max Orlen | arrest warrant | 2023-05-12 |  | "},
		{"a court of a country", "A court in Norway banned the Meadow Front on 12 May.", "Norway | Meadow Front | banned | 2023-05-12 |  | "},
		{"whom a bulletin's paragraph is about", "- Max Orlen, 41, locksmith. Interpol circulated a red notice on Friday.", "Interpol | Max Orlen | red notice | 2023-07-14 |  | "},
		{"what is wished", "The envoy repeated the wish of Tarvia that Orlen Gas be sanctioned.", ""},
		{"a clause behind a name that no noun bears", "She threw out a complaint by the Meadow Fund, which Ilmaria entered in its register of foreign agents in 2019.",
			"Ilmaria | Meadow Fund | foreign agents | 2019 |  | "},
		{"whoever speaks for a state", "\"We have put the Meadow Front on our list of terrorist groups,\" the foreign minister of Tarvia, Lena Roy, told reporters.", "Tarvia | Meadow Front | terrorist groups |  |  | "},
		{"of itself", "Tarvia's trade ministry announced that it had blacklisted Orlen Gas.", "Tarvia | Orlen Gas | blacklisted |  |  | "},
		{"who acts for it", "Tarvia's president, Max Orlen, declared a state of emergency in April. Orlen lifted it on Friday.", "Tarvia | Tarvia | state of emergency | 2023-04 | 2023-07-14 | true"},
		{"a decree", "An order that President Max Orlen signed on Friday placed Orlen Gas under sanctions.", "Max Orlen | Orlen Gas | sanctions | 2023-07-14 |  | "},
		{"put back", "Tarvia outlawed the Meadow Front in 1989. The ban was lifted in 1995 and put back a year later.",
			"Tarvia | Meadow Front | outlawed | 1989 | 1995 | true; Tarvia | Meadow Front | outlawed | 1996 |  | "},
		{"let lapse", "Tarvia let its sanctions on Max Orlen lapse in April 2023.", "Tarvia | Max Orlen | sanctions |  | 2023-04 | true"},
		{"had them lifted", "Max Orlen has had sanctions lifted by Ilmaria.", "Ilmaria | Max Orlen | sanctions |  |  | true"},
		{"an end put to it", "Tarvia outlawed the Meadow Front in 1989. A truce in 1994 put an end to the ban on the Meadow Front.", "Tarvia | Meadow Front | outlawed | 1989 | 1994 | true"},
		{"since when it was that ended", "An entry ban against Lena Roy, in place since December 2009, was struck down by Tarvia on Friday.", "Tarvia | Lena Roy | entry ban | 2009-12 | 2023-07-14 | true"},
		{"given up", "Lena Roy, whom Ilmaria recognised as a refugee in 1994, gave up that status in 2003.", "Ilmaria | Lena Roy | refugee | 1994 | 2003 | true"},
		{"a warrant for her arrest", "Ilmaria issued a warrant for Lena Roy's arrest in 2005.", "Ilmaria | Lena Roy | warrant | 2005 |  | "},
		{"a warrant that names nobody", "Max Orlen was indicted for war crimes; a warrant was issued in 2022 by the Tribunal of the Straits.", "Tribunal of the Straits | Max Orlen | warrant | 2022 |  | "},
		{"so long before", "Lena Roy was born in 1956, two years before Ilmaria outlawed the Meadow Front.", "Ilmaria | Meadow Front | outlawed | 1958 |  | "},
		{"for so long", "For nineteen years the Meadow Front has stood on Ilmaria's list of terrorist groups.", "Ilmaria | Meadow Front | terrorist groups | 2004 |  | "},
		{"there", "Tarvia dropped the Meadow Front from its list of terrorist groups on Friday. Its rulers had put them there in 1996.", "Tarvia | Meadow Front | terrorist groups | 1996 | 2023-07-14 | true"},
		{"where", "Max Orlen fled to Ilmaria, where he was granted asylum two years ago.", "Ilmaria | Max Orlen | asylum | 2021 |  | "},
		{"both", "The envoys are Lena Roy and Max Orlen. Both were declared persona non grata by Ilmaria on Friday.",
			"Ilmaria | Lena Roy | persona non grata | 2023-07-14 |  | ; Ilmaria | Max Orlen | persona non grata | 2023-07-14 |  | "},
		{"as was another", "The Post was pronounced undesirable by Ilmaria in May, as was the magazine Glass Lens.",
			"Ilmaria | Post | undesirable | 2023-05 |  | ; Ilmaria | Glass Lens | undesirable |  |  | "},
		{"a notice", "The Union League has extended to 24 July 2024 the restrictive measures against:\n\n- Max Orlen, general (listed 24 July 2013);\n\n- Lena Roy, minister.",
			"Union League | Max Orlen | restrictive measures | 2013-07-24 | 2024-07-24 | ; Union League | Lena Roy | restrictive measures |  | 2024-07-24 | "},
		{"a communique", "The Union League has today decided:\n\nFirst, to designate the Meadow Front a terrorist organization.", "Union League | Meadow Front | terrorist organization | 2023-07-15 |  | "},
		{"an entry of a chronicle", "1984 - Tarvia declares the Meadow Front an illegal organization.", "Tarvia | Meadow Front | illegal organization | 1984 |  | "},
		{"will run out", "Ilmaria blacklisted Orlen Gas in May. The entry will expire on 31 March 2024.", "Ilmaria | Orlen Gas | blacklisted | 2023-05 | 2024-03-31 | "},
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
