package events

import (
	"slices"

	"hearsay/reading"
)

// retold makes one event of those that tell of one happening: of the same type, status and holder, whose participants, times and
// places are the same as far as both have them, with one participant at least in common. The later ones' triggers become Retold of the
// first, which takes from them what it lacks.
func retold(events []reading.Event) []reading.Event {
	var out []reading.Event
	for _, e := range events {
		i := slices.IndexFunc(out, func(x reading.Event) bool { return sameHappening(x, e) })
		if i < 0 {
			out = append(out, e)
			continue
		}
		x := &out[i]
		x.Retold = append(x.Retold, e.Trigger)
		if len(x.Actors) == 0 {
			x.Actors = e.Actors
		}
		if len(x.Targets) == 0 {
			x.Targets = e.Targets
		}
		if x.Time == "" {
			x.Time, x.From, x.Until = e.Time, e.From, e.Until
		}
		if x.Place == "" {
			x.Place = e.Place
		}
		if x.Mode == "" {
			x.Mode = e.Mode
		}
		for _, id := range e.Figures {
			if !slices.Contains(x.Figures, id) {
				x.Figures = append(x.Figures, id)
			}
		}
	}
	return out
}

func sameHappening(a, b reading.Event) bool {
	if a.Type != b.Type || a.Status != b.Status || a.Holder != b.Holder {
		return false
	}
	actors, targets := common(a.Actors, b.Actors), common(a.Targets, b.Targets)
	if actors == apart || targets == apart || actors != shared && targets != shared {
		return false
	}
	if a.Place != "" && b.Place != "" && a.Place != b.Place || a.Mode != "" && b.Mode != "" && a.Mode != b.Mode {
		return false
	}
	if len(a.Figures) > 0 && len(b.Figures) > 0 {
		return false // other numbers, another happening; what is the same number is told by the tolls
	}
	return a.From == "" || b.From == "" || a.From <= b.Until && b.From <= a.Until
}

// overlap says how two sides of events agree.
type overlap uint8

const (
	open   overlap = iota // one of them names nobody
	shared                // they name somebody in common
	apart                 // they name others
)

func common(a, b []reading.Participant) overlap {
	if len(a) == 0 || len(b) == 0 {
		return open
	}
	for _, x := range a {
		for _, y := range b {
			if x.Entity != "" && x.Entity == y.Entity {
				return shared
			}
		}
	}
	return apart
}
