package reading

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func TestJSONCountsCodePoints(t *testing.T) {
	b, err := json.Marshal(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	var loose struct {
		Text       string
		Statements []struct {
			Source struct{ Spans []Span }
			Time   *string
			Within *string
		}
		Byline []string
	}
	if err := json.Unmarshal(b, &loose); err != nil {
		t.Fatal(err)
	}
	points := []rune(loose.Text)
	for _, s := range loose.Statements {
		for _, x := range s.Source.Spans {
			if got := string(points[x.Start:x.End]); got != x.Text {
				t.Errorf("code points %d-%d are %q, not %q", x.Start, x.End, got, x.Text)
			}
		}
	}
	if loose.Byline == nil {
		t.Error("an empty list is written as null")
	}
	if s := loose.Statements[1]; s.Time != nil || s.Within != nil {
		t.Error("an optional reference that is not given is not null")
	}
}

func TestJSONKeepsMarkup(t *testing.T) {
	r := sample(t)
	r.Title = "<b> & co"
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(r); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "<b> & co") {
		t.Error("an encoder told not to escape HTML escapes it")
	}
}

func TestJSONRoundTrip(t *testing.T) {
	in := sample(t)
	b, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	var out Reading
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	want := in.withSpans(func(s Span) Span { return s })
	if !reflect.DeepEqual(out, want) {
		t.Errorf("read back\n%+v\nwritten\n%+v", out, want)
	}
}

func TestJSONRefuses(t *testing.T) {
	b, err := json.Marshal(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string][2]string{
		"another schema":          {Schema, "hearsay/reading/0"},
		"an offset past the text": {`"start":67`, `"start":6700`},
	} {
		bad := strings.Replace(string(b), change[0], change[1], 1)
		if bad == string(b) {
			t.Fatalf("%s: the sample has no %s", name, change[0])
		}
		if err := json.Unmarshal([]byte(bad), new(Reading)); err == nil {
			t.Errorf("%s: read without an error", name)
		}
	}
}

func compiled(t testing.TB) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSchemaAcceptsReadings(t *testing.T) {
	schema := compiled(t)
	for _, r := range []Reading{sample(t), {Schema: Schema, SHA256: strings.Repeat("0", 64)}} {
		b, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(doc); err != nil {
			t.Error(err)
		}
	}
}

// The schema forbids fields that it does not name, so a field added to the types
// fails above; a field added to the schema alone fails here.
func TestSchemaNamesNoOtherFields(t *testing.T) {
	var schema struct {
		Properties map[string]any
		Defs       map[string]struct {
			Properties map[string]any
		} `json:"$defs"`
	}
	b := readFile(t, "schema.json")
	if err := json.Unmarshal(b, &schema); err != nil {
		t.Fatal(err)
	}
	same := func(name string, props map[string]any, typ reflect.Type) {
		fields := map[string]bool{}
		for _, f := range reflect.VisibleFields(typ) {
			if tag := f.Tag.Get("json"); tag != "" {
				fields[tag] = true
			}
		}
		for p := range props {
			if !fields[p] {
				t.Errorf("the schema's %s has %q; %v has not", name, p, typ)
			}
		}
		if len(props) != len(fields) {
			t.Errorf("the schema's %s has %d fields; %v has %d", name, len(props), typ, len(fields))
		}
	}
	same("reading", schema.Properties, reflect.TypeFor[Reading]())
	for name, typ := range map[string]reflect.Type{
		"span": reflect.TypeFor[Span](), "furniture": reflect.TypeFor[Furniture](), "mention": reflect.TypeFor[Mention](),
		"entity": reflect.TypeFor[Entity](), "time": reflect.TypeFor[Time](), "figure": reflect.TypeFor[Figure](),
		"statement": reflect.TypeFor[Statement](), "participant": reflect.TypeFor[Participant](), "event": reflect.TypeFor[Event](),
		"designation": reflect.TypeFor[Designation](), "office": reflect.TypeFor[Office](), "toll": reflect.TypeFor[Toll](), "wording": reflect.TypeFor[Wording](),
	} {
		same(name, schema.Defs[name].Properties, typ)
	}
}

// The words that the schema's enumerations allow are those that Validate allows.
func TestSchemaWords(t *testing.T) {
	b := readFile(t, "schema.json")
	all := [][]string{strs(furnitureKinds), strs(kinds), strs(forms), strs(timeTypes), strs(statementKinds), strs(attitudes), strs(linkKinds), strs(harms), strs(harms[1:]), strs(whos), strs(tenures), strs(sectors), strs(tenses), strs(eventTypes), strs(statuses), strs(wordingKinds)}
	var doc any
	if err := json.Unmarshal(b, &doc); err != nil {
		t.Fatal(err)
	}
	enums := map[string]bool{}
	var walk func(any)
	walk = func(x any) {
		switch x := x.(type) {
		case map[string]any:
			if list, ok := x["enum"].([]any); ok {
				var words []string
				for _, w := range list {
					words = append(words, w.(string))
				}
				enums[strings.Join(words, " ")] = true
			}
			for _, y := range x {
				walk(y)
			}
		case []any:
			for _, y := range x {
				walk(y)
			}
		}
	}
	walk(doc)
	for _, words := range all {
		if !enums[strings.Join(words, " ")] {
			t.Errorf("the schema has no enumeration of %q", words)
		}
	}
	if len(enums) != len(all) {
		t.Errorf("the schema has %d enumerations, the package %d", len(enums), len(all))
	}
}

func strs[T ~string](in []T) []string {
	out := make([]string, len(in))
	for i, x := range in {
		out[i] = string(x)
	}
	return out
}

func FuzzReadingJSON(f *testing.F) {
	b, err := json.Marshal(sample(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte(`{"schema":"hearsay/reading/1","text":"é","own_voice":[{"start":0,"end":1,"text":"é"}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var r Reading
		if json.Unmarshal(b, &r) != nil {
			return
		}
		if r.Validate() != nil {
			return
		}
		out, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		var again Reading
		if err := json.Unmarshal(out, &again); err != nil {
			t.Fatal(err)
		}
		if err := again.Validate(); err != nil {
			t.Fatalf("a valid reading is not valid after a round trip: %v", err)
		}
	})
}
