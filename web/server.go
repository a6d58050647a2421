package web

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"html/template"
	"net/http"
	"strings"
	"time"

	"hearsay/archive"
	"hearsay/view"
)

//go:embed pages
var files embed.FS

// Room is the reading room of an archive. It serves any number of requests at once.
type Room struct {
	archive *archive.Archive
	guard   guard
	pages   map[string]*template.Template
	now     func() time.Time
}

// Options are what a room may be told.
type Options struct {
	Token string   // what writes need, and all of it where Open is false
	Open  bool     // reading needs no token: the server listens on this machine alone
	Hosts []string // names that requests may address the server by; empty is any
}

// New opens a room. The archive stays the caller's to close.
func New(a *archive.Archive, opts Options) (*Room, error) {
	r := &Room{archive: a, guard: guard(opts), pages: map[string]*template.Template{}, now: time.Now}
	for _, name := range []string{"stories", "story", "report", "versions", "chain", "entity", "search", "fault"} {
		t, err := template.New("base.html").Funcs(helpers).ParseFS(files, "pages/base.html", "pages/parts.html", "pages/"+name+".html")
		if err != nil {
			return nil, err
		}
		r.pages[name] = t
	}
	return r, nil
}

// page is what an address shows: data for its JSON and its template, and the rules of style that only this page has.
type page struct {
	name  string // of the template
	Title string
	Data  any
	Style string
	HTML  template.HTML // of a report
}

// Handler answers requests.
func (r *Room) Handler() http.Handler {
	mux := http.NewServeMux()
	get := func(pattern string, show func(context.Context, *http.Request) (*page, error)) {
		mux.HandleFunc("GET "+pattern, r.show(show))
	}
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, q *http.Request) { http.Redirect(w, q, "/stories", http.StatusSeeOther) })
	get("/stories", r.stories)
	get("/stories.json", r.stories)
	get("/story/{id}", r.story)
	get("/report/{id}", r.report)
	get("/report/{id}/versions", r.versions)
	get("/report/{id}/versions.json", r.versions)
	get("/report/{id}/chain/{statement}", r.chain)
	get("/entity/{name}", r.entity)
	get("/search", r.search)
	get("/search.json", r.search)
	mux.HandleFunc("POST /report/{id}/judgements", r.judgeStatement)
	mux.HandleFunc("POST /story/{id}/judgements", r.judgeStory)
	mux.HandleFunc("GET /judgements.jsonl", r.judgements)
	mux.HandleFunc("GET /openapi.json", r.file("pages/openapi.json", "application/json"))
	mux.HandleFunc("GET /room.css", r.style)
	mux.HandleFunc("GET /", func(w http.ResponseWriter, q *http.Request) {
		r.fail(w, q, fault{http.StatusNotFound, "there is no such page"})
	})
	return r.guard.protect(mux, r.fail)
}

func (r *Room) file(name, kind string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		b, _ := files.ReadFile(name) // embedded
		w.Header().Set("Content-Type", kind)
		_, _ = w.Write(b)
	}
}

func (r *Room) style(w http.ResponseWriter, _ *http.Request) {
	own, _ := files.ReadFile("pages/room.css") // embedded
	w.Header().Set("Content-Type", "text/css; charset=utf-8")
	_, _ = w.Write(append([]byte(view.Style()), own...))
}

// asked is what a page's address names, and whether it is asked for as JSON.
func asked(q *http.Request) (name string, asJSON bool) {
	return strings.TrimSuffix(q.PathValue("id")+q.PathValue("name"), ".json"), strings.HasSuffix(q.URL.Path, ".json")
}

// show answers with a page, or its JSON.
func (r *Room) show(make func(context.Context, *http.Request) (*page, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		p, err := make(q.Context(), q)
		if err != nil {
			r.fail(w, q, err)
			return
		}
		if _, asJSON := asked(q); asJSON {
			writeJSON(w, http.StatusOK, p.Data)
			return
		}
		r.write(w, q, http.StatusOK, p)
	}
}

func writeJSON(w http.ResponseWriter, status int, data any) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(data); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = w.Write(b.Bytes())
}

func (r *Room) write(w http.ResponseWriter, q *http.Request, status int, p *page) {
	var b bytes.Buffer
	err := r.pages[p.name].Execute(&b, struct {
		*page
		Query    string
		JSON     string
		Style    template.CSS
		MayWrite bool
	}{p, q.FormValue("q"), jsonAddress(q), template.CSS(p.Style), r.guard.mayWrite(q)}) //nolint:gosec // view made the rules; ids in them are numbers
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", policy(p.Style))
	w.WriteHeader(status)
	_, _ = w.Write(b.Bytes())
}

// jsonAddress is where the page's JSON is.
func jsonAddress(q *http.Request) string {
	u := *q.URL
	u.Path += ".json"
	u.RawPath = ""
	return u.RequestURI()
}

// fault is an error with the HTTP status that it has.
type fault struct {
	status int
	reason string
}

func (f fault) Error() string { return f.reason }

// fail answers with an error, in the form in which the page was asked for.
func (r *Room) fail(w http.ResponseWriter, q *http.Request, err error) {
	f := fault{http.StatusInternalServerError, err.Error()}
	switch {
	case errors.As(err, &f):
	case errors.Is(err, archive.ErrNotFound):
		f.status = http.StatusNotFound
	case q.Context().Err() != nil:
		return // nobody listens any more
	}
	if _, asJSON := asked(q); asJSON {
		writeJSON(w, f.status, map[string]string{"error": f.reason})
		return
	}
	r.write(w, q, f.status, &page{name: "fault", Title: http.StatusText(f.status), Data: f.reason})
}
