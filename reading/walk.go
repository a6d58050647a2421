package reading

// withSpans returns a copy of the reading with f applied to every span, and with
// every list non-nil. It is the one place that knows where spans stand.
func (r Reading) withSpans(f func(Span) Span) Reading {
	spans := func(in []Span) []Span { return each(in, f) }
	people := func(in []Participant) []Participant {
		return each(in, func(p Participant) Participant { p.Spans = spans(p.Spans); return p })
	}
	r.Byline = each(r.Byline, same)
	r.Notes = each(r.Notes, same)
	r.Furniture = each(r.Furniture, func(x Furniture) Furniture { x.Span = f(x.Span); return x })
	r.Entities = each(r.Entities, func(x Entity) Entity {
		x.Roles, x.Aliases = each(x.Roles, same), each(x.Aliases, same)
		x.Offices = each(x.Offices, func(o Office) Office { o.Spans = spans(o.Spans); return o })
		x.Mentions = each(x.Mentions, func(m Mention) Mention { m.Span = f(m.Span); return m })
		return x
	})
	r.Times = each(r.Times, func(x Time) Time { x.Span = f(x.Span); return x })
	r.Figures = each(r.Figures, func(x Figure) Figure { x.Span = f(x.Span); return x })
	r.Statements = each(r.Statements, func(x Statement) Statement {
		x.Source.Entities = each(x.Source.Entities, same)
		x.Source.Spans, x.Cue.Spans, x.Content.Spans = spans(x.Source.Spans), spans(x.Cue.Spans), spans(x.Content.Spans)
		if x.Channel != nil {
			c := *x.Channel
			c.Spans = spans(c.Spans)
			x.Channel = &c
		}
		x.Chain = each(x.Chain, func(l Link) Link { l.Spans = spans(l.Spans); return l })
		return x
	})
	r.OwnVoice = spans(r.OwnVoice)
	r.Events = each(r.Events, func(x Event) Event {
		x.Trigger, x.Actors, x.Targets = f(x.Trigger), people(x.Actors), people(x.Targets)
		x.Figures, x.Contexts, x.Retold = each(x.Figures, same), each(x.Contexts, same), spans(x.Retold)
		return x
	})
	r.Tolls = each(r.Tolls, func(x Toll) Toll {
		x.Figures, x.Events = each(x.Figures, same), each(x.Events, same)
		x.Victims, x.Spans = spans(x.Victims), spans(x.Spans)
		return x
	})
	r.Designations = each(r.Designations, func(x Designation) Designation {
		if x.Spans = spans(x.Spans); x.Giver != nil {
			giver := f(*x.Giver)
			x.Giver = &giver
		}
		return x
	})
	r.Wording = each(r.Wording, func(x Wording) Wording { x.Span = f(x.Span); return x })
	if r.Voices == nil {
		r.Voices = map[string]float64{}
	}
	return r
}

func each[T any](in []T, f func(T) T) []T {
	out := make([]T, len(in))
	for i, x := range in {
		out[i] = f(x)
	}
	return out
}

func same(s string) string { return s }
