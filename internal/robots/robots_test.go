package robots

import (
	"strings"
	"testing"
	"time"
)

func TestAllows(t *testing.T) {
	for _, c := range []struct {
		file string
		path string
		want bool
	}{
		{"", "/", true},
		{"User-agent: *\nDisallow: /", "/a", false},
		{"User-agent: *\nDisallow: /", "/robots.txt", true},
		{"User-agent: *\nDisallow:", "/a", true},
		{"\ufeffuser-agent : *\r\nDISALLOW : /a # all\r\n", "/a/b", false},
		{"User-agent: *\nDisallow: /\nUser-agent: Hearsay\nAllow: /", "/a", true},
		{"User-agent: hearsay\nDisallow: /a\nUser-agent: *\nDisallow: /\nUser-agent: HEARSAY\nDisallow: /b", "/b", false}, // its groups are one
		{"User-agent: hearsay\nDisallow: /a\nUser-agent: *\nDisallow: /", "/c", true},
		{"User-agent: other\nUser-agent: hearsay\nSitemap: https://x.example/s.xml\nDisallow: /a", "/a", false},
		{"User-agent: other\nSitemap: https://x.example/s.xml\nUser-agent: hearsay\nDisallow: /a", "/a", false},
		{"User-agent: hearsay\nDisallow: /a\nUser-agent: other\nDisallow: /b", "/b", true},
		{"User-agent: hearsayer\nDisallow: /", "/", true},
		{"Disallow: /", "/", true}, // of no group
		{"User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false},
		{"User-agent: *\nDisallow: /page\nAllow: /page", "/page", true},
		{"User-agent: *\nDisallow: *.php$", "/x/y.php", false},
		{"User-agent: *\nDisallow: *.php$", "/x/y.php?a", true},
		{"User-agent: *\nDisallow: /$", "/", false},
		{"User-agent: *\nDisallow: /$", "/a", true},
		{"User-agent: *\nDisallow: /a*b*c", "/a1b2c3", false},
		{"User-agent: *\nDisallow: /a*b*c", "/a1c2b3", true},
		{"User-agent: *\nDisallow: /a*$", "/abc", false},
		{"User-agent: *\nDisallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", false},
		{"User-agent: *\nDisallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false},
		{"User-agent: *\nDisallow: /foo%2Fbar", "/foo/bar", true}, // an encoded slash is another
		{"User-agent: *\nDisallow: /a?q=", "/a?q=1", false},
		{"User-agent: *\nDisallow: /a\n" + strings.Repeat("#", MaxSize) + "\nDisallow: /b", "/b", true},
		{"<!doctype html><p>User-agent: * Disallow: /", "/", true},
	} {
		if got := Parse([]byte(c.file), "hearsay").Allows(c.path); got != c.want {
			t.Errorf("%q: %s %v", c.file[:min(len(c.file), 120)], c.path, got)
		}
	}
}

func TestDelay(t *testing.T) {
	for file, want := range map[string]time.Duration{
		"User-agent: *\nCrawl-delay: 2.5":       2500 * time.Millisecond,
		"User-agent: other\nCrawl-delay: 2":     0,
		"User-agent: *\nCrawl-delay: -1":        0,
		"User-agent: *\nCrawl-delay: NaN":       0,
		"User-agent: *\nCrawl-delay: 1e300":     0,
		"User-agent: hearsay\nCrawl-delay: 1\n": time.Second,
	} {
		if got := Parse([]byte(file), "hearsay").Delay; got != want {
			t.Errorf("%q: %v", file, got)
		}
	}
}

// FuzzParse compares the matcher with the plainest one there is.
func FuzzParse(f *testing.F) {
	f.Add("/a*b$", "/axb")
	f.Add("*", "/")
	f.Add("/%zz%4", "/%zz%4")
	f.Add("/a$b", "/a$b")
	f.Fuzz(func(t *testing.T, pattern, path string) {
		if len(pattern) > 30 || len(path) > 60 {
			return
		}
		Parse([]byte(pattern), "hearsay").Allows(path)
		body, toEnd := strings.CutSuffix(pattern, "$")
		if got, want := matches(pattern, path), plainly(body, path, toEnd); got != want {
			t.Errorf("matches(%q, %q) = %v", pattern, path, got)
		}
	})
}

func plainly(pattern, path string, toEnd bool) bool {
	if pattern == "" {
		return !toEnd || path == ""
	}
	if pattern[0] == '*' {
		for i := range len(path) + 1 {
			if plainly(pattern[1:], path[i:], toEnd) {
				return true
			}
		}
		return false
	}
	return path != "" && path[0] == pattern[0] && plainly(pattern[1:], path[1:], toEnd)
}
