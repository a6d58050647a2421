package intake

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/reading"
)

const prose = `<p>The town council of Tessel voted on Monday to rebuild the western mole, which a storm broke in two last winter, the mayor said.</p>
<p>“Nobody will be able to say that we waited,” Jana Roe told the council. She denied that the harbour fund was empty, as the Orme News had reported.</p>
<p>Work is to start in May and should last until the end of 2027, according to the harbour master, who asked for two tugs.</p>`

func page(head, body string) string {
	return "<!doctype html><html lang=\"en-GB\"><head>" + head + "</head><body>" + body + "</body></html>"
}

func paragraphTexts(d reading.Document) []string {
	var out []string
	for _, p := range d.Paragraphs {
		out = append(out, p.Text)
	}
	return out
}

func TestPage(t *testing.T) {
	d := mustRead(t, HTML, page(`<title>Council votes for mole | Tessel Post</title><link rel="canonical" href="https://post.example/mole">
<meta property="og:site_name" content="Tessel Post &amp; Mail"><meta name="author" content="Jana Roe and Ole Vik"><meta property="article:published_time" content="2024-03-04T23:10:00+01:00">`,
		`<nav><a href=/>Home</a> <a href=/sport>Sport</a></nav><article><h1>Council votes for mole</h1>`+prose+
			`<h2>What it costs</h2><p>The mole will cost some 40 million crowns, half of it paid by the state, said the treasurer of the town on Tuesday morning.</p>
<ul><li>Granite from Orme, which is the dearest part of it.</li><li>Two cranes, that the yard lends to the town for free.</li></ul>
<figure><img src=m.jpg><figcaption>The broken mole in January</figcaption></figure>
<p>A line<br>with a break, and a soft&shy;hyphen, and   much	space, as the printers in Tessel liked it in the old days.</p></article><footer>© 2024 Tessel Post</footer>`))
	want := []string{"Council votes for mole",
		"The town council of Tessel voted on Monday to rebuild the western mole, which a storm broke in two last winter, the mayor said.",
		"“Nobody will be able to say that we waited,” Jana Roe told the council. She denied that the harbour fund was empty, as the Orme News had reported.",
		"Work is to start in May and should last until the end of 2027, according to the harbour master, who asked for two tugs.",
		"What it costs",
		"The mole will cost some 40 million crowns, half of it paid by the state, said the treasurer of the town on Tuesday morning.",
		"Granite from Orme, which is the dearest part of it.", "Two cranes, that the yard lends to the town for free.",
		"The broken mole in January",
		"A line", "with a break, and a softhyphen, and much space, as the printers in Tessel liked it in the old days."}
	if got := paragraphTexts(d); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("paragraphs\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if d.Text != strings.Join(want, "\n\n") {
		t.Errorf("text %q", d.Text)
	}
	if d.Title != "Council votes for mole" || d.Outlet != "Tessel Post & Mail" || fmt.Sprint(d.Byline) != "[Jana Roe Ole Vik]" || d.Published != "2024-03-04" || d.URL != "https://post.example/mole" || d.Language != "en" {
		t.Errorf("%+v", d)
	}
	if got := furnitureOf(d); got != "heading:What it costs|credit:The broken mole in January" {
		t.Errorf("furniture %s", got)
	}
}

func furnitureOf(d reading.Document) string {
	var out []string
	for _, f := range d.Furniture {
		out = append(out, string(f.Why)+":"+f.Text)
	}
	return strings.Join(out, "|")
}

func TestPageMetadata(t *testing.T) {
	const ld = `<script type="application/ld+json">%s</script>`
	for _, c := range []struct {
		name, head, body          string
		outlet, byline, published string
	}{
		{"JSON-LD", fmt.Sprintf(ld, `{"@context":"https://schema.org","@type":["NewsArticle","Thing"],"datePublished":"2024-03-04","author":[{"name":"Jana Roe"},{"name":"Ole Vik"}],"publisher":{"name":"Tessel Post"}}`), "",
			"Tessel Post", "Jana Roe;Ole Vik", "2024-03-04"},
		{"JSON-LD graph", fmt.Sprintf(ld, `[{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"ReportageNewsArticle","datePublished":"2024-03-04T01:02:03Z","author":"Jana Roe","publisher":[{"name":"Tessel Post"}]}]}]`), "",
			"Tessel Post", "Jana Roe", "2024-03-04"},
		{"broken JSON-LD", fmt.Sprintf(ld, `{"@type":"NewsArticle",`) + `<meta name=DC.date.issued content="4 March 2024"><meta name="dc.creator" content="By Jana Roe">`, "", "", "Jana Roe", "2024-03-04"},
		{"microdata", "", `<span itemprop="datePublished" content="2024-03-04">Monday</span>`, "", "", "2024-03-04"},
		{"time element", "", `<time datetime="2024-03-04T10:00">4 March</time><time datetime="2024-03-09">later</time>`, "", "", "2024-03-04"},
		{"time of a change does not count", "", `<time itemprop="dateModified" datetime="2024-03-09">9 March</time><div class="post-date">Posted March 4, 2024</div>`, "", "", "2024-03-04"},
		{"address", `<link rel=canonical href="https://post.example/2024/03/04/mole">`, "", "", "", "2024-03-04"},
		{"title and heading", `<title>The mole will be rebuilt – Tessel Post</title>`, "<h1>The mole will be rebuilt</h1>", "Tessel Post", "", ""},
		{"outlet first", `<title>Tessel Post: The mole will be rebuilt</title>`, "<h2>The mole will be rebuilt</h2>", "Tessel Post", "", ""},
		{"author is an address", `<meta property="article:author" content="https://social.example/jana">`, "", "", "", ""},
		{"nothing", "", "", "", "", ""},
	} {
		d := mustRead(t, HTML, page(c.head, c.body+"<article>"+prose+"</article>"))
		if d.Outlet != c.outlet || strings.Join(d.Byline, ";") != c.byline || d.Published != c.published {
			t.Errorf("%s: outlet %q, byline %q, published %q", c.name, d.Outlet, d.Byline, d.Published)
		}
	}
}

func TestPageEncodings(t *testing.T) {
	const latin = "<p>The caf\xe9 on the mole of Tessel was closed on Monday, and \x93nobody\x94 knows for how long, said its owner to the council.</p>"
	for name, in := range map[string]string{
		"meta charset":    `<html><head><meta charset=windows-1252></head>` + latin,
		"http-equiv":      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head>` + latin,
		"no word of it":   `<html><head></head>` + latin,
		"UTF-8 far below": `<html><head><style>` + strings.Repeat("a{} ", 1000) + `</style></head>` + "<p>The café on the mole of Tessel was closed on Monday, and “nobody” knows for how long, said its owner to the council.</p>",
		"UTF-16":          utf16Page("<html><p>The café on the mole of Tessel was closed on Monday, and “nobody” knows for how long, said its owner to the council.</p>"),
	} {
		d := mustRead(t, HTML, in)
		if !strings.Contains(d.Text, "The café") || !strings.Contains(d.Text, "“nobody”") {
			t.Errorf("%s: %q", name, d.Text)
		}
	}
}

func utf16Page(s string) string {
	var b strings.Builder
	b.WriteString("\xff\xfe")
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

func TestNoArticle(t *testing.T) {
	var links strings.Builder
	for i := range 60 {
		fmt.Fprintf(&links, "<li><a href=/%d>A headline of the day about the mole of Tessel, number %d of the list</a></li>", i, i)
	}
	for name, c := range map[string]struct{ in, reason string }{
		"empty":      {" \n", "empty"},
		"no words":   {page("<title>x</title>", ""), "no article"},
		"a menu":     {page("", "<nav><a href=/>Home</a></nav><p>Log in</p>"), "no article"},
		"front page": {page("<title>Tessel Post</title>", "<ul>"+links.String()+"</ul>"), "no article"},
		"an app":     {page("", `<div id="root"></div><noscript>You need to enable JavaScript to run this app, which is how the Tessel Post is made these days.</noscript>`), "no article"},
		"a PDF":      {"%PDF-1.4\n", "PDF"},
		"binary":     {"<html>" + strings.Repeat("\x00\x01", 100), "binary"},
	} {
		if _, err := readString(t, HTML, c.in); err == nil || !strings.Contains(err.Error(), c.reason) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestBrokenPages(t *testing.T) {
	const line = "The mole of Tessel broke in two on Monday, the harbour master told the council, which met in haste."
	for name, in := range map[string]string{
		"nothing closed": "<html><body><div><p>" + line + "<p>" + line + "<b>bold",
		"cut short":      page("", "<article><p>"+line+"</p><p>And then")[:185],
		"wrong order":    "</p></div><body><b><p>" + line + "</b></i></p></html><div>",
		"no elements":    "<html>" + line,
	} {
		d := mustRead(t, HTML, in)
		if !strings.Contains(d.Text, line) {
			t.Errorf("%s: %q", name, d.Text)
		}
	}
}

// Pages made to cost much give a reading or an error soon, and never a full stack.
func TestHostilePages(t *testing.T) {
	for name, c := range map[string]struct{ in, reason string }{
		"deep":        {strings.Repeat("<div>", 100_000) + prose, "512"},
		"deep inline": {strings.Repeat("<b>", 100_000) + prose, "512"},
		"deep lists":  {strings.Repeat("<ul><li>", 50_000) + prose, "512"},
		"deep tables": {strings.Repeat("<table><tr><td>", 10_000) + prose, "512"},
		"deep JSON":   {page(`<script type="application/ld+json">`+strings.Repeat(`[`, 100_000)+`</script>`, prose), ""},
		"many":        {page("", prose+strings.Repeat("<p>x", 200_000)), "too large"},
		"attributes":  {page("", "<div "+strings.Repeat("a=b ", 100_000)+">"+prose), ""},
		"breaks":      {page("", "<div>"+strings.Repeat("x<br>", 30_000)+"</div>"+prose), ""},
	} {
		_, err := readString(t, HTML, c.in)
		if c.reason == "" && err != nil || c.reason != "" && (err == nil || !strings.Contains(err.Error(), c.reason)) {
			t.Errorf("%s: error %v; want %q", name, err, c.reason)
		}
	}
}
