package designations

import "strings"

// similar says whether two statuses can be one, told in other words: 2 if they share a word's stem or forbid alike, 1 if one of them
// says no more than that there is a status, else 0.
func similar(a, b string) int {
	a, b = strings.ToLower(a), strings.ToLower(b)
	if a == b {
		return 3
	}
	for _, kin := range kindred {
		if kin[a] && kin[b] {
			return 2
		}
	}
	if a == "travel ban" && kindred[0][b] || b == "travel ban" && kindred[0][a] {
		return 0
	}
	for _, x := range strings.Fields(a) {
		for _, y := range strings.Fields(b) {
			if commonStem(x, y) {
				return 2
			}
		}
	}
	if (vague[a] || vague[b]) && !summons(a) && !summons(b) { // a warrant is no listing
		return 1
	}
	return 0
}

// summons holds for what a court or the police have out for somebody.
func summons(as string) bool {
	for _, w := range strings.Fields(as) {
		if kindred[3][w] || w == "notice" || w == "notices" {
			return true
		}
	}
	return false
}

// kindred are statuses that are one for what they do.
var kindred = []map[string]bool{
	set("ban banned outlawed proscribed prohibited prohibition proscription illegal unlawful"),
	{"barred": true, "entry ban": true, "travel ban": true, "ban on entry": true},
	set("sanctions sanctioned measures"),
	set("wanted sought warrant fugitive"),
	set("blacklisted blacklist"),
	asylum,
	set("recognition recognised recognized independence sovereignty statehood"),
}

var asylum = map[string]bool{"asylum": true, "political asylum": true, "refuge": true, "refugee": true, "refugee status": true}

// vague are statuses that say no more than that there is one.
var vague = set("entry entries recognition listed listing blacklisted blacklist designation designated label measure measures step decision status classification tag ruling verdict order one such so")

// empty words say nothing of a status.
var empty = set("organization organizations organisation organisations group groups entity entities foreign state of the and a an most")

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

func commonStem(x, y string) bool {
	if empty[x] || empty[y] {
		return false
	}
	n := min(5, len(x), len(y))
	return n >= 3 && x[:n] == y[:n]
}
