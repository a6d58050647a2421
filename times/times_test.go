package times

import (
	"strings"
	"testing"

	"hearsay/language"
	"hearsay/reading"
)

// 2023-07-12 was a Wednesday, in week 28.
const published = "2023-07-12"

func find(text, published string) []string {
	var out []string
	for _, x := range Find(language.Analyze(reading.Document{Text: text, Published: published})) {
		out = append(out, x.Text+" | "+string(x.Type)+" "+x.Value)
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		// dates in full
		{"The bridge fell on June 20, 2021.", []string{"June 20, 2021 | DATE 2021-06-20"}},
		{"The bridge fell on 20 June 2021.", []string{"20 June 2021 | DATE 2021-06-20"}},
		{"It was signed on the 3rd of May 1998 in Torvik.", []string{"the 3rd of May 1998 | DATE 1998-05-03"}},
		{"The court sat on Monday, 8 May 2023.", []string{"Monday, 8 May 2023 | DATE 2023-05-08"}},
		{"The ferry sank on Sept. 4, 2019.", []string{"Sept. 4, 2019 | DATE 2019-09-04"}},
		{"The log ends at 2022-11-30.", []string{"2022-11-30 | DATE 2022-11-30"}},
		{"The letter is dated 24/02/2020.", []string{"24/02/2020 | DATE 2020-02-24"}},
		{"The form was filed 6/20/98.", []string{"6/20/98 | DATE 1998-06-20"}},
		{"The permit of 03.10.2022 has lapsed.", []string{"03.10.2022 | DATE 2022-10-03"}},
		{"A commission was set up after the 9/11 attacks.", []string{"9/11 | DATE 2001-09-11"}},
		// without a year
		{"The strike began on June 20.", []string{"June 20 | DATE 2023-06-20"}},
		{"The miners met on November 5.", []string{"November 5 | DATE 2022-11-05"}},
		{"Voters will go to the polls on August 14.", []string{"August 14 | DATE 2023-08-14"}},
		{"The talks will resume on 3 February.", []string{"3 February | DATE 2024-02-03"}},
		{"The curfew, in force from 2 May, was lifted.", []string{"2 May | DATE 2023-05-02"}},
		// months and years
		{"The law was passed in March 2016.", []string{"March 2016 | DATE 2016-03"}},
		{"The plant closed in October.", []string{"October | DATE 2022-10"}},
		{"The plant closed in May.", []string{"May | DATE 2023-05"}},
		{"The plant will close in September.", []string{"September | DATE 2023-09"}},
		{"Prices rose in January of 1994.", []string{"January of 1994 | DATE 1994-01"}},
		{"She has led the party since 2016.", []string{"2016 | DATE 2016"}},
		{"In 1848 the town burned.", []string{"1848 | DATE 1848"}},
		{"The harvest of 1987 was poor.", []string{"1987 | DATE 1987"}},
		{"Output doubled between 2010 and 2015.", []string{"2010 | DATE 2010", "2015 | DATE 2015"}},
		{"In nineteen ninety-six the pier burned.", []string{"nineteen ninety-six | DATE 1996"}},
		{"The raid of January twenty fifteen was the last.", []string{"January twenty fifteen | DATE 2015-01"}},
		{"They made the late-November crossing by night.", []string{"late-November | DATE 2022-11"}},
		{"She wrote of the post-1959 years.", []string{"post-1959 | DATE 1959"}},
		{"A dividend is payable Dec. 15.", []string{"Dec. 15 | DATE 2023-12-15"}},
		{"The talks run between August 3 and 9.", []string{"August 3 | DATE 2023-08-03", "9 | DATE 2023-08-09"}},
		{"The court will sit in the week of August 21.", []string{"the week of August 21 | DATE 2023-W34"}},
		{"The plant ran from March to August 2011.", []string{"March | DATE 2011-03", "August 2011 | DATE 2011-08"}},
		{"The fair of May 3 - 9, 2021 was its last.", []string{"May 3 | DATE 2021-05-03", "9, 2021 | DATE 2021-05-09"}},
		{"The show will run from July 8.", []string{"July 8 | DATE 2023-07-08"}},
		{"Her master (1704 - 1787) built the fort.", []string{"1704 | DATE 1704", "1787 | DATE 1787"}},
		{"It was besieged between 1656 and 1662.", []string{"1656 | DATE 1656", "1662 | DATE 1662"}},
		// ordinals
		{"The deed was signed on the twenty-first of June.", []string{"the twenty-first of June | DATE 2023-06-21"}},
		{"The rent is due on the 20th of next month.", []string{"the 20th of next month | DATE 2023-08-20"}},
		{"They met on the second Tuesday of March.", []string{"the second Tuesday of March | DATE 2023-03-14"}},
		{"The fair of the last Friday in November 2019 was cancelled.", []string{"the last Friday in November 2019 | DATE 2019-11-29"}},
		{"The board meets on Friday of next week.", []string{"Friday of next week | DATE 2023-07-21"}},
		{"It was seen the day before yesterday.", []string{"the day before yesterday | DATE 2023-07-10"}},
		// decades, centuries, seasons, quarters
		{"The line was built in the 1980s.", []string{"the 1980s | DATE 198"}},
		{"He fled in the '90s.", []string{"the '90s | DATE 199"}},
		{"Shipyards boomed in the sixties.", []string{"the sixties | DATE 196"}},
		{"The fort dates from the 17th century.", []string{"the 17th century | DATE 16"}},
		{"Strikes spread in the 1930's.", []string{"the 1930's | DATE 193"}},
		{"He collects 17th-century maps.", []string{"17th-century | DATE 16"}},
		{"The dam was finished in the summer of 2003.", []string{"the summer of 2003 | DATE 2003-SU"}},
		{"Snow fell in the spring of 1999.", []string{"the spring of 1999 | DATE 1999-SP"}},
		{"He resigned last autumn.", []string{"last autumn | DATE 2022-FA"}},
		{"Profit fell in the third quarter of 2022.", []string{"the third quarter of 2022 | DATE 2022-Q3"}},
		{"Sales rose in the first quarter.", []string{"the first quarter | DATE 2023-Q1"}},
		{"Sales dropped in the fourth quarter.", []string{"the fourth quarter | DATE 2022-Q4"}},
		{"Output fell in the first half of 2022.", []string{"the first half of 2022 | DATE 2022-H1"}},
		{"Orders have risen since the early summer.", []string{"the early summer | DATE 2023-SU"}},
		// what a business report's figures are of
		{"Norda lost $3 million in the first quarter, against a profit of $5 million a year earlier.",
			[]string{"the first quarter | DATE 2023-Q1", "a year earlier | DATE 2022-Q1"}},
		{"First-quarter sales rose 4% from a year ago, and costs in the latest period fell.",
			[]string{"First-quarter | DATE 2023-Q1", "a year ago | DATE 2022-Q1", "the latest period | DATE 2023-Q1"}},
		{"Profit fell in the second quarter from the year-ago period.", []string{"the second quarter | DATE 2023-Q2", "the year-ago period | DATE 2022-Q2"}},
		{"Second-quarter sales were flat; in the same period of 2021 they had doubled.",
			[]string{"Second-quarter | DATE 2023-Q2", "the same period of 2021 | DATE 2021-Q2"}},
		{"Net income doubled in the quarter ended April 30.", []string{"the quarter | DATE 2023-Q1", "April 30 | DATE 2023-04-30"}},
		{"In the latest quarter it lost money.", []string{"the latest quarter | DATE 2023-Q2"}},
		{"First-quarter profit rose. In nine months it made $9 million, up from $2 million a year earlier.",
			[]string{"First-quarter | DATE 2023-Q1", "nine months | DURATION P9M", "a year earlier | DATE 2022"}},
		{"The mine opened a year ago.", []string{"a year ago | DATE 2022"}},
		{"FY2022 sales were flat.", []string{"FY2022 | DATE 2022"}},
		{"Sales for the full year were $9 million.", []string{"the full year | DATE 2023"}},
		{"The firm lost $2 million in the year ended March 31.", []string{"the year | DURATION P1Y", "March 31 | DATE 2023-03-31"}},
		{"The yard will close by year's end.", []string{"year's end | DATE 2023"}},
		// weekdays
		{"The mayor resigned on Monday.", []string{"Monday | DATE 2023-07-10"}},
		{"The mayor resigned on Friday.", []string{"Friday | DATE 2023-07-07"}},
		{"The mayor said on Wednesday he would stay.", []string{"Wednesday | DATE 2023-07-12"}},
		{"Parliament will vote on Friday.", []string{"Friday | DATE 2023-07-14"}},
		{"The two sides are expected to meet on Sunday.", []string{"Sunday | DATE 2023-07-16"}},
		{"The mayor said she would resign on Friday.", []string{"Friday | DATE 2023-07-14"}},
		{"The union has planned a rally for Saturday.", []string{"Saturday | DATE 2023-07-15"}},
		{"The owner was not named until Monday.", []string{"Monday | DATE 2023-07-10"}},
		{"The sailors who will leave on Friday arrived on Monday.", []string{"Friday | DATE 2023-07-14", "Monday | DATE 2023-07-10"}},
		{"The court ruled last Thursday.", []string{"last Thursday | DATE 2023-07-06"}},
		{"The court will rule next Tuesday.", []string{"next Tuesday | DATE 2023-07-18"}},
		{"Shots were heard on Tuesday night.", []string{"Tuesday night | TIME 2023-07-11TNI"}},
		{"Shots were heard early Saturday morning.", []string{"early Saturday morning | TIME 2023-07-08TMO"}},
		// pointers
		{"Troops left the valley yesterday.", []string{"yesterday | DATE 2023-07-11"}},
		{"The market is closed today.", []string{"today | DATE 2023-07-12"}},
		{"The market opens tomorrow.", []string{"tomorrow | DATE 2023-07-13"}},
		{"Crews arrived this morning.", []string{"this morning | TIME 2023-07-12TMO"}},
		{"Crews arrived last night.", []string{"last night | TIME 2023-07-11TNI"}},
		{"Crews will arrive tomorrow evening.", []string{"tomorrow evening | TIME 2023-07-13TEV"}},
		{"The fair was held last week.", []string{"last week | DATE 2023-W27"}},
		{"The fair opens next week.", []string{"next week | DATE 2023-W29"}},
		{"Prices rose last month.", []string{"last month | DATE 2023-06"}},
		{"Prices rose this year.", []string{"this year | DATE 2023"}},
		{"Taxes will fall next year.", []string{"next year | DATE 2024"}},
		{"The reform is due early next year.", []string{"early next year | DATE 2024"}},
		{"The bank failed late last year.", []string{"late last year | DATE 2022"}},
		{"The post was cut at the end of 2015.", []string{"the end of 2015 | DATE 2015"}},
		{"He was born last September.", []string{"last September | DATE 2022-09"}},
		{"He was shot last Oct. 23 at home.", []string{"last Oct. 23 | DATE 2022-10-23"}},
		{"The hearing was put off until Friday.", []string{"Friday | DATE 2023-07-14"}},
		{"The clinic had until 9 a.m. Friday to answer.", []string{"9 a.m. Friday | TIME 2023-07-14T09:00"}},
		{"The envoy might leave as early as Monday, an aide said.", []string{"Monday | DATE 2023-07-17"}},
		{"A visit was planned for early September.", []string{"early September | DATE 2023-09"}},
		{"The dam was finished in the summer of last year.", []string{"the summer of last year | DATE 2022-SU"}},
		// amounts before and after
		{"The mine closed two years ago.", []string{"two years ago | DATE 2021"}},
		{"The mine closed three days ago.", []string{"three days ago | DATE 2023-07-09"}},
		{"The mine closed five months ago.", []string{"five months ago | DATE 2023-02"}},
		{"The fossils formed 65 million years ago.", []string{"65 million years ago | DATE PAST_REF"}},
		{"The raid took place on 2 March 2021. Three days later the minister resigned.", []string{"2 March 2021 | DATE 2021-03-02", "Three days later | DATE 2021-03-05"}},
		{"The raid took place on 2 March 2021. A week earlier the camp had been searched.", []string{"2 March 2021 | DATE 2021-03-02", "A week earlier | DATE 2021-02-23"}},
		{"She took office in 2011 and left it four years later.", []string{"2011 | DATE 2011", "four years later | DATE 2015"}},
		{"The ship docked on 30 April 2020. The following day it was seized.", []string{"30 April 2020 | DATE 2020-04-30", "The following day | DATE 2020-05-01"}},
		{"The dam broke in May 2018. The same month the army was called in.", []string{"May 2018 | DATE 2018-05", "The same month | DATE 2018-05"}},
		{"The mine closed two weeks ago.", []string{"two weeks ago | DATE 2023-W26"}},
		{"The raid was on 2 March 2021. He was freed the next morning.", []string{"2 March 2021 | DATE 2021-03-02", "the next morning | TIME 2021-03-03TMO"}},
		{"The raid was on 2 March 2021. His name was struck off that same day.", []string{"2 March 2021 | DATE 2021-03-02", "that same day | DATE 2021-03-02"}},
		{"Output rose in 2019 and had fallen the year before.", []string{"2019 | DATE 2019", "the year before | DATE 2018"}},
		{"The following day the crew fled.", []string{"The following day | DATE XXXX-XX-XX"}},
		{"The crew fled two Fridays ago.", []string{"two Fridays ago | DATE 2023-06-30"}},
		{"A year and a half ago she left.", []string{"A year and a half ago | DATE 2022-01"}},
		{"A decade later the case was reopened.", []string{"A decade | DURATION P10Y"}},
		{"A few days later the ship was sold.", []string{"A few days | DURATION PXD"}},
		// durations
		{"The siege lasted three weeks.", []string{"three weeks | DURATION P3W"}},
		{"He spent 18 months in a cell.", []string{"18 months | DURATION P18M"}},
		{"The crew waited for several hours.", []string{"several hours | DURATION PTXH"}},
		{"They had talked for half an hour.", []string{"half an hour | DURATION PT30M"}},
		{"The war went on for two and a half years.", []string{"two and a half years | DURATION P2Y6M"}},
		{"He was given a 10-year sentence.", []string{"10-year | DURATION P10Y"}},
		{"They have lived there for decades.", []string{"decades | DURATION PXE"}},
		{"The number rose in the past two months.", []string{"the past two months | DURATION P2M"}},
		{"The outage lasted 48 hours.", []string{"48 hours | DURATION PT48H"}},
		{"The ceasefire held for a fortnight.", []string{"a fortnight | DURATION P2W"}},
		{"She served 5 1/2 months.", []string{"5 1/2 months | DURATION P5M15D"}},
		{"It ends a decades-long feud.", []string{"decades-long | DURATION PXE"}},
		{"The repairs take two to three weeks.", []string{"two to three weeks | DURATION P2W"}},
		{"The rate held for eight trading days.", []string{"eight trading days | DURATION P8D"}},
		{"The town grew over the past decade.", []string{"the past decade | DURATION P10Y"}},
		// sets
		{"The committee meets every week.", []string{"every week | SET P1W"}},
		{"A siren sounds every Monday.", []string{"every Monday | SET XXXX-WXX-1"}},
		{"The report appears annually.", []string{"annually | SET P1Y"}},
		{"The sum is paid each month.", []string{"each month | SET P1M"}},
		{"A census is held every ten years.", []string{"every ten years | SET P10Y"}},
		{"The widow gets $5,000 a year.", []string{"a year | SET P1Y"}},
		{"The clerk holds dozens of hearings a week.", []string{"a week | SET P1W"}},
		// times of day
		{"The train left at 9 p.m. on Tuesday.", []string{"9 p.m. on Tuesday | TIME 2023-07-11T21:00"}},
		{"The train left at 10:30 a.m.", []string{"10:30 a.m. | TIME 2023-07-12T10:30"}},
		{"The quake struck at 0830 GMT.", []string{"0830 GMT | TIME 2023-07-12T08:30Z"}},
		{"The bank opens at 8am EST.", []string{"8am EST. | TIME 2023-07-12T08:00"}},
		{"The quake struck at 14:05.", []string{"14:05 | TIME 2023-07-12T14:05"}},
		{"The ban ends at midnight.", []string{"midnight | TIME 2023-07-12T24:00"}},
		{"The vote was taken at noon.", []string{"noon | TIME 2023-07-12T12:00"}},
		{"The shop opens at 7am.", []string{"7am | TIME 2023-07-12T07:00"}},
		{"The guard left at 4 in the morning.", []string{"4 in the morning | TIME 2023-07-12T04:00"}},
		{"The market opens at 8 o'clock in the evening.", []string{"8 o'clock in the evening | TIME 2023-07-12T20:00"}},
		{"The shells fell at 10:35 a.m. (0735 GMT) Tuesday.",
			[]string{"10:35 a.m. | TIME 2023-07-11T10:35", "0735 GMT | TIME 2023-07-11T07:35Z", "Tuesday | DATE 2023-07-11"}},
		{"The last vote of 4 July was cast at 2:30 a.m. the next day.",
			[]string{"4 July | DATE 2023-07-04", "2:30 a.m. the next day | TIME 2023-07-05T02:30"}},
		{"On Monday the gates opened at 6 a.m.", []string{"Monday | DATE 2023-07-10", "6 a.m. | TIME 2023-07-10T06:00"}},
		{"Shares were down at mid-afternoon yesterday.", []string{"mid-afternoon yesterday | TIME 2023-07-11TAF"}},
		// vague
		{"He is now in exile.", []string{"now | DATE PRESENT_REF"}},
		{"The two met recently.", []string{"recently | DATE PAST_REF"}},
		{"She hopes to return soon.", []string{"soon | DATE FUTURE_REF"}},
		{"More ships may come in the near future.", []string{"the near future | DATE FUTURE_REF"}},
		// feasts
		{"The truce held over Christmas 2014.", []string{"Christmas 2014 | DATE 2014-12-25"}},
		{"The bells were silent on Good Friday 2022.", []string{"Good Friday 2022 | DATE 2022-04-15"}},
		{"The parade was held on Thanksgiving Day.", []string{"Thanksgiving Day | DATE 2022-11-24"}},
		{"Pilgrims came for Orthodox Easter 2022.", []string{"Orthodox Easter 2022 | DATE 2022-04-24"}},
		{"Shops shut on Presidents' Day.", []string{"Presidents' Day | DATE 2023-02-20"}},
		// datelines
		{"TORVIK, July 11 (Norda) - The port is shut.", []string{"July 11 | DATE 2023-07-11"}},
		{"NAIROBI, 12 July (Agency) -- Rain fell.", []string{"12 July | DATE 2023-07-12"}},
		// no times
		{"Ferrol's Independence Day parade was called off.", nil},
		{"The minister, Jan Toth, resigned.", nil},
		{"She joined the March for Harbours.", nil},
		{"He spoke on \"60 Minutes\" of the fire.", nil},
		{"Quarterly profit was flat.", nil},
		{"The third quarter of the match was dull.", nil},
		{"The daily Torvik Post closed.", nil},
		{"The council may vote again.", nil},
		{"May the best crew win.", nil},
		{"Thousands march for higher pay.", nil},
		{"March on, he told them.", nil},
		{"The motion won 1,984 votes.", nil},
		{"The motion won 2014 votes.", nil},
		{"A 57-year-old man was held.", nil},
		{"The man, 57 years old, was held.", nil},
		{"She is seeking a second term.", nil},
		{"He finished in second place.", nil},
		{"Water will spring from the ground.", nil},
		{"The fall of the city shook the army.", nil},
		{"Flight 1987 did not land.", nil},
		{"The road is 2000 metres long.", nil},
		{"A quarter of the crew is sick.", nil},
	} {
		if got := find(c.text, published); strings.Join(got, "; ") != strings.Join(c.want, "; ") {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestFindWithoutPublished(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The mayor resigned on Monday.", []string{"Monday | DATE XXXX-WXX-1"}},
		{"The plant closed in October.", []string{"October | DATE XXXX-10"}},
		{"The strike began on June 20.", []string{"June 20 | DATE XXXX-06-20"}},
		{"Stalls opened at 9 a.m.", []string{"9 a.m. | TIME XXXX-XX-XXT09:00"}},
		{"On 4 May 2020 the dam broke. The mayor fled on Friday.", []string{"4 May 2020 | DATE 2020-05-04", "Friday | DATE 2020-05-01"}},
		{"The mayor fled on Friday. On 4 May 2020 the dam had broken.", []string{"Friday | DATE 2020-05-01", "4 May 2020 | DATE 2020-05-04"}},
		{"The market opened yesterday.", []string{"yesterday | DATE PAST_REF"}},
		{"The war began in 1914.", []string{"1914 | DATE 1914"}},
	} {
		if got := find(c.text, ""); strings.Join(got, "; ") != strings.Join(c.want, "; ") {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// A dateline's day is reported though the dateline is furniture; a byline's is not.
func TestFindInFurniture(t *testing.T) {
	text := "By Ana Ruz, July 3\nNAIROBI, July 4 (Agency) --\nThe talks failed on July 5."
	span := func(s string) reading.Span {
		i := strings.Index(text, s)
		return reading.Cut(text, i, i+len(s))
	}
	doc := reading.Document{Text: text, Published: published, Furniture: []reading.Furniture{
		{Span: span("By Ana Ruz, July 3"), Why: reading.FurnitureByline},
		{Span: span("NAIROBI, July 4 (Agency) --"), Why: reading.FurnitureDateline},
	}}
	var got []string
	for _, x := range Find(language.Analyze(doc)) {
		got = append(got, x.ID+" "+x.Text)
	}
	if strings.Join(got, ", ") != "t1 July 4, t2 July 5" {
		t.Errorf("found %q", got)
	}
}
