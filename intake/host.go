package intake

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"time"

	"hearsay/internal/robots"
)

// How a host is treated.
const (
	pauseBetween = time.Second      // two requests, unless its robots.txt asks for more
	longestPause = time.Minute      // that is heeded
	longestWait  = 2 * time.Minute  // that a server may ask for before its page is given up for this time
	robotsLast   = 24 * time.Hour   // RFC 9309, 2.4
	robotsAgain  = 10 * time.Minute // after which a robots.txt that could not be had is asked for again
)

// host is a server's turn: one request at a time. What is in it belongs to whoever has the turn.
type host struct {
	turn   chan struct{}
	pause  time.Duration
	next   time.Time         // when the next request may be sent
	sites  map[string]*rules // by scheme, host and port
	closed time.Time         // until when the server wants no requests
}

// rules are a site's robots.txt.
type rules struct {
	robots.Rules
	until time.Time
	err   error // why it could not be had
}

func newHost(name string) *host {
	h := &host{turn: make(chan struct{}, 1), pause: pauseBetween, sites: map[string]*rules{}}
	if a, err := netip.ParseAddr(name); name == "localhost" || err == nil && a.IsLoopback() {
		h.pause = 0 // a server on one's own machine needs no mercy
	}
	return h
}

func (h *host) take(ctx context.Context) error {
	select {
	case h.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

func (h *host) give() { <-h.turn }

// exchange sends a request when it is time. A server that asks for a short wait gets it, and the request again.
func (h *host) exchange(ctx context.Context, send func() (answer, error)) (answer, error) {
	for again := false; ; again = true {
		if time.Now().Before(h.closed) {
			return answer{}, closedError(h.closed)
		}
		if err := sleep(ctx, time.Until(h.next)); err != nil {
			return answer{}, err
		}
		a, err := send()
		h.next = time.Now().Add(h.pause)
		if err != nil || a.status != http.StatusTooManyRequests && a.status != http.StatusServiceUnavailable {
			return a, err
		}
		wait, ok := retryAfter(a.header.Get("Retry-After"))
		switch {
		case !ok:
			return a, nil
		case again || wait > longestWait:
			h.closed = time.Now().Add(wait)
			return answer{}, closedError(h.closed)
		}
		h.next = time.Now().Add(max(wait, h.pause))
	}
}

func closedError(until time.Time) error {
	return fmt.Errorf("the server asks for no requests before %s; try again then", until.Format("2006-01-02 15:04:05 MST"))
}

// retryAfter reads a Retry-After field (RFC 9110, 10.2.3): seconds, or a time.
func retryAfter(field string) (time.Duration, bool) {
	if seconds, err := strconv.ParseUint(strings.TrimSpace(field), 10, 31); err == nil {
		return time.Duration(seconds) * time.Second, true
	}
	at, err := http.ParseTime(field)
	return max(time.Until(at), 0), err == nil
}

func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return nil
	}
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

var errRobots = errors.New("the site's robots.txt asks programs to leave it alone; open it in a browser and save it to read it")

// allows asks the site's robots.txt.
func (h *host) allows(ctx context.Context, c *Crawler, at *url.URL) error {
	site := at.Scheme + "://" + at.Host
	r := h.sites[site]
	if r == nil || time.Now().After(r.until) {
		r = h.robots(ctx, c, at)
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		h.sites[site] = r
		if h.pause = max(h.pause, min(r.Delay, longestPause)); r.Delay > 0 {
			h.next = time.Now().Add(h.pause)
		}
	}
	if r.err != nil {
		return r.err
	}
	path := at.EscapedPath()
	if at.RawQuery != "" {
		path += "?" + at.RawQuery
	}
	if !r.Allows(path) {
		return errRobots
	}
	return nil
}

// robots fetches a site's robots.txt. RFC 9309, 2.3.1: where there is none, all is allowed; where the server fails, nothing is. Of the
// answers that it leaves open, "too many requests" counts as the server's failing.
func (h *host) robots(ctx context.Context, c *Crawler, at *url.URL) *rules {
	header := http.Header{"User-Agent": {c.agent}, "Accept": {"text/plain"}}
	var a answer
	_, err := follow(&url.URL{Scheme: at.Scheme, Host: at.Host, Path: "/robots.txt"}, func(at *url.URL) (answer, error) {
		var err error
		a, err = h.exchange(ctx, func() (answer, error) { return exchange(ctx, c.client, at, header, maxList) })
		return a, err
	})
	switch {
	case err == nil:
		product, _, _ := strings.Cut(c.agent, "/")
		return &rules{Rules: robots.Parse(a.data, product), until: time.Now().Add(robotsLast)}
	case a.status/100 == 4 && a.status != http.StatusTooManyRequests, a.status/100 == 3:
		return &rules{until: time.Now().Add(robotsLast)}
	case a.status >= 400:
		err = fmt.Errorf("the site's robots.txt cannot be had (%q), so it is left alone; try again later", a.line)
	}
	return &rules{until: time.Now().Add(robotsAgain), err: err}
}
