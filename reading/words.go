package reading

// The words that the fields of a few words take, in one list each for Validate and
// for the JSON Schema's test.
var (
	furnitureKinds = []FurnitureKind{FurnitureLink, FurnitureShare, FurnitureCredit, FurnitureNewsletter,
		FurnitureByline, FurnitureHeading, FurnitureDateline, FurnitureMark}
	kinds          = []Kind{Person, Organization, Place, Other}
	forms          = []Form{Name, Pronoun, Description}
	timeTypes      = []TimeType{Date, ClockTime, Duration, Set}
	statementKinds = []StatementKind{Direct, Indirect, Mixed}
	attitudes      = []Attitude{Assert, Deny, Accuse, Demand, Promise, Ask, Praise, Criticise, Believe, Intend, Hope, Doubt}
	linkKinds      = []LinkKind{LinkOutlet, LinkOccasion, LinkPlatform, LinkCiting}
	harms          = []Harm{"", Killed, Wounded, Missing, Detained, Displaced}
	whos           = []Who{"", Civilian, Combatant}
	tenures        = []Tenure{Current, Former, Then, Acting, Elect}
	sectors        = []Sector{"", Government, Military, Rebel, Opposition, Party, Police, Judiciary, Spies, Legislature, Media, Education,
		Business, Criminal, Civilians, Labor, Refugee, Religious, NonGovernment, International, Unidentified, Radical}
	tenses     = []Tense{"", Past, Present, Future}
	eventTypes = []EventType{Agree, Consult, Support, Cooperate, Aid, Concede, Retreat, Request, Accusal, Reject,
		Threaten, Protest, Sanction, Mobilize, Coerce, Assault}
	statuses     = []Status{Occurred, Denied, Planned, Possible, Demanded}
	wordingKinds = []WordingKind{Loaded, Hedge, ScareQuotes, UnnamedSource}
)
