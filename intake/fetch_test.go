package intake

import (
	"compress/gzip"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"hearsay/reading"
)

func fetchOne(t *testing.T, address string, opts Options) (reading.Document, error) {
	t.Helper()
	_, docs, errs := readAt(t, opts, address)
	if len(docs) != 1 {
		t.Fatalf("%d items", len(docs))
	}
	return docs[0], errs[0]
}

func newServer(t *testing.T) *httptest.Server {
	mux := http.NewServeMux()
	serve := func(path, contentType, body string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header()["Content-Type"] = []string{contentType}
			_, _ = w.Write([]byte(body))
		})
	}
	serve("/mole", "text/html", page("<title>Mole</title>", prose))
	serve("/own", "text/html", page(`<link rel=canonical href="https://elsewhere.example/x"><meta property="og:site_name" content="Tessel Post">`, prose))
	serve("/latin", "text/html; charset=iso-8859-2", "<html><p>The \xb9kola on the mole of Tessel was closed on Monday, and nobody knows for how long, said its head.</p>")
	serve("/text", "text/plain; charset=iso-8859-1", "The caf\xe9 on the mole closed.")
	serve("/pdf", "application/pdf", "%PDF-1.4")
	serve("/image", "image/png", "\x89PNG")
	serve("/disguised", "text/html", "%PDF-1.4")
	serve("/untyped", "", page("", prose))
	serve("/lines", "text/plain", `{"text":"The mole."}`)
	serve("/empty", "text/html", "")
	mux.HandleFunc("/gone", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusGone) })
	mux.HandleFunc("/agent", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintf(w, "Asked by %s.", r.UserAgent()) })
	mux.HandleFunc("/hop/", func(w http.ResponseWriter, r *http.Request) {
		var n int
		_, _ = fmt.Sscanf(r.URL.Path, "/hop/%d", &n)
		to := "/mole"
		if n > 1 {
			to = fmt.Sprintf("/hop/%d", n-1)
		}
		http.Redirect(w, r, to, http.StatusFound)
	})
	mux.HandleFunc("/to-file", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/hostname", http.StatusFound)
	})
	mux.HandleFunc("/large", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", fmt.Sprint(200<<20))
		_, _ = w.Write([]byte("x"))
	})
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		for range 40 {
			_, _ = z.Write(make([]byte, 1<<20))
		}
		_ = z.Close()
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestFetch(t *testing.T) {
	s := newServer(t)
	for _, c := range []struct{ path, text, reason string }{
		{"/mole", "rebuild the western mole", ""},
		{"/latin", "The škola", ""},
		{"/text", "The café", ""},
		{"/untyped", "western mole", ""},
		{"/hop/5", "western mole", ""},
		{"/hop/6", "", "more than 5 times"},
		{"/gone", "", `"410 Gone"`},
		{"/missing", "", `"404 Not Found"`},
		{"/pdf", "", "holds application/pdf"},
		{"/image", "", "holds image/png"},
		{"/disguised", "", "is a PDF"},
		{"/lines", "", "JSON Lines"},
		{"/empty", "", "empty"},
		{"/to-file", "", "unsupported protocol"},
		{"/large", "", "has 200 MiB"},
		{"/bomb", "", "more than 16 MiB"},
	} {
		d, err := fetchOne(t, s.URL+c.path, Options{AllowPrivate: true})
		if !strings.Contains(d.Text, c.text) || c.reason == "" && err != nil || c.reason != "" && (err == nil || !strings.Contains(err.Error(), c.reason)) {
			t.Errorf("%s: text %q, error %v", c.path, d.Text, err)
		}
	}
}

func TestFetchTellsWhere(t *testing.T) {
	s := newServer(t)
	d, err := fetchOne(t, s.URL+"/hop/2", Options{AllowPrivate: true})
	if err != nil || d.ID != s.URL+"/hop/2" || d.URL != s.URL+"/mole" || d.Outlet != "127.0.0.1" {
		t.Errorf("%+v %v", d, err)
	}
	d, err = fetchOne(t, s.URL+"/own", Options{AllowPrivate: true})
	if err != nil || d.URL != s.URL+"/own" || d.Outlet != "Tessel Post" {
		t.Errorf("%+v %v", d, err)
	}
	d, err = fetchOne(t, s.URL+"/agent", Options{AllowPrivate: true, UserAgent: "hearsay/9.9"})
	if err != nil || d.Text != "Asked by hearsay/9.9." {
		t.Errorf("%+v %v", d, err)
	}
}

func TestPrivateAddressesAreRefused(t *testing.T) {
	asked := false
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked = true }))
	defer s.Close()
	// A proxy, which could reach the address for us, must not be asked either.
	t.Setenv("HTTP_PROXY", s.URL)
	_, port, _ := strings.Cut(strings.TrimPrefix(s.URL, "http://"), ":")
	for _, host := range []string{"127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]", "127.1", "2130706433"} {
		_, err := fetchOne(t, "http://"+host+":"+port+"/", Options{})
		if err == nil {
			t.Errorf("%s: no error", host)
		}
	}
	_, err := fetchOne(t, s.URL, Options{})
	wantError(t, err, "not on the public internet")
	if asked {
		t.Error("the server was asked")
	}
}

func TestIsPublic(t *testing.T) {
	for address, want := range map[string]bool{
		"93.184.215.14": true, "2606:2800:21f:cb07:6820:80da:af6b:8b2c": true, "100.63.255.255": true, "100.128.0.0": true, "::ffff:93.184.215.14": true,
		"0.0.0.0": false, "10.1.2.3": false, "100.64.0.1": false, "127.0.0.1": false, "169.254.169.254": false, "172.16.0.1": false, "192.168.0.1": false,
		"198.18.0.1": false, "192.0.2.1": false, "224.0.0.1": false, "240.0.0.1": false, "255.255.255.255": false,
		"::": false, "::1": false, "::ffff:127.0.0.1": false, "::ffff:10.0.0.1": false, "fe80::1": false, "fc00::1": false, "fd12::1": false, "ff02::1": false,
		"64:ff9b::7f00:1": false, "64:ff9b:1::a00:1": false, "2002:7f00:1::": false, "2001::1": false, "2001:db8::1": false, "::127.0.0.1": false,
	} {
		if got := isPublic(netip.MustParseAddr(address)); got != want {
			t.Errorf("isPublic(%s) = %v", address, got)
		}
	}
}

func TestFetchEndsWithContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	s := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	}))
	defer s.Close()
	for item := range Items(context.Background(), []string{s.URL}, Options{AllowPrivate: true}) {
		if _, err := item.Document(ctx); err == nil {
			t.Error("no error")
		}
	}
}

func TestBadAddresses(t *testing.T) {
	for _, address := range []string{"http://", "https://[::1", "http://a b/", "HTTP://%zz"} {
		if _, err := fetchOne(t, address, Options{}); err == nil {
			t.Errorf("%q: no error", address)
		}
	}
	_, err := fetchOne(t, "https://tessel.example/x.jsonl", Options{Format: JSONL})
	wantError(t, err, "download it first")
}
