package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
)

// paper is a site of an outlet that can publish and change reports.
type paper struct {
	*httptest.Server
	mu     sync.Mutex
	pages  map[string]string
	feed   []string
	down   map[string]bool
	asked  map[string]int // how often each path was sent whole
	robots string
}

func newPaper(t *testing.T) *paper {
	p := &paper{pages: map[string]string{}, down: map[string]bool{}, asked: map[string]int{}}
	p.Server = httptest.NewServer(p)
	t.Cleanup(p.Close)
	return p
}

func (p *paper) publish(path, says string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.pages[path] == "" {
		p.feed = append(p.feed, path)
	}
	p.pages[path] = says
}

func (p *paper) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	says, ok := p.pages[r.URL.Path]
	switch {
	case r.URL.Path == "/robots.txt":
		fmt.Fprint(w, p.robots)
		return
	case p.down[r.URL.Path]:
		w.WriteHeader(http.StatusInternalServerError)
		return
	case r.URL.Path == "/feed.xml":
		var b strings.Builder
		b.WriteString(`<rss version="2.0"><channel><title>Quay Post</title>`)
		for _, path := range p.feed {
			fmt.Fprintf(&b, "<item><title>On %s</title><link>%s%s</link><pubDate>Mon, 04 Mar 2024 10:00:00 GMT</pubDate></item>", path, p.URL, path)
		}
		says, ok = b.String()+"</channel></rss>", true
	case ok:
		says = "<html><p>" + says + "</p></html>"
	}
	if !ok {
		http.NotFound(w, r)
		return
	}
	tag := fmt.Sprintf(`"%x"`, says)
	w.Header().Set("ETag", tag)
	if r.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	p.asked[r.URL.Path]++
	fmt.Fprint(w, says)
}

func (p *paper) fail(path string, down bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.down[path] = down
}

func (p *paper) sent(path string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.asked[path]
}
