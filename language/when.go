package language

import (
	_ "embed"
	"sync"

	"hearsay/internal/wordlist"
)

//go:embed data/timewords.txt
var timeWordList string

//go:embed data/occasions.txt
var occasionList string

var timeWords = sync.OnceValue(func() map[string]bool { return wordlist.Words(timeWordList + "\n" + occasionList) })

// IsTimeWord holds for a weekday, a month, "today", "week" and the like, and for an occasion on
// which one speaks: "the minister in an interview" is no minister of interviews.
func IsTimeWord(t Token) bool { return timeWords()[t.Lower] }
