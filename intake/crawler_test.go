package intake

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"hearsay/internal/robots"
)

// polite is a crawler for servers of tests, and what it may fetch.
func polite() Options {
	return Options{Format: Auto, AllowPrivate: true, UserAgent: "hearsay/9.9", Crawler: NewCrawler("hearsay/9.9", true)}
}

func TestRobots(t *testing.T) {
	var asked sync.Map
	answer := func(status int, body string) *httptest.Server {
		s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != "/robots.txt" {
				fmt.Fprint(w, page("", prose))
				return
			}
			n, _ := asked.LoadOrStore(r.Host, new(atomic.Int32))
			n.(*atomic.Int32).Add(1)
			w.WriteHeader(status)
			fmt.Fprint(w, body)
		}))
		t.Cleanup(s.Close)
		return s
	}
	large := strings.Repeat("# a long file\n", robots.MaxSize/10) + "User-agent: *\nDisallow: /"
	for name, c := range map[string]struct {
		server *httptest.Server
		want   string
	}{
		"disallowed":        {answer(200, "User-agent: hearsay\nDisallow: /"), "robots.txt asks programs to leave it alone"},
		"allowed":           {answer(200, "User-agent: other\nDisallow: /"), ""},
		"none":              {answer(404, ""), ""},
		"forbidden":         {answer(403, ""), ""},
		"broken":            {answer(503, ""), `cannot be had ("503 Service Unavailable")`},
		"too many":          {answer(429, ""), "cannot be had"},
		"beyond the limit":  {answer(200, large), ""},
		"redirects forever": {answer(302, ""), ""},
	} {
		opts := polite()
		for range 2 {
			_, err := fetchOne(t, c.server.URL+"/a?b=c", opts)
			if c.want != "" {
				wantError(t, err, c.want)
			} else if err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		if n, ok := asked.Load(strings.TrimPrefix(c.server.URL, "http://")); !ok || n.(*atomic.Int32).Load() != 1 {
			t.Errorf("%s: robots.txt was not asked for once", name)
		}
	}
	// A page named by hand is fetched as a browser would.
	if _, err := fetchOne(t, answer(200, "User-agent: *\nDisallow: /").URL, Options{AllowPrivate: true}); err != nil {
		t.Error(err)
	}
}

func TestOneRequestAtATime(t *testing.T) {
	var under, most atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		most.Store(max(most.Load(), under.Add(1)))
		defer under.Add(-1)
		time.Sleep(5 * time.Millisecond)
		if r.UserAgent() != "hearsay/9.9" {
			t.Errorf("asked by %q", r.UserAgent())
		}
		fmt.Fprint(w, page("", prose))
	}))
	defer s.Close()
	opts := polite()
	var all sync.WaitGroup
	for i := range 10 {
		all.Go(func() {
			if _, err := fetch(context.Background(), fmt.Sprintf("%s/%d", s.URL, i), opts); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if most.Load() != 1 {
		t.Errorf("%d requests at once", most.Load())
	}
}

func TestPauses(t *testing.T) {
	for name, want := range map[string]time.Duration{"post.example": time.Second, "localhost": 0, "127.0.0.1": 0, "10.0.0.1": time.Second} {
		if got := newHost(name).pause; got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "User-agent: *\nCrawl-delay: 900") }))
	defer s.Close()
	opts := polite()
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	if _, err := fetch(ctx, s.URL, opts); err == nil {
		t.Error("the delay was not kept")
	}
	for _, h := range opts.Crawler.hosts {
		if h.pause != longestPause {
			t.Errorf("a pause of %v", h.pause)
		}
	}
}

func TestRetryAfter(t *testing.T) {
	var asked atomic.Int32
	field := make(chan string, 2)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		asked.Add(1)
		select {
		case wait := <-field:
			w.Header().Set("Retry-After", wait)
			w.WriteHeader(http.StatusTooManyRequests)
		default:
			fmt.Fprint(w, page("", prose))
		}
	}))
	defer s.Close()
	opts := polite()
	field <- "0"
	if _, err := fetchOne(t, s.URL, opts); err != nil || asked.Load() != 2 {
		t.Errorf("a short wait: %d requests, %v", asked.Load(), err)
	}
	field <- time.Now().Add(time.Hour).UTC().Format(http.TimeFormat)
	_, err := fetchOne(t, s.URL, opts)
	wantError(t, err, "asks for no requests before")
	_, err = fetchOne(t, s.URL+"/other", opts)
	wantError(t, err, "asks for no requests before")
	if asked.Load() != 3 {
		t.Errorf("%d requests, though the server wants none", asked.Load())
	}
}

func TestVisits(t *testing.T) {
	full := 0
	mux := http.NewServeMux()
	s := httptest.NewServer(mux)
	defer s.Close()
	mux.HandleFunc("/r/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"one"`)
		if r.Header.Get("If-None-Match") == `"one"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		full++
		fmt.Fprint(w, page("", prose))
	})
	mux.HandleFunc("/feed", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Last-Modified", "Mon, 04 Mar 2024 09:00:00 GMT")
		fmt.Fprint(w, `<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/r/1"/><updated>2024-03-05T00:00:00Z</updated></entry></feed>`)
	})
	kept := map[string]Visit{}
	run := func(input string) (came []string) {
		opts := polite()
		opts.Crawler.Recall = func(_ context.Context, address string) (Visit, bool, error) {
			v, ok := kept[address]
			return v, ok, nil
		}
		for item := range Items(context.Background(), []string{input}, opts) {
			_, err := item.Document(context.Background())
			came = append(came, fmt.Sprint(strings.TrimPrefix(item.Name, s.URL), " ", err))
			if v, ok := opts.Crawler.Visited(item.Name); ok {
				kept[item.Name] = v
			}
		}
		return came
	}
	check := func(what, got, want string) {
		t.Helper()
		if got != want {
			t.Errorf("%s: %s", what, got)
		}
	}
	check("first", fmt.Sprint(run(s.URL+"/feed")), fmt.Sprintf("[/r/1 <nil> /feed %v]", ErrListEnd))
	check("known by the feed's date", fmt.Sprint(run(s.URL+"/feed")), fmt.Sprintf("[/r/1 %v /feed %v]", ErrUnchanged, ErrListEnd))
	check("named by hand", fmt.Sprint(run(s.URL+"/r/1")), fmt.Sprintf("[/r/1 %v]", ErrUnchanged))
	v := kept[s.URL+"/r/1"]
	if v.ETag != `"one"` || v.Listed != "2024-03-05T00:00:00Z" || kept[s.URL+"/feed"].Modified == "" {
		t.Errorf("%+v", kept)
	}
	v.ETag, v.Listed = `"none"`, "2024-03-04T00:00:00Z"
	kept[s.URL+"/r/1"] = v
	check("within the hour", fmt.Sprint(run(s.URL+"/feed")), fmt.Sprintf("[/r/1 %v /feed %v]", ErrUnchanged, ErrListEnd))
	v.At = v.At.Add(-2 * rest)
	kept[s.URL+"/r/1"] = v
	check("changed", fmt.Sprint(run(s.URL+"/feed")), fmt.Sprintf("[/r/1 <nil> /feed %v]", ErrListEnd))
	if full != 2 {
		t.Errorf("the page was sent %d times", full)
	}
}

// A page may not lead the crawler to where its sender may not go.
func TestCrawlerStaysPublic(t *testing.T) {
	asked := false
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked = true }))
	defer s.Close()
	feed := `<rss><channel><item><link>` + s.URL + `/secret</link></item><item><link>file:///etc/hostname</link></item></channel></rss>`
	_, _, errs := readAt(t, Options{Stdin: strings.NewReader(feed)}, "-")
	if len(errs) != 2 {
		t.Fatalf("%v", errs)
	}
	wantError(t, errs[0], "not on the public internet")
	wantError(t, errs[1], "no web address")
	if asked {
		t.Error("the server was asked")
	}
}
