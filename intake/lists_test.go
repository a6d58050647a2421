package intake

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// site is a server with a report, which says nothing of itself, at each path below /r/.
func site(t *testing.T, more map[string]string) *httptest.Server {
	mux := http.NewServeMux()
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	mux.HandleFunc("/r/", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "<html><title></title><p>Report %s: the mole of Tessel broke in two on Monday, the harbour master told the council, which met in haste.</p></html>", r.URL.Path)
	})
	for path, body := range more {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			fmt.Fprint(w, strings.ReplaceAll(body, "SITE", s.URL))
		})
	}
	return s
}

func gzipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte(s))
	_ = z.Close()
	return b.String()
}

const (
	rss = `<?xml version="1.0"?><!-- made by hand --><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Tessel Post</title>
<item><title>Mole breaks</title><link>/r/1#top</link><dc:creator>Jana Roe and Ole Vik</dc:creator><pubDate>Mon, 04 Mar 2024 10:00:00 +0100</pubDate></item>
<item><title>Again</title><link>/r/1</link></item>
<item><title>No address</title></item>
<item><title>Whole</title><description>&lt;p&gt;The council of Tessel met in haste on Monday, and nobody knew what for, said the harbour master.&lt;/p&gt;</description></item>
<item><title>Mail</title><link>mailto:x@post.example</link></item>
</channel></rss>`
	atomFeed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Orme News</title><entry><title>Mole</title><link href="SITE/r/2"/><updated>2024-03-05T00:00:00Z</updated><author><name>Ole Vik</name></author></entry></feed>`
	jsonFeed = `{
  "version": "https://jsonfeed.org/version/1.1", "title": "Lamp",
  "items": [{"id": "1", "url": "SITE/r/3", "title": "Mole", "date_published": "2024-03-06T08:00:00Z", "authors": [{"name": "Ada Lind"}]}]}`
	urlset = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>SITE/r/4</loc><lastmod>2024-03-09</lastmod><news:news><news:publication><news:name>Quay Post</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2024-03-07T09:00:00Z</news:publication_date><news:title>Mole breaks</news:title></news:news></url>
<url><loc>SITE/r/5</loc></url></urlset>`
	index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>SITE/news.xml.gz</loc></sitemap><sitemap><loc>SITE/sitemap.xml</loc></sitemap><sitemap><loc>SITE/gone.xml</loc></sitemap></sitemapindex>`
)

func TestLists(t *testing.T) {
	s := site(t, map[string]string{"/feed": rss, "/atom.xml": atomFeed, "/feed.json": jsonFeed, "/items.json": jsonFeed, "/news.xml.gz": "", "/sitemap.xml": index})
	mux := s.Config.Handler.(*http.ServeMux)
	mux.HandleFunc("/packed.xml.gz", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/gzip")
		fmt.Fprint(w, gzipped(strings.ReplaceAll(urlset, "SITE", s.URL)))
	})
	for _, c := range []struct {
		input string
		opts  Options
		want  []string // published, outlet, byline and title of each report, or a part of its error
	}{
		{s.URL + "/feed", Options{}, []string{"2024-03-04|Tessel Post|Jana Roe;Ole Vik|Mole breaks", "no web address", "||", "no web address"}},
		{s.URL + "/atom.xml", Options{}, []string{"2024-03-05|Orme News|Ole Vik|Mole"}},
		{s.URL + "/feed.json", Options{Format: Feed}, []string{"2024-03-06|Lamp|Ada Lind|Mole"}},
		{s.URL + "/items.json", Options{}, []string{"read it with --input feed"}},
		{s.URL + "/packed.xml.gz", Options{}, []string{"2024-03-07|Quay Post||Mole breaks", "|127.0.0.1||"}},
		{s.URL + "/atom.xml", Options{Outlet: "Mine", Published: "2020-01-01"}, []string{"2020-01-01|Mine|Ole Vik|Mole"}},
		{s.URL + "/r/sitemap.html", Options{}, []string{"|127.0.0.1||"}},
		{s.URL + "/r/feed", Options{}, []string{"|127.0.0.1||"}}, // looks like a list and is none
		{s.URL + "/r/feed", Options{Format: Feed}, []string{"the feed cannot be read"}},
		{s.URL + "/none/feed", Options{}, []string{"404"}},
		{s.URL + "/feed", Options{Format: WARC}, []string{"download it first"}},
	} {
		c.opts.AllowPrivate = true
		_, docs, errs := readAt(t, c.opts, c.input)
		if len(docs) != len(c.want) {
			t.Errorf("%s: %d items %v", c.input, len(docs), errs)
			continue
		}
		for i, d := range docs {
			if errs[i] != nil {
				wantError(t, errs[i], c.want[i])
			} else if got := strings.Join([]string{d.Published, d.Outlet, strings.Join(d.Byline, ";"), d.Title}, "|"); !strings.HasPrefix(got, strings.TrimSuffix(c.want[i], "||")) {
				t.Errorf("%s: %s, want %s", c.input, got, c.want[i])
			}
		}
	}
}

func TestIndex(t *testing.T) {
	s := site(t, map[string]string{"/sitemap.xml": index, "/news.xml.gz": gzipped("<urlset><url><loc>/r/1</loc></url><url><loc>/r/1</loc></url></urlset>")})
	names, _, errs := readAt(t, Options{AllowPrivate: true}, s.URL+"/sitemap.xml")
	want := []string{s.URL + "/r/1", s.URL + "/gone.xml"}
	if fmt.Sprint(names) != fmt.Sprint(want) || errs[0] != nil || errs[1] == nil {
		t.Errorf("%v %v", names, errs)
	}
}

func TestListLimits(t *testing.T) {
	deep := site(t, map[string]string{"/1.xml": "<sitemapindex><sitemap><loc>/2.xml</loc></sitemap></sitemapindex>", "/2.xml": "<sitemapindex><sitemap><loc>/3.xml</loc></sitemap></sitemapindex>",
		"/3.xml": "<sitemapindex><sitemap><loc>/4.xml</loc></sitemap></sitemapindex>", "/4.xml": "<sitemapindex><sitemap><loc>/5.xml</loc></sitemap></sitemapindex>"})
	_, _, errs := readAt(t, Options{AllowPrivate: true}, deep.URL+"/1.xml")
	if len(errs) != 1 {
		t.Fatalf("%v", errs)
	}
	wantError(t, errs[0], "more than 3 deep")
	for name, c := range map[string]struct {
		in, want string
	}{
		"a bomb":              {gzipped("<urlset>" + strings.Repeat(" ", maxList+1)), "has more than 64 MiB unpacked"},
		"a feed's bomb":       {gzipped("<rss>" + strings.Repeat(" ", maxFeed+1)), "has more than 16 MiB unpacked"},
		"deep elements":       {"<rss><channel><item>" + strings.Repeat("<x:a>", 100_000), "deep in one another"},
		"deep JSON":           {`{"version":"https://jsonfeed.org/version/1","items":` + strings.Repeat("[", 1_000_000), "cannot be read"},
		"empty":               {"<urlset></urlset>", "no entries"},
		"cut":                 {"<urlset><url><loc>http://x", "breaks off after 0 entries"},
		"not XML":             {"<rss><channel><item", "cannot be read"},
		"an unknown encoding": {`<?xml version="1.0" encoding="klingon"?><urlset><url><loc>x</loc></url></urlset>`, "breaks off"},
	} {
		_, _, errs := readAt(t, Options{Stdin: strings.NewReader(c.in)}, "-")
		if len(errs) != 1 {
			t.Errorf("%s: %v", name, errs)
			continue
		}
		wantError(t, errs[0], c.want)
	}
	var many strings.Builder
	many.WriteString("<urlset>")
	for range maxEntries + 1 {
		many.WriteString("<url><loc>http://127.0.0.1:1/same</loc></url>")
	}
	_, _, errs = readAt(t, Options{Stdin: strings.NewReader(many.String())}, "-")
	wantError(t, errs[len(errs)-1], "more than 50000 entries")
}

// FuzzList reads bytes as lists whose pages cannot be had.
func FuzzList(f *testing.F) {
	for _, seed := range []string{rss, atomFeed, jsonFeed, urlset, index, gzipped(rss), "<rdf:RDF xmlns:rdf='x'><item><link>http://a b", "<rss><channel><item><a:b><a:b>"} {
		f.Add([]byte(seed))
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	f.Fuzz(func(t *testing.T, data []byte) {
		if strings.Contains(string(data), "<loc>") && strings.Contains(string(data), "sitemap>") {
			return // would be fetched
		}
		for _, format := range []Format{Feed, Sitemap} {
			for item := range Items(context.Background(), []string{"-"}, Options{Format: format, Stdin: bytes.NewReader(data)}) {
				if strings.Contains(item.Name, "#") {
					if d, err := item.Document(context.Background()); err == nil {
						checkDocument(t, d)
					}
					continue
				}
				if _, err := item.Document(ctx); err == nil {
					t.Error("a page came from nowhere")
				}
			}
		}
	})
}
