package view

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"hearsay/reading"

	"golang.org/x/net/html"
)

// parsed is what HTML writes, parsed and gathers what tests ask of it.
type parsed struct {
	source  string
	root    *html.Node
	ids     map[string]bool
	targets []string // what links point at
	tags    map[string]int
}

func render(t testing.TB, readings ...*reading.Reading) *parsed {
	t.Helper()
	var b bytes.Buffer
	if err := HTML(&b, readings); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	p := &parsed{source: b.String(), root: root, ids: map[string]bool{}, tags: map[string]int{}}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		p.tags[n.Data]++
		for _, a := range n.Attr {
			switch {
			case a.Key == "id":
				if p.ids[a.Val] {
					t.Errorf("the id %q is there twice", a.Val)
				}
				p.ids[a.Val] = true
			case a.Key == "href":
				p.targets = append(p.targets, a.Val)
			case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "src":
				t.Errorf("<%s> has %s=%q", n.Data, a.Key, a.Val)
			}
		}
	}
	return p
}

var idOfParagraph = regexp.MustCompile(`^r\d+p\d+$`)

// paragraphsOf is the report's text as the page shows it, by paragraph.
func (p *parsed) paragraphsOf() (out []string) {
	var words func(*html.Node) string
	words = func(n *html.Node) string {
		if n.Type == html.TextNode {
			return n.Data
		}
		if n.Data == "sup" || n.Data == "a" {
			return ""
		}
		s := ""
		for c := range n.ChildNodes() {
			s += words(c)
		}
		return s
	}
	for n := range p.root.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "id" && idOfParagraph.MatchString(a.Val) {
				out = append(out, words(n))
			}
		}
	}
	return out
}

func (p *parsed) check(t testing.TB) {
	t.Helper()
	for _, to := range p.targets {
		if id, inside := strings.CutPrefix(to, "#"); inside {
			if !p.ids[id] {
				t.Errorf("a link leads to %q, which is not there", to)
			}
		} else if !strings.HasPrefix(to, "https://") && !strings.HasPrefix(to, "http://") {
			t.Errorf("a link leads to %q", to)
		}
	}
	for _, tag := range []string{"script", "img", "iframe", "link", "object", "form", "base"} {
		if p.tags[tag] > 0 {
			t.Errorf("the page has a <%s>", tag)
		}
	}
}

func TestHTML(t *testing.T) {
	p := render(t, sample(t))
	p.check(t)
	for _, id := range []string{"r1s1", "r1s5", "r1w1", "r1w5", "r1e2", "r1f1", "r1t3"} {
		if !p.ids[id] {
			t.Errorf("nothing has the id %q", id)
		}
	}
	for _, tag := range []string{"main", "article", "aside", "h1"} {
		if p.tags[tag] != 1 {
			t.Errorf("%d <%s>", p.tags[tag], tag)
		}
	}
	if p.tags["nav"] != 0 {
		t.Error("a page of one report has a list of reports")
	}
}

func TestHTMLKeepsEveryWord(t *testing.T) {
	p := render(t, sample(t))
	var want []string
	for _, x := range paragraphs(sampleText) {
		want = append(want, x.Text)
	}
	if got := p.paragraphsOf(); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("the page shows\n%q\nnot\n%q", got, want)
	}
}

func TestHTMLOfMany(t *testing.T) {
	p := render(t, sample(t), sample(t), sample(t))
	p.check(t)
	if p.tags["article"] != 3 || p.tags["nav"] != 1 || p.tags["h1"] != 1 {
		t.Errorf("%d articles, %d lists, %d titles", p.tags["article"], p.tags["nav"], p.tags["h1"])
	}
}

func TestHTMLPolicyNamesTheStyle(t *testing.T) {
	p := render(t, sample(t))
	var style, policy string
	for n := range p.root.Descendants() {
		if n.Data == "style" && n.FirstChild != nil {
			style = n.FirstChild.Data
		}
		for _, a := range n.Attr {
			if n.Data == "meta" && a.Key == "content" && strings.HasPrefix(a.Val, "default-src") {
				policy = a.Val
			}
		}
	}
	sum := sha256.Sum256([]byte(style))
	if !strings.Contains(policy, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") || !strings.Contains(policy, "default-src 'none'") {
		t.Errorf("the policy %q does not fit the style sheet", policy)
	}
}

func TestHTMLEscapes(t *testing.T) {
	evil := `"><script>alert('x')</script><img src=x onerror=alert(1)>&amp;</style>`
	r := sample(t)
	r.ID, r.Title, r.Outlet, r.URL, r.Language, r.Byline, r.Notes = evil, evil, evil, "javascript:alert(1)", evil, []string{evil}, []string{evil}
	r.Text = evil
	whole := reading.Cut(evil, 0, len(evil))
	r.Entities[0].Name, r.Entities[0].Roles, r.Entities[2].Name = evil, []string{evil}, evil
	r.Furniture, r.Times, r.Figures = nil, []reading.Time{{ID: "t1", Span: whole, Value: evil}}, []reading.Figure{{ID: "f1", Span: whole, Of: evil, Unit: evil}}
	r.OwnVoice, r.Wording = nil, []reading.Wording{{Span: whole, Kind: reading.WordingKind(evil)}}
	for i := range r.Statements {
		s := &r.Statements[i]
		s.ID = fmt.Sprintf("%s%d", evil, i)
		s.Content.Spans, s.Cue.Spans, s.Source.Spans, s.Source.Text = []reading.Span{whole}, []reading.Span{whole}, []reading.Span{whole}, evil
	}
	for i := range r.Events {
		r.Events[i].Trigger = whole
	}
	p := render(t, r)
	p.check(t)
	if got := p.paragraphsOf(); len(got) != 1 || got[0] != evil {
		t.Errorf("the text reads %q", got)
	}
}

func TestWebLink(t *testing.T) {
	for in, want := range map[string]string{
		"https://news.example/a?b=1": "https://news.example/a?b=1", "http://news.example": "http://news.example",
		"javascript:alert(1)": "", "data:text/html,x": "", "news.example": "", "/etc/passwd": "", "file:///etc/passwd": "", "": "", "http://%zz": "",
	} {
		if got := webLink(in); got != want {
			t.Errorf("webLink(%q) = %q", in, got)
		}
	}
}

var cssColour = regexp.MustCompile(`--([a-z]+\d?): (#[0-9a-f]{6})`)

// WCAG 2.2, 1.4.3: text has a contrast of at least 4.5 to 1.
func TestContrast(t *testing.T) {
	light, dark, _ := strings.Cut(pageStyle, "@media (prefers-color-scheme: dark)")
	dark, _, _ = strings.Cut(dark, ".own")
	for name, sheet := range map[string]string{"light": light, "dark": dark} {
		colours := map[string]string{}
		for _, m := range cssColour.FindAllStringSubmatch(sheet, -1) {
			colours[m[1]] = m[2]
		}
		pairs := [][2]string{{"ink", "paper"}, {"ink", "raised"}, {"ink", "note"}, {"soft", "paper"}, {"soft", "raised"}, {"link", "paper"}, {"link", "raised"}}
		for i := range 10 {
			pairs = append(pairs, [2]string{"ink", fmt.Sprintf("t%d", i)}, [2]string{"soft", fmt.Sprintf("t%d", i)})
		}
		for _, p := range pairs {
			if got := contrast(t, colours[p[0]], colours[p[1]]); got < 4.5 {
				t.Errorf("%s: --%s on --%s has a contrast of %.2f", name, p[0], p[1], got)
			}
		}
	}
}

func contrast(t *testing.T, a, b string) float64 {
	la, lb := luminance(t, a), luminance(t, b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	if len(colour) != 7 {
		t.Fatalf("no colour: %q", colour)
	}
	l := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		v, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(v) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		l += weight * c
	}
	return l
}

// FuzzHTML makes readings of arbitrary texts and spans, valid or not in what
// may overlap, and wants a page whose links resolve and that runs nothing.
func FuzzHTML(f *testing.F) {
	b, err := json.Marshal(sample(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b, "title")
	f.Add([]byte(`{"schema":"hearsay/reading/1","text":"a\n\r\nb é"}`), `<script>`)
	f.Fuzz(func(t *testing.T, b []byte, title string) {
		r := &reading.Reading{}
		if json.Unmarshal(b, r) != nil || r.Validate() != nil {
			// Use the bytes as text instead, with spans anywhere in it.
			text := strings.ToValidUTF8(string(b), "?")
			r = &reading.Reading{Text: text, Title: title}
			for i := 0; i+1 < len(b) && i < 40; i += 2 {
				start, end := int(b[i])%(len(text)+1), int(b[i+1])%(len(text)+1)
				if start < end && strings.ToValidUTF8(text[start:end], "") == text[start:end] {
					s := reading.Cut(text, start, end)
					r.Statements = append(r.Statements, reading.Statement{ID: fmt.Sprint("s", i), Source: reading.Source{Text: title}, Content: reading.Content{Spans: []reading.Span{s}}, Within: reading.Optional(fmt.Sprint("s", i-2))})
					r.Figures = append(r.Figures, reading.Figure{ID: fmt.Sprint("f", i), Span: s})
				}
			}
		}
		p := render(t, r)
		p.check(t)
		_ = Text(r, Look{Width: 60})
	})
}
