package reading

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// wire has Reading's fields and none of its methods.
type wire Reading

// MarshalJSON writes the reading with offsets in code points; every list is
// there, empty lists as [].
func (r Reading) MarshalJSON() ([]byte, error) {
	o := newOffsets(r.Text)
	out := r.withSpans(func(s Span) Span {
		s.Start, s.End = o.toPoints(s.Start), o.toPoints(s.End)
		return s
	})
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(wire(out)); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// UnmarshalJSON reads what MarshalJSON wrote; offsets become byte offsets. It
// refuses another schema and offsets outside the text; Validate checks the rest.
func (r *Reading) UnmarshalJSON(b []byte) error {
	var in wire
	if err := json.Unmarshal(b, &in); err != nil {
		return err
	}
	if in.Schema != Schema {
		return fmt.Errorf("schema is %q, not %q", in.Schema, Schema)
	}
	o := newOffsets(in.Text)
	var bad error
	out := Reading(in).withSpans(func(s Span) Span {
		start, err := o.toBytes(s.Start)
		if err != nil && bad == nil {
			bad = err
		}
		end, err := o.toBytes(s.End)
		if err != nil && bad == nil {
			bad = err
		}
		s.Start, s.End = start, end
		return s
	})
	if bad != nil {
		return bad
	}
	*r = out
	return nil
}
