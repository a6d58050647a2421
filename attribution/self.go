package attribution

import (
	"strings"

	"hearsay/reading"
)

// namesSelf gives what somebody says of themselves inside their own words to them: "I think" in a quote is the speaker's.
func namesSelf(statements []reading.Statement) {
	byID := map[reading.Optional]*reading.Statement{}
	for i := range statements {
		byID[reading.Optional(statements[i].ID)] = &statements[i]
	}
	for i := range statements {
		s := &statements[i]
		if !firstPerson(s.Source.Text) {
			continue
		}
		// Within leads to wider statements only, so that the way up ends.
		for outer := byID[s.Within]; outer != nil && s.Source.Entity == ""; outer = byID[outer.Within] {
			s.Source.Entity, s.Source.Unnamed = outer.Source.Entity, outer.Source.Unnamed
		}
	}
}

func firstPerson(words string) bool {
	switch strings.ToLower(words) {
	case "i", "me", "my", "myself", "we", "us", "our", "ourselves":
		return true
	}
	return false
}
