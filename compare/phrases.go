package compare

// phrased says that a word ends a phrase that says no more than a verb, which it puts for the verb of the phrase: "took place" is "happened", and
// "set fire to", "set it alight" and "set the mill on fire" are "burned".
func phrased(words []string, last string) bool {
	verb := func(back int, of string) int {
		if at := len(words) - back; at >= 0 && stem(words[at]) == of {
			return at
		}
		return -1
	}
	at, means := -1, "burned"
	switch last {
	case "place":
		at, means = verb(1, "take"), "happened"
	case "fire":
		if at = verb(1, "set"); at < 0 && len(words) > 0 && words[len(words)-1] == "on" {
			at = max(verb(2, "set"), verb(3, "set"), verb(4, "set"))
		}
	case "alight", "ablaze":
		at = max(verb(1, "set"), verb(2, "set"))
	}
	if at < 0 {
		return false
	}
	words[at] = means
	return true
}
