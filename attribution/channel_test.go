package attribution

import (
	"strings"
	"testing"

	"hearsay/language"
	"hearsay/names"
	"hearsay/reading"
	"hearsay/times"
)

// ofCue is the statement whose cue begins with the word.
func (x layers) ofCue(word string) *reading.Statement {
	for i, s := range x.statements {
		if strings.HasPrefix(wordsOf(s.Cue.Spans), word) {
			return &x.statements[i]
		}
	}
	return nil
}

func TestChain(t *testing.T) {
	for _, c := range []struct{ text, cue, chain string }{
		{"Ada Lindqvist told AFP in an interview that the ferry was safe.", "told", "outlet AFP, occasion an interview"},
		{"The harbour office said in a statement posted on Telegram that the pier was closed.", "said", "platform Telegram, occasion a statement"},
		{"Speaking on state television, Ada Lindqvist said the talks had failed.", "said", "outlet state television"},
		{"The pilots were warned twice, according to a transcript obtained by the Ellery Gazette.", "according", "outlet the Ellery Gazette"},
		{"The pumps had been switched off, according to a letter seen by Reuters.", "according", "outlet Reuters"},
		{"According to a statement on the ministry’s website, the road is open.", "According", "platform the ministry’s website"},
		{"The mine would reopen, Toma Vesk said, the Corvan Herald reported on Tuesday, citing two officials.", "said", "outlet the Corvan Herald, citing two officials"},
		{"The mine would reopen, Toma Vesk said, the Corvan Herald reported on Tuesday, citing two officials.", "reported", "citing two officials"},
		{"The Post, quoting a senior officer, said the ship had been hit by a drone.", "said", "citing a senior officer"},
		{"Reuters reported that the minister had denied the claims, citing a person familiar with the matter.", "reported", "citing a person familiar with the matter"},
		{"“We will not sell,” Toma Vesk wrote on X.", "wrote", "platform X"},
		{"The rebels announced on Telegram that they would lay down their arms.", "announced", "platform Telegram"},
		{"The army said in a Telegram post that nobody had been hurt.", "said", "platform Telegram, occasion a Telegram post"},
		{"Mirela Danko said in a post on her Telegram channel that the levy was theft.", "said", "platform her Telegram channel, occasion a post"},
		{"The union said on its website that the strike would go on.", "said", "platform its website"},
		{"The mayor urged residents via Facebook to stay at home.", "urged", "platform Facebook"},
		{"In an interview with Radio Norvik on Friday, Ada Lindqvist said that the ferry was safe.", "said", "outlet Radio Norvik, occasion an interview"},
		{"In a 2013 interview with the magazine Ostra, Danko said she would never run.", "said", "outlet the magazine Ostra, occasion a 2013 interview"},
		{"“It is over,” the captain told the German magazine Welle.", "told", "outlet the German magazine Welle"},
		{"“I was not there,” Ferro told Norvik Today.", "told", "outlet Norvik Today"},
		{"Ferro told Parallax, a weekly, that he would not run.", "told", "outlet Parallax"},
		{"Officials told The Associated Press on Wednesday that a deal was near.", "told", "outlet The Associated Press"},
		{"Villagers told local media that the soldiers had left at dawn.", "told", "outlet local media"},
		{"Ada Lindqvist told reporters at a press conference in Ellery that the ferry was safe.", "told", "outlet reporters, occasion a press conference"},
		{"Ada Lindqvist told the Ellery Gazette the ferry was safe, adding that the crew had been trained.", "adding", "outlet the Ellery Gazette"},
		{"“We asked twice,” said Jonas Ferro in comments to the state news agency Corvan.", "said", "outlet the state news agency Corvan, occasion comments"},
		{"“Nobody was hurt,” said Toma Vesk in a video message carried by the broadcaster NTK.", "said", "outlet the broadcaster NTK, occasion a video message"},
		{"The guards said in a voice message sent to the Herald that they had not been paid.", "said", "outlet the Herald, occasion a voice message"},
		{"Mirela Danko wrote in an op-ed for the Lakeside Chronicle that the levy was theft.", "wrote", "outlet the Lakeside Chronicle, occasion an op-ed"},
		{"In a letter published by the Ellery Gazette, Ada Lindqvist accused the owners of lying.", "accused", "outlet the Ellery Gazette, occasion a letter"},
		{"During a debate on Channel 9, Jonas Ferro claimed that crime had doubled.", "claimed", "outlet Channel 9, occasion a debate"},
		{"Ada Lindqvist, who spoke to the Ellery Gazette by phone, said the ferry was safe.", "said", "outlet the Ellery Gazette, occasion phone"},
		{"Speaking to reporters after the meeting, Danko said no date had been set.", "said", "outlet reporters"},
		{"Toma Vesk told the court that he had never seen the letter.", "told", "occasion the court"},
		{"The banker told a hearing last week that he had signed nothing.", "told", "occasion a hearing"},
		{"In testimony before the Senate, the banker said he had signed nothing.", "said", "occasion the Senate, occasion testimony"},
		{"Prosecutors said in court filings that the captain had been drunk.", "said", "occasion court filings"},
		{"At a rally in Ellery on Saturday, Jonas Ferro promised to cut the levy.", "promised", "occasion a rally"},
		{"The chief executive told investors on a conference call that profits would fall.", "told", "occasion a conference call"},
		{"In a tweet, Toma Vesk called the mayor a liar.", "called", "occasion a tweet"},
		{"In his memoir, Danko describes the minister as a coward.", "describes", "occasion his memoir"},
		{"“Ask the owners,” Ferro said in an interview with CNN’s Ana Ruz.", "said", "outlet CNN, occasion an interview"},
		{"“We will win,” she declared in an interview Thursday.", "declared", "occasion an interview"},
		{"The ministry said in a statement carried by the state news agency that 12 soldiers had been killed.", "said", "outlet the state news agency, occasion a statement"},
		{"Danko took to Twitter to denounce the verdict.", "to denounce", "platform Twitter"},
		{"According to the Herald, which cited two officials, the minister had offered to resign.", "According", "citing two officials"},
		{"Ferro, writing in the Lakeside Chronicle, called the plan a disgrace.", "called", "outlet the Lakeside Chronicle"},
		{"The company confirmed to the Herald that it had fired two engineers.", "confirmed", "outlet the Herald"},

		{"A spokesman for the army, citing security, declined to give the name of the town.", "declined", ""},
		{"Toma Vesk told his wife that the mine would reopen.", "told", ""},
		{"Toma Vesk told police that he had been asleep.", "told", ""},
		{"The company told the Ministry of Transport that the ship was sound.", "told", ""},
		{"Danko told her lawyer she would appeal.", "told", ""},
		{"Ada Lindqvist said in Berlin that the ferry was safe.", "said", ""},
		{"Ada Lindqvist agreed with the United Nations that the ferry was unsafe.", "agreed", ""},
		{"Sources said on condition of anonymity that the mine would reopen.", "said", ""},
		{"The mayor criticised the newspaper for its report.", "criticised", ""},
		{"The owners denied a report by the Corvan Herald that the ferry was unsafe.", "denied", ""},
		{"Ilse Brandt told the Norvik Workers’ Union that the ferry was safe.", "told", ""},
		{"Ferro ran for a seat in parliament and said the levy was theft.", "said", ""},
		{"Ilse Brandt said the interview with the Gazette had never taken place.", "said", ""},
	} {
		x := read(reading.Document{Text: c.text})
		s := x.ofCue(c.cue)
		if s == nil {
			t.Errorf("%s: no statement of %q", c.text, c.cue)
			continue
		}
		var links []string
		for _, l := range s.Chain {
			links = append(links, string(l.Kind)+" "+l.Text)
		}
		if got := strings.Join(links, ", "); got != c.chain {
			t.Errorf("%s\n\tcame through %q, not %q", c.text, got, c.chain)
		}
		if direct := strings.Contains(c.chain, "occasion") || strings.Contains(c.chain, "platform"); direct && s.Channel == nil {
			t.Errorf("%s: no channel", c.text)
		}
	}
}

// What others tell is on the way to what they tell of, the one nearest to the report first; whom an outlet cites comes behind it.
func TestCarry(t *testing.T) {
	text := "The Corvan Herald reported, citing two officials, that the Ellery Gazette wrote that Ana Ruz told AFP so."
	at := func(words string) []reading.Span {
		i := strings.Index(text, words)
		return []reading.Span{reading.Cut(text, i, i+len(words))}
	}
	x := read(reading.Document{Text: text})
	link := func(kind reading.LinkKind, words string) []reading.Link {
		return []reading.Link{{Kind: kind, Channel: reading.Channel{Text: words, Spans: at(words)}}}
	}
	statements := []reading.Statement{
		{ID: "s1", Within: "s2", Source: reading.Source{Text: "Ana Ruz", Spans: at("Ana Ruz")}, Chain: link(reading.LinkOutlet, "AFP")},
		{ID: "s2", Within: "s3", Source: reading.Source{Text: "the Ellery Gazette", Spans: at("the Ellery Gazette")}},
		{ID: "s3", Source: reading.Source{Text: "The Corvan Herald", Spans: at("The Corvan Herald")}, Chain: link(reading.LinkCiting, "two officials")},
	}
	b := builder{f: &finder{t: x.text}, index: names.NewIndex(x.entities), kinds: map[string]reading.Kind{}, tree: language.NewTree(x.text)}
	b.carry(statements)
	for i, want := range []string{"The Corvan Herald, two officials, the Ellery Gazette, AFP", "The Corvan Herald, two officials", "two officials"} {
		var got []string
		for _, l := range statements[i].Chain {
			got = append(got, l.Text)
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s came through %q, not %q", statements[i].Source.Text, got, want)
		}
	}
}

// The channel is whom a source spoke to, before where.
func TestChannel(t *testing.T) {
	for _, c := range []struct{ text, channel, entity string }{
		{"Ada Lindqvist told AFP in an interview that the ferry was safe.", "AFP", "AFP"},
		{"“It is over,” the captain told the German magazine Welle.", "the German magazine Welle", "Welle"},
		{"The harbour office said in a statement posted on Telegram that the pier was closed.", "a statement", ""},
		{"The Corvan Herald, citing two officials, said the mine would reopen.", "", ""},
	} {
		x := read(reading.Document{Text: c.text})
		if len(x.statements) == 0 {
			t.Errorf("%s: no statement", c.text)
			continue
		}
		channel, entity := "", ""
		if ch := x.statements[len(x.statements)-1].Channel; ch != nil {
			channel, entity = ch.Text, x.name(ch.Entity)
		}
		if channel != c.channel || entity != c.entity {
			t.Errorf("%s: channel %q (%s), not %q (%s)", c.text, channel, entity, c.channel, c.entity)
		}
	}
}

func TestTimeOfSaying(t *testing.T) {
	for _, c := range []struct{ text, cue, time string }{
		{"On Tuesday, Danko said the levy would end in March.", "said", "Tuesday"},
		{"Danko said late Friday that the levy would end.", "said", "late Friday"},
		{"The minister said last week in parliament that no one had been told.", "said", "last week"},
		{"In an interview with Radio Norvik on Friday, Ada Lindqvist said that the ferry was safe.", "said", "Friday"},
		{"In a 2013 interview with the magazine Ostra, Danko said she would never run.", "said", "2013"},
		{"Ferro said in an interview broadcast on Sunday by Radio Norvik that he would not resign.", "said", "Sunday"},
		{"The survey, published on Monday, found that half of all nurses want to leave.", "found", "Monday"},
		{"According to a report published on Monday, half of all nurses want to leave.", "According", "Monday"},
		{"The mine would reopen, Toma Vesk said, the Corvan Herald reported on Tuesday, citing two officials.", "reported", "Tuesday"},
		{"“We are ready,” the general tweeted on Sunday.", "tweeted", "Sunday"},
		{"Ferro admitted in court on Monday that he had taken the money.", "admitted", "Monday"},

		{"The mine would reopen, Toma Vesk said, the Corvan Herald reported on Tuesday, citing two officials.", "said", ""},
		{"The levy will end on Friday, Danko said.", "said", ""},
		{"Danko said the levy would end on Friday.", "said", ""},
		{"Danko, who was elected in 2019, said the levy was theft.", "said", ""},
		{"President since 2014, Ilva Roth said she was tired.", "said", ""},
		{"Since Monday the road has been closed, and Danko said it would stay so.", "said", ""},
		{"“I was not there,” Ferro told Norvik Today.", "told", ""},
	} {
		x := read(reading.Document{Text: c.text})
		s := x.ofCue(c.cue)
		if s == nil {
			t.Errorf("%s: no statement of %q", c.text, c.cue)
			continue
		}
		at := ""
		for _, x := range times.Find(x.text) {
			if x.ID == string(s.Time) {
				at = x.Text
			}
		}
		if at != c.time {
			t.Errorf("%s: said %q, not %q", c.text, at, c.time)
		}
	}
}
