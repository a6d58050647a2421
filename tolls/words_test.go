package tolls

import "testing"

func TestParseWords(t *testing.T) {
	for _, c := range []struct {
		name, file string
		ok         bool
	}{
		{"a harm", "kill\tobject\tkilled", true},
		{"a class", "find\tfound", true},
		{"a person", "boy\tperson\tm child", true},
		{"no harm", "kill\tobject\tbored", false},
		{"no sex", "boy\tperson\tx child", false},
		{"no age", "boy\tperson\tm old", false},
		{"too many fields", "kill\tobject\tkilled\t1", false},
	} {
		if _, err := parseWords(c.file); (err == nil) != c.ok {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestPerson(t *testing.T) {
	for noun, want := range map[string]bool{"boy": true, "watchman": true, "policewoman": true, "human": false, "man": true, "table": false} {
		if _, ok := theLexicon().person(noun); ok != want {
			t.Errorf("%s is a person: %v", noun, ok)
		}
	}
}
