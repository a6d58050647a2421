package web

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// guard decides who may do what.
type guard Options

// NewToken is a token that nobody can guess.
func NewToken() string { return rand.Text() }

const cookie = "hearsay_token"

// biggestForm is how many bytes a request may send.
const biggestForm = 1 << 16

// protect lets requests through to the pages: those that address the server by its own name, so that another site's name cannot be made to
// point at it (DNS rebinding), and that have the token where one is needed. Writes come from the server's own pages.
func (g guard) protect(pages http.Handler, fail func(http.ResponseWriter, *http.Request, error)) http.Handler {
	crossing := http.NewCrossOriginProtection()
	return http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Content-Security-Policy", policy(""))
		h.Set("Cache-Control", "no-store")
		q.Body = http.MaxBytesReader(w, q.Body, biggestForm)
		if !g.addressed(q.Host) {
			fail(w, q, fault{http.StatusMisdirectedRequest, "this server does not go by the name " + q.Host})
			return
		}
		if given := q.URL.Query().Get("token"); given != "" && q.Method == http.MethodGet {
			if !g.is(given) {
				fail(w, q, fault{http.StatusUnauthorized, "that is not the token that the server printed when it started"})
				return
			}
			http.SetCookie(w, &http.Cookie{Name: cookie, Value: given, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode, Secure: q.TLS != nil})
			http.Redirect(w, q, without(q.URL, "token"), http.StatusSeeOther) // out of the history and the referrer
			return
		}
		reads := q.Method == http.MethodGet || q.Method == http.MethodHead
		if !(reads && g.Open) && !g.mayWrite(q) {
			h.Set("WWW-Authenticate", "Bearer")
			fail(w, q, fault{http.StatusUnauthorized, "this needs the token that the server printed when it started: open the address that it printed, or send it as a bearer token"})
			return
		}
		if err := crossing.Check(q); err != nil {
			fail(w, q, fault{http.StatusForbidden, "the request comes from another site"})
			return
		}
		pages.ServeHTTP(w, q)
	})
}

// mayWrite says that the request has the token.
func (g guard) mayWrite(q *http.Request) bool {
	if given, ok := strings.CutPrefix(q.Header.Get("Authorization"), "Bearer "); ok {
		return g.is(given)
	}
	c, err := q.Cookie(cookie)
	return err == nil && g.is(c.Value)
}

func (g guard) is(token string) bool {
	return g.Token != "" && subtle.ConstantTimeCompare([]byte(token), []byte(g.Token)) == 1
}

func (g guard) addressed(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	return len(g.Hosts) == 0 || slices.Contains(g.Hosts, strings.Trim(host, "[]"))
}

func without(u *url.URL, parameter string) string {
	v := *u
	q := v.Query()
	q.Del(parameter)
	v.RawQuery = q.Encode()
	v.Scheme, v.Host = "", ""
	return v.RequestURI()
}

// policy lets a page have the server's style sheet and its own rules, named by their hash, send forms back, and nothing else: no script, nothing
// from elsewhere. The empty icon in the page spares browsers asking for one.
func policy(style string) string {
	p := "default-src 'none'; img-src data:; style-src 'self'"
	if style != "" {
		sum := sha256.Sum256([]byte(style))
		p += " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return p + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
}
