// Package robots reads robots.txt files as RFC 9309 has them, with Crawl-delay, which most sites that want one write.
//
// There is a package for it, github.com/temoto/robotstxt, but its last release is of 2021, before the RFC.
package robots

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// MaxSize is how many bytes of a file are read; the RFC asks for at least 500 KiB.
const MaxSize = 500 << 10

// Rules are what a file says to one program. The zero value allows everything.
type Rules struct {
	Delay time.Duration // between two requests, as the site asks; 0 where it does not say
	rules []rule
}

type rule struct {
	pattern string
	allow   bool
}

// Parse reads a file for the program of a product token, such as "hearsay". Groups that name it are one; "*" holds where none does.
func Parse(file []byte, product string) Rules {
	file = file[:min(len(file), MaxSize)]
	groups := map[string]*Rules{}
	var at []*Rules // the groups that the line belongs to
	naming := false // whether the line before named a program
	for line := range strings.FieldsFuncSeq(strings.TrimPrefix(string(file), "\ufeff"), func(r rune) bool { return r == '\n' || r == '\r' }) {
		line, _, _ = strings.Cut(line, "#")
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		value = strings.TrimSpace(value)
		switch key = strings.ToLower(strings.TrimSpace(key)); key {
		case "user-agent":
			if !naming {
				at = nil
			}
			naming = true
			name := strings.ToLower(value)
			if groups[name] == nil {
				groups[name] = &Rules{}
			}
			at = append(at, groups[name])
			continue
		case "allow", "disallow":
			if value != "" {
				for _, g := range at {
					g.rules = append(g.rules, rule{encoded(value), key == "allow"})
				}
			}
		case "crawl-delay":
			if seconds, err := strconv.ParseFloat(value, 64); err == nil && seconds > 0 && seconds < 1e6 {
				for _, g := range at {
					g.Delay = time.Duration(seconds * float64(time.Second))
				}
			}
		default:
			continue // "other records" do not end a group's names
		}
		naming = false
	}
	own := cmp.Or(groups[strings.ToLower(product)], groups["*"])
	if own == nil {
		return Rules{}
	}
	// The longest rule that matches counts, and of two as long the one that allows.
	slices.SortStableFunc(own.rules, func(a, b rule) int {
		if c := cmp.Compare(len(b.pattern), len(a.pattern)); c != 0 {
			return c
		}
		if a.allow == b.allow {
			return 0
		}
		if a.allow {
			return -1
		}
		return 1
	})
	return *own
}

// Allows reports whether the program may ask for a path, with its query, as it stands in a request.
func (r Rules) Allows(path string) bool {
	if path == "/robots.txt" {
		return true
	}
	path = encoded(path)
	for _, rule := range r.rules {
		if matches(rule.pattern, path) {
			return rule.allow
		}
	}
	return true
}

// matches reports whether the path begins with the pattern, in which * is any run of characters and a $ at the end is the path's end.
func matches(pattern, path string) bool {
	pattern, toEnd := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	rest, ok := strings.CutPrefix(path, parts[0])
	if !ok {
		return false
	}
	parts = parts[1:]
	for i, part := range parts {
		if toEnd && i == len(parts)-1 {
			return strings.HasSuffix(rest, part)
		}
		at := strings.Index(rest, part)
		if at < 0 {
			return false
		}
		rest = rest[at+len(part):]
	}
	return !toEnd || rest == "" || len(parts) > 0 && parts[len(parts)-1] == ""
}

// encoded is the path with every octet that needs it percent-encoded, in upper case, and none that does not: two ways to write one path
// are the same.
func encoded(path string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		c, written := path[i], false
		if c == '%' && i+2 < len(path) {
			if v, err := strconv.ParseUint(path[i+1:i+3], 16, 8); err == nil {
				c, written = byte(v), true
				i += 2
			}
		}
		unreserved := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0
		if unreserved || !written && c > ' ' && c < 0x7f {
			b.WriteByte(c)
		} else {
			b.WriteByte('%')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
		}
	}
	return b.String()
}
