package intake

import "time"

// What one report may cost. A report is a news article: the longest of them have a
// few hundred kilobytes, so these bounds only stop mistakes and attacks.
const (
	MaxReport = 32 << 20 // bytes of one plain text, or of one line of JSON Lines
	MaxPage   = 16 << 20 // bytes of one HTML page, from a file or an address

	pageTime  = 20 * time.Second // for extracting one page's article
	fetchTime = 60 * time.Second // for fetching one page, redirects included
	redirects = 5
)
