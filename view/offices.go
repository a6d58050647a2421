package view

import (
	"strings"

	"hearsay/reading"
)

// roles are what an entity is, and what it was or will be, with the years: "lawyer, former mayor of Arlen (2003–2010)".
func roles(e *reading.Entity) string {
	var all []string
	for _, role := range e.Roles {
		if !held(e, role) {
			all = append(all, role)
		}
	}
	for _, o := range e.Offices {
		all = append(all, office(o))
	}
	return strings.Join(all, ", ")
}

// held reports whether one of the offices says what a role says.
func held(e *reading.Entity, role string) bool {
	for _, o := range e.Offices {
		if strings.Contains(strings.ToLower(role), strings.ToLower(o.Role)) {
			return true
		}
	}
	return false
}

func office(o reading.Office) string {
	s := o.Role
	switch o.Tenure {
	case reading.Current:
	case reading.Elect:
		s += "-elect"
	case reading.Then:
		s = "then " + s
	default:
		s = string(o.Tenure) + " " + s
	}
	switch {
	case o.From != "" && o.Until != "":
		s += " (" + string(o.From) + "–" + string(o.Until) + ")"
	case o.From != "":
		s += " (since " + string(o.From) + ")"
	case o.Until != "":
		s += " (until " + string(o.Until) + ")"
	}
	return s
}
