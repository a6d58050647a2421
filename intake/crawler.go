package intake

import (
	"context"
	"maps"
	"net/http"
	"net/url"
	"sync"
	"time"
)

// Crawler fetches politely what nobody asked for one by one: as robots.txt allows, one request a host at a time, with a pause between
// two, and only what has changed since the last visit.
type Crawler struct {
	// Recall finds what Visited told of an address at its last visit, in this run or an earlier one. Without it each visit is the first.
	Recall func(context.Context, string) (Visit, bool, error)

	agent  string
	client *http.Client

	mu     sync.Mutex
	hosts  map[string]*host
	visits map[string]Visit
}

// Visit is what is to be known of an address to ask later whether it has changed.
type Visit struct {
	At       time.Time
	ETag     string // the server's name for what lay there
	Modified string // and its time, as in Last-Modified
	Listed   string // when it had changed last by the word of the list that led there
}

// NewCrawler makes a crawler that names itself as the agent: "hearsay/1.0".
func NewCrawler(agent string, allowPrivate bool) *Crawler {
	return &Crawler{agent: agent, client: newClient(allowPrivate), hosts: map[string]*host{}, visits: map[string]Visit{}}
}

// Visited is what a visit to an item's address found, if it was visited and not taken before.
func (c *Crawler) Visited(address string) (Visit, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.visits[address]
	delete(c.visits, address)
	return v, ok
}

func (c *Crawler) recall(ctx context.Context, address string) (Visit, error) {
	if c.Recall == nil {
		return Visit{}, nil
	}
	v, _, err := c.Recall(ctx, address)
	return v, err
}

// rest is how long a page that lists lead to is not asked for again.
const rest = time.Hour

// fresh gives ErrUnchanged for a list's page that need not be asked for: it was visited within the hour, or has not changed since by
// the list's own word.
func (c *Crawler) fresh(ctx context.Context, e entry) error {
	v, err := c.recall(ctx, e.address)
	if err == nil && !v.At.IsZero() && (e.changed != "" && e.changed == v.Listed || time.Since(v.At) < rest) {
		return ErrUnchanged
	}
	return err
}

// get fetches an address and what it redirects to, each in its host's turn. changed is what a list says of the page.
func (c *Crawler) get(ctx context.Context, address string, at *url.URL, header http.Header, changed string, limit int64) (answer, error) {
	last, err := c.recall(ctx, address)
	if err != nil {
		return answer{}, err
	}
	header = maps.Clone(header)
	if last.ETag != "" {
		header.Set("If-None-Match", last.ETag)
	}
	if last.Modified != "" {
		header.Set("If-Modified-Since", last.Modified)
	}
	a, err := follow(at, func(at *url.URL) (answer, error) { return c.ask(ctx, at, header, limit) })
	if err != nil {
		return a, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.visits[address] = Visit{time.Now(), a.header.Get("ETag"), a.header.Get("Last-Modified"), changed}
	return a, nil
}

// ask sends one request in its host's turn.
func (c *Crawler) ask(ctx context.Context, at *url.URL, header http.Header, limit int64) (answer, error) {
	h := c.host(at)
	if err := h.take(ctx); err != nil {
		return answer{}, err
	}
	defer h.give()
	if err := h.allows(ctx, c, at); err != nil {
		return answer{}, err
	}
	return h.exchange(ctx, func() (answer, error) { return exchange(ctx, c.client, at, header, limit) })
}

func (c *Crawler) host(at *url.URL) *host {
	c.mu.Lock()
	defer c.mu.Unlock()
	h := c.hosts[at.Hostname()]
	if h == nil {
		h = newHost(at.Hostname())
		c.hosts[at.Hostname()] = h
	}
	return h
}
