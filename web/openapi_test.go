package web

import (
	"encoding/json"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestOpenAPI holds the description against the routes and what they answer.
func TestOpenAPI(t *testing.T) {
	b, err := files.ReadFile("pages/openapi.json")
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Paths map[string]map[string]any
	}
	if err := json.Unmarshal(b, &doc); err != nil {
		t.Fatal(err)
	}
	var told []string
	for path, methods := range doc.Paths {
		for m := range methods {
			told = append(told, strings.ToUpper(m)+" "+path)
		}
	}
	source, err := os.ReadFile("server.go")
	if err != nil {
		t.Fatal(err)
	}
	var routes []string
	add := func(route string) {
		if !slices.Contains(routes, route) {
			routes = append(routes, route)
		}
	}
	for _, m := range regexp.MustCompile(`HandleFunc\("((?:GET|POST) /[^"]+)"|get\("(/[^"]+)"`).FindAllStringSubmatch(string(source), -1) {
		if m[2] == "" {
			add(strings.ReplaceAll(m[1], "{$}", ""))
			continue
		}
		add("GET " + m[2])
		if strings.HasSuffix(m[2], "}") {
			add("GET " + m[2] + ".json")
		}
	}
	slices.Sort(told)
	slices.Sort(routes)
	if !slices.Equal(told, routes) {
		t.Errorf("described: %q\nserved: %q", told, routes)
	}

	s := library(t)
	var list storiesPage
	_, body := get(t, s.URL+"/stories.json")
	if err := json.Unmarshal([]byte(body), &list); err != nil {
		t.Fatal(err)
	}
	for path, schema := range map[string]string{
		"/stories.json": "Stories", "/story/" + url.PathEscape(list.Stories[0].ID) + ".json": "Story", "/report/1.json": "Report",
		"/report/1/versions.json": "Versions", "/report/1/chain/s1.json": "Chain", "/entity/Kestria.json": "Entity", "/search.json?q=ferry": "Search", "/report/0.json": "Fault",
	} {
		_, body := get(t, s.URL+path)
		answers(t, body, schema)
	}
}

// answers holds an answer against a schema of the description.
func answers(t *testing.T, body, schema string) {
	t.Helper()
	b, err := files.ReadFile("pages/openapi.json")
	if err != nil {
		t.Fatal(err)
	}
	whole, err := jsonschema.UnmarshalJSON(strings.NewReader(string(b)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("openapi.json", whole); err != nil {
		t.Fatal(err)
	}
	sch, err := c.Compile("openapi.json#/components/schemas/" + schema)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := jsonschema.UnmarshalJSON(strings.NewReader(body))
	if err != nil {
		t.Fatal(schema, err)
	}
	if err := sch.Validate(answer); err != nil {
		t.Errorf("%s: %v", schema, err)
	}
}
