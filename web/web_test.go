package web

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hearsay/archive"
	"hearsay/reading"
)

const token = "a-token-for-tests"

// fields cuts spans of a text by their words.
func span(t *testing.T, text, words string) reading.Span {
	t.Helper()
	at := strings.Index(text, words)
	if at < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	return reading.Cut(text, at, at+len(words))
}

func sample(t *testing.T) *reading.Reading {
	text := "Mayor Orla Venn said the café quay was “closed for good”. The <b>dockers</b> left."
	return &reading.Reading{
		Schema: reading.Schema, ID: "quay-1", SHA256: "first", Outlet: "Quay Post", Published: "2025-05-03", Title: "Quay & café closed", Text: text, Language: "en",
		Entities: []reading.Entity{{ID: "e1", Name: "Orla Venn", Kind: reading.Person, Mentions: []reading.Mention{{Span: span(t, text, "Orla Venn"), Form: reading.Name}}}},
		Statements: []reading.Statement{{ID: "s1", Kind: reading.Mixed, Attitude: reading.Assert, Tense: reading.Past, Confidence: 0.9,
			Source:  reading.Source{Entity: "e1", Text: "Mayor Orla Venn", Spans: []reading.Span{span(t, text, "Mayor Orla Venn")}},
			Cue:     reading.Cue{Lemma: "say", Spans: []reading.Span{span(t, text, "said")}},
			Content: reading.Content{Spans: []reading.Span{span(t, text, "the café quay was “closed for good”")}}}},
		OwnVoice: []reading.Span{span(t, text, "The <b>dockers</b> left.")},
		Voices:   map[string]float64{"e1": 0.6, "outlet": 0.4},
	}
}

func room(t *testing.T, opts Options) (*httptest.Server, *archive.Archive) {
	t.Helper()
	a, err := archive.Open(context.Background(), filepath.Join(t.TempDir(), "archive.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	if err := a.Update(context.Background(), func(tx *archive.Tx) error {
		_, _, err := tx.Put(sample(t), time.Now())
		return err
	}); err != nil {
		t.Fatal(err)
	}
	r, err := New(a, opts)
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(r.Handler())
	t.Cleanup(s.Close)
	return s, a
}

func ask(t *testing.T, q *http.Request) (*http.Response, string) {
	t.Helper()
	c := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	res, err := c.Do(q)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(b)
}

func get(t *testing.T, address string) (*http.Response, string) {
	t.Helper()
	q, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	return ask(t, q)
}

func TestPages(t *testing.T) {
	s, _ := room(t, Options{Token: token, Open: true})
	for _, c := range []struct {
		path   string
		status int
		want   []string
	}{
		{"/search?q=dockers", 200, []string{"Quay &amp; café closed", `href="/report/1"`, "1 reports"}},
		{"/search?q=nowhere", 200, []string{"0 reports"}},
		{"/search?from=yesterday", 400, []string{"such as 2025-03-02"}},
		{"/search.json?q=dockers", 200, []string{`"title":"Quay & café closed"`, `"id":1`}},
		{"/report/1", 200, []string{"Orla Venn", "&lt;b&gt;dockers&lt;/b&gt;", "<blockquote"}},
		{"/report/1.json", 200, []string{`"schema":"hearsay/reading/1"`, `"judgements":{}`}},
		{"/report/2", 404, []string{"not in the archive"}},
		{"/report/2.json", 404, []string{`{"error":"not in the archive"}`}},
		{"/report/1?version=7", 404, []string{"no such version"}},
		{"/report/quay-1", 404, []string{"numbers"}},
		{"/entity/orla%20venn", 200, []string{"closed for good", "Quay Post"}},
		{"/entity/Orla%20Venn.json", 200, []string{`"labels":[{"words":"Orla Venn"`}},
		{"/entity/Nobody", 404, []string{"no report mentions"}},
		{"/room.css", 200, []string{"--paper"}},
		{"/etc/passwd", 404, []string{"no such page"}},
	} {
		res, body := get(t, s.URL+c.path)
		if res.StatusCode != c.status {
			t.Errorf("%s: status %d, want %d: %s", c.path, res.StatusCode, c.status, body)
		}
		for _, w := range c.want {
			if !strings.Contains(body, w) {
				t.Errorf("%s lacks %q:\n%s", c.path, w, body)
			}
		}
		policy := res.Header.Get("Content-Security-Policy")
		if !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") || strings.Contains(policy, "script-src") {
			t.Errorf("%s has the policy %q", c.path, policy)
		}
		if strings.Contains(body, "<script") || strings.Contains(body, "http://") && strings.HasPrefix(res.Header.Get("Content-Type"), "text/html") {
			t.Errorf("%s asks for something from elsewhere", c.path)
		}
		if strings.Contains(body, `class="judge"`) {
			t.Errorf("%s offers writing without a token", c.path)
		}
	}
}

func TestGuard(t *testing.T) {
	open, _ := room(t, Options{Token: token, Open: true, Hosts: []string{"127.0.0.1"}})
	shut, _ := room(t, Options{Token: token})
	for name, c := range map[string]struct {
		method, url string
		header      map[string]string
		status      int
	}{
		"reading at home":             {"GET", open.URL + "/search", nil, 200},
		"another site's name":         {"GET", open.URL + "/search", map[string]string{"Host": "evil.example"}, 421},
		"writing without a token":     {"POST", open.URL + "/report/1/judgements", nil, 401},
		"writing with a wrong one":    {"POST", open.URL + "/report/1/judgements", map[string]string{"Authorization": "Bearer x"}, 401},
		"writing with it":             {"POST", open.URL + "/report/1/judgements", map[string]string{"Authorization": "Bearer " + token}, 303},
		"writing from another site":   {"POST", open.URL + "/report/1/judgements", map[string]string{"Cookie": cookie + "=" + url.QueryEscape(token), "Sec-Fetch-Site": "cross-site"}, 403},
		"reading from elsewhere":      {"GET", shut.URL + "/search", nil, 401},
		"reading from elsewhere JSON": {"GET", shut.URL + "/search.json", nil, 401},
		"with a token":                {"GET", shut.URL + "/search", map[string]string{"Authorization": "Bearer " + token}, 200},
		"a token in the address":      {"GET", shut.URL + "/search?q=a&token=" + url.QueryEscape(token), nil, 303},
		"a wrong one there":           {"GET", shut.URL + "/search?token=x", nil, 401},
	} {
		body := strings.NewReader("")
		if c.method == "POST" {
			body = strings.NewReader("target=s1&verdict=confirm")
		}
		q, err := http.NewRequest(c.method, c.url, body)
		if err != nil {
			t.Fatal(err)
		}
		q.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		for k, v := range c.header {
			q.Header.Set(k, v)
		}
		if h := c.header["Host"]; h != "" {
			q.Host = h
		}
		res, answer := ask(t, q)
		if res.StatusCode != c.status {
			t.Errorf("%s: %d, want %d: %s", name, res.StatusCode, c.status, answer)
		}
		if strings.Contains(answer, token) || strings.Contains(res.Header.Get("Location"), "token=") {
			t.Errorf("%s tells the token", name)
		}
	}
}

func TestJudge(t *testing.T) {
	s, a := room(t, Options{Token: token, Open: true})
	post := func(form string) (*http.Response, string) {
		q, err := http.NewRequest(http.MethodPost, s.URL+"/report/1/judgements", strings.NewReader(form))
		if err != nil {
			t.Fatal(err)
		}
		q.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		q.Header.Set("Authorization", "Bearer "+token)
		return ask(t, q)
	}
	for form, status := range map[string]int{
		"target=s1&verdict=reject&note=she+asked":                            303,
		"target=s9&verdict=reject":                                           404,
		"target=s1&verdict=perhaps":                                          400,
		"target=s1&verdict=confirm&note=" + strings.Repeat("x", biggestForm): 400,
	} {
		if res, body := post(form); res.StatusCode != status {
			t.Errorf("%.60s: %d, want %d: %s", form, res.StatusCode, status, body)
		}
	}
	q, _ := http.NewRequest(http.MethodGet, s.URL+"/report/1", nil)
	q.Header.Set("Authorization", "Bearer "+token)
	if _, body := ask(t, q); !strings.Contains(body, "A person: reject (“she asked”)") {
		t.Errorf("the page does not show the verdict:\n%s", body)
	}
	_, lines := get(t, s.URL+"/judgements.jsonl")
	var j archive.Judgement
	if err := json.Unmarshal([]byte(lines), &j); err != nil {
		t.Fatalf("%v: %s", err, lines)
	}
	var found struct {
		Text      string
		Statement reading.Statement
	}
	if err := json.Unmarshal(j.Finding, &found); err != nil {
		t.Fatal(err)
	}
	c := found.Statement.Content.Spans[0]
	if got := string([]rune(found.Text)[c.Start:c.End]); got != c.Text || j.Report != "quay-1" || j.Verdict != archive.Reject {
		t.Errorf("the judgement is %+v of %q", j, got)
	}
	_ = a
}
