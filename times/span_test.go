package times

import "testing"

func TestSpansOfDays(t *testing.T) {
	reads(t, [][2]string{
		{"The truce held between 3 and 9 March.", "3 | DATE 2023-03-03; 9 March | DATE 2023-03-09"},
		{"The fair ran from 12 to 15 May 2021.", "12 | DATE 2021-05-12; 15 May 2021 | DATE 2021-05-15"},
		{"The show will run 12-15 August.", "12-15 August | DATE 2023-08-12"},
		{"The show of August 12-15, 2019 was its last.", "August 12-15, 2019 | DATE 2019-08-12"},
		{"It was in the second week of March 2020.", "the second week of March 2020 | DATE 2020-W11"},
		{"It was in the last week of May.", "the last week of May | DATE 2023-W21"},
		{"Rent is due on the last day of next month.", "the last day of next month | DATE 2023-08-31"},
		{"They met on the first weekend of June.", "the first weekend of June | DATE 2023-W22-WE"},
		{"On the 15th the king returned.", "the 15th | DATE 2023-06-15"},
		{"The king will return on the 15th.", "the 15th | DATE 2023-07-15"},
		{"The shot hit a window on the 15th floor.", ""},
		{"Nine died in the last week of the siege.", ""},
		{"Dams held 12 or 15 fish.", ""},
	})
}

func TestBesideEvents(t *testing.T) {
	reads(t, [][2]string{
		{"On 3 May 2021, the day before the quake, the dam was full.", "3 May 2021 | DATE 2021-05-03; the day | DATE 2021-05-03"},
		{"The day after Easter, 12 ships left.", "The day | DATE 2023-04-10; Easter | DATE 2023-04-09"},
		{"In the weeks before the vote, two aides quit.", "the weeks | DATE XXXX-WXX"},
		{"The day after the quake, aid arrived.", "The day | DATE XXXX-XX-XX"},
		{"A year to the day after the quake, the dyke broke.", "A year | DURATION P1Y"},
		{"She was ill the week before last.", "the week before last | DATE 2023-W26"},
		{"A year ago today the dam burst.", "A year ago today | DATE 2022-07-12"},
		{"In 2019 the mill closed. That summer the shops followed.", "2019 | DATE 2019; That summer | DATE 2019-SU"},
		{"In 2019 the mill closed. The following March the shops followed.", "2019 | DATE 2019; The following March | DATE 2020-03"},
		{"The storm may hit by the weekend.", "the weekend | DATE 2023-W28-WE"},
		{"It was the third strike in as many months.", ""},
	})
}

func TestErasAndYears(t *testing.T) {
	reads(t, [][2]string{
		{"The town was founded in 480 BC.", "480 BC | DATE BC0480"},
		{"The walls date from the fifth century B.C. or so.", "the fifth century B.C. | DATE BC04"},
		{"She left school in '72.", "'72 | DATE 1972"},
		{"It rained in the summer of '69.", "the summer of '69 | DATE 1969-SU"},
		{"Snow was deep in the winter of 2021-22.", "the winter of 2021-22 | DATE 2021-WI"},
		{"Strikes were common in the 1960s and 70s.", "the 1960s | DATE 196; 70s | DATE 197"},
		{"The firm expects a loss in the second half of the year.", "the second half of the year | DATE 2023-H2"},
		{"The latter half of 2019 was dry.", "The latter half of 2019 | DATE 2019-H2"},
		{"Sales in the year to March fell.", "the year | DURATION P1Y; March | DATE 2023-03"},
		{"The count begins on Election Day.", "Election Day | DATE 2023-11-07"},
		{"They took 'Row 72' as a name.", ""},
		{"The mill has been idle since the first week of 2020.", "the first week of 2020 | DATE 2020-W01"},
		{"FY24 sales rose.", "FY24 | DATE 2024"},
	})
}

func TestCompoundDurations(t *testing.T) {
	reads(t, [][2]string{
		{"He was jailed for two years, three months and ten days.", "two years, three months and ten days | DURATION P2Y3M10D"},
		{"The crossing took 2 hours and 15 minutes.", "2 hours and 15 minutes | DURATION PT2H15M"},
		{"They sat for a day and six hours.", "a day and six hours | DURATION P1DT6H"},
		{"The terms were two years and 18 months.", "two years | DURATION P2Y; 18 months | DURATION P18M"},
	})
}

func TestAhead(t *testing.T) {
	reads(t, [][2]string{
		{"Schools reopen on Tuesday.", "Tuesday | DATE 2023-07-18"},
		{"The law takes effect on 1 January.", "1 January | DATE 2024-01-01"},
		{"The hearing is on Friday.", "Friday | DATE 2023-07-14"},
		{"The hearing was on Friday.", "Friday | DATE 2023-07-07"},
		{"Mayor to quit Friday", "Friday | DATE 2023-07-14"},
		{"She will come back one day.", "one day | DATE FUTURE_REF"},
		{"She stayed one day.", "one day | DURATION P1D"},
		{"Some day she will come back.", "Some day | DATE FUTURE_REF"},
		{"The army took the town two nights ago.", "two nights ago | TIME 2023-07-10TNI"},
		{"The bridge opens on 4 August. Until then, ferries run.", "4 August | DATE 2023-08-04; then | DATE 2023-08-04"},
		{"On Monday a boat sank. Earlier in the day a gale had blown.", "Monday | DATE 2023-07-10; Earlier in the day | DATE 2023-07-10"},
	})
}
