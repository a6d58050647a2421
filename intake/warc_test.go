package intake

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// capture is a record of a WARC file.
func capture(kind, address, contentType, block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-03-04T05:06:07Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, address, contentType, len(block), block)
}

func response(address, header, body string) string {
	return capture("response", address, "application/http; msgtype=response", "HTTP/1.1 "+header+"\r\n\r\n"+body)
}

func brotlied(s string) string {
	var b bytes.Buffer
	w := brotli.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.String()
}

const molePage = "<html><title>Mole</title><p>The mole of Tessel broke in two on Monday, the harbour master told the council, which met in haste.</p></html>"

func crawl() []string {
	const html = "200 OK\r\nContent-Type: text/html"
	return []string{
		capture("warcinfo", "", "application/warc-fields", "software: by hand\r\n"),
		capture("request", "https://post.example/a", "application/http; msgtype=request", "GET /a HTTP/1.1\r\nHost: post.example\r\n\r\n"),
		response("https://post.example/a", html, molePage),
		response("https://post.example/chunked", html+"\r\nTransfer-Encoding: chunked", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(molePage), molePage)),
		response("https://post.example/unchunked", html+"\r\nTransfer-Encoding: chunked", molePage),
		response("https://post.example/gzip", html+"\r\nContent-Encoding: gzip", gzipped(molePage)),
		response("https://post.example/ungzipped", html+"\r\nContent-Encoding: gzip", molePage),
		response("<https://post.example/br>", html+"\r\nContent-Encoding: br", brotlied(molePage)),
		response("https://post.example/picture", "200 OK\r\nContent-Type: image/png", "\x89PNG"),
		response("https://post.example/gone", "404 Not Found\r\nContent-Type: text/html", molePage),
		response("https://post.example/a", html, molePage),
		capture("resource", "https://post.example/resource", "text/html", molePage),
		capture("conversion", "https://post.example/text", "text/plain", "The mole of Tessel broke."),
		capture("revisit", "https://post.example/a", "application/http", "HTTP/1.1 200 OK\r\n\r\n"),
		capture("response", "dns:post.example", "text/dns", "x"),
	}
}

func TestWARC(t *testing.T) {
	records := crawl()
	var members strings.Builder
	for _, r := range records {
		members.WriteString(gzipped(r))
	}
	dir := t.TempDir()
	for name, data := range map[string]string{"crawl.warc": strings.Join(records, ""), "crawl.warc.gz": members.String()} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		names, docs, errs := readAt(t, Options{}, path)
		var got []string
		for i, d := range docs {
			if errs[i] != nil || !strings.Contains(d.Text, "mole of Tessel broke") || d.Outlet != "post.example" {
				t.Errorf("%s: %q %v", names[i], d.Text, errs[i])
			}
			got = append(got, strings.TrimPrefix(names[i], path)+" "+strings.TrimPrefix(d.ID, "https://post.example/")+" "+strings.TrimPrefix(d.URL, "https://post.example/"))
		}
		want := []string{":3 a a", ":4 chunked chunked", ":5 unchunked unchunked", ":6 gzip gzip", ":7 ungzipped ungzipped", ":8 br br", ":11 " + path + ":11 a", ":12 resource resource", ":13 text text"}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s:\n%s", name, strings.Join(got, "\n"))
		}
	}
	names, _, _ := readAt(t, Options{}, dir)
	if len(names) != 18 {
		t.Errorf("the directory gives %d", len(names))
	}
}

// Wherever an archive is cut off, the pages before the cut are read and the cut is told.
func TestCutWARC(t *testing.T) {
	one, two := response("https://post.example/a", "200 OK\r\nContent-Type: text/html", molePage), response("https://post.example/b", "200 OK\r\nContent-Type: text/html", molePage)
	for _, pack := range []func(string) string{func(s string) string { return s }, gzipped} {
		first, second := pack(one), pack(two)
		for cut := len(first) + 3; cut < len(first)+len(second)-4; cut += 7 {
			names, docs, errs := readAt(t, Options{Format: WARC, Stdin: strings.NewReader((first + second)[:cut])}, "-")
			if len(names) != 2 && len(names) != 3 || errs[0] != nil || docs[0].URL != "https://post.example/a" || names[1] != "stdin:2" {
				t.Fatalf("cut at %d: %q %v", cut, names, errs)
			}
			wantError(t, errs[len(errs)-1], "cut off within this record")
		}
	}
}

func TestHostileWARC(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"empty":            {"", "no page"},
		"no record":        {"WARC/1.0\r\n\r\n", "no length"},
		"another file":     {"notes\n\n", "no record begins"},
		"a long header":    {"WARC/1.0\r\nX: " + strings.Repeat("x", 2<<20) + "\r\n\r\n", "a header has more than 1 MiB"},
		"an endless one":   {strings.Repeat("x", 3<<20), "a header has more than 1 MiB"},
		"a negative block": {"WARC/1.0\r\nContent-Length: -5\r\n\r\n", "no length"},
		"a huge block":     {"WARC/1.0\r\nContent-Length: 9223372036854775807\r\n\r\nx", "cut off"},
		"a large page":     {response("http://post.example/", "200 OK\r\nContent-Type: text/html", strings.Repeat(" ", MaxPage+1)), "more than 16 MiB"},
		"a bomb":           {response("http://post.example/", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", gzipped(strings.Repeat(" ", MaxPage+1))), "more than 16 MiB"},
	} {
		_, _, errs := readAt(t, Options{Format: WARC, Stdin: strings.NewReader(c.in)}, "-")
		if len(errs) != 1 {
			t.Errorf("%s: %v", name, errs)
			continue
		}
		wantError(t, errs[0], c.want)
	}
}

func FuzzWARC(f *testing.F) {
	f.Add([]byte(strings.Join(crawl(), "")))
	f.Add([]byte(gzipped(crawl()[2]) + gzipped(crawl()[5])))
	for _, r := range crawl() {
		f.Add([]byte(r))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for item := range Items(context.Background(), []string{"-"}, Options{Format: WARC, Stdin: bytes.NewReader(data)}) {
			if d, err := item.Document(context.Background()); err == nil {
				checkDocument(t, d)
			}
		}
	})
}
