package intake

import "time"

// What one report may cost, and a list of them. A report is a news article: the longest of them have a
// few hundred kilobytes, so these bounds only stop mistakes and attacks.
const (
	MaxReport = 32 << 20 // bytes of one plain text, or of one line of JSON Lines
	MaxPage   = 16 << 20 // bytes of one HTML page, from a file or an address

	pageTime  = 20 * time.Second // for extracting one page's article
	fetchTime = 60 * time.Second // for one request
	redirects = 5

	maxFeed    = 16 << 20  // bytes of one feed, unpacked: its parser holds all of it
	maxList    = 64 << 20  // bytes of one sitemap, unpacked; the sitemap protocol allows 50 MiB
	maxEntries = 50_000    // of one feed or sitemap, which is the sitemap protocol's limit too
	maxLists   = 1_000     // sitemaps that an index leads to
	maxListed  = 1_000_000 // addresses in all
	maxNesting = 3         // indexes of sitemaps in one another; the protocol has them one deep
	deepest    = 512       // elements of a feed in one another: the feed parser is recursive
)
