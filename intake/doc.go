// Package intake turns files, pages, JSON Lines, feeds, sitemaps and web archives into Documents.
//
// Plain text and the text of JSON Lines stay as they are, code point for code point;
// paragraphs and furniture are spans over them. A page's text is made: its headline
// and its paragraphs, a blank line between each two.
//
// # Pages
//
// The article is found by codeberg.org/readeck/go-readability/v2 (MIT, a port of Mozilla's
// Readability.js, released this autumn). Measured against github.com/markusmobius/go-trafilatura
// v1.12.2 on the five pages in examples/, as programs that do nothing else (linux/amd64,
// stripped): 5.9 MB and 7 modules against 10.8 MB and 12, among them a WebAssembly runtime
// for regular expressions; the last release is two years younger. On those pages readability
// found every paragraph of all five; it left in some "Read next" lines, which furniture
// marks in any case, where trafilatura took the front matter and menu of the one that is
// laid out in tables for its text. Trafilatura scores higher on published benchmarks of
// many kinds of pages (F1 0.960 against 0.947): Hearsay's are news reports.
//
// What a page says about itself is read here, in meta.go: github.com/markusmobius/go-htmldate
// v1.10.1 alone makes 13.2 MB and 24 modules, and the dates of all five pages are found without it.
//
// # Addresses
//
// Pages are fetched without a proxy, with bounds on time, size and redirects, and only from
// the public internet unless AllowPrivate says otherwise; see newClient.
//
// # Lists
//
// Feeds are read by github.com/mmcdole/gofeed (MIT, released this August); sitemaps as they stream in, with encoding/xml. What
// a list says of a page fills what the page leaves open. Their pages are fetched by a Crawler: as robots.txt allows, one request a host
// at a time with a pause between two, and only what has changed since it was fetched last.
//
// # Web archives
//
// A WARC file's pages are read one record at a time, with limits; see warc.go for why no package does it.
//
// # Dates
//
// The day of publication is the caller's word, else the record's or the page's own, else that
// of a byline, else that of a dateline with a year. A file's time is no date, and a
// dateline's missing year is not guessed: notes say so.
package intake
