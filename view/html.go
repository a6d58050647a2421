package view

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"hearsay/reading"
)

//go:embed page.html
var pageTemplate string

//go:embed page.css
var pageStyle string

var page = template.Must(template.New("page").Parse(pageTemplate))

// mostLinked is how many statements of a page light up together with their
// words under the pointer: each takes a rule of the style sheet, and browsers
// try every rule at every move.
const mostLinked = 2000

// HTML writes one self-contained page with a section for each reading: no
// script, nothing fetched, and a content security policy that forbids both.
func HTML(w io.Writer, readings []*reading.Reading) error {
	data := struct {
		Title   string
		Policy  string
		Style   template.CSS
		Reports []*report
	}{Title: fmt.Sprintf("Readings of %d reports", len(readings))}
	style := strings.Builder{}
	style.WriteString(pageStyle)
	linked := 0
	for i, r := range readings {
		v := newReport(fmt.Sprintf("r%d", i+1), r)
		v.Among = len(readings) > 1
		data.Reports = append(data.Reports, v)
		if linked += len(r.Statements); linked <= mostLinked {
			v.linkRules(&style)
		}
	}
	if len(readings) == 1 {
		data.Title = data.Reports[0].Title
	}
	// The policy names the style sheet by its hash, so nothing that a report might
	// smuggle into the page could style it, let alone run.
	data.Style = template.CSS(style.String()) //nolint:gosec // our own sheet; ids in it are numbers
	sum := sha256.Sum256([]byte(data.Style))
	data.Policy = "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
	b := bufio.NewWriter(w)
	if err := page.Execute(b, data); err != nil {
		return err
	}
	return b.Flush()
}

// linkRules writes the rules that light up a statement's words when its card is
// pointed at or followed to, and the card when its words are.
func (v *report) linkRules(css *strings.Builder) {
	for _, s := range v.Statements {
		fmt.Fprintf(css, "#%[1]s:has(#%[2]s:hover,#%[2]s:target,#%[3]s:target) .%[2]s,#%[1]s:has(.%[2]s:hover,#%[3]s:target) #%[2]s{outline:2px solid var(--lit)}\n",
			v.ID, s.ID, s.WordsID)
	}
}
