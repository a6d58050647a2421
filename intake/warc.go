package intake

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/http/httputil"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"hearsay/reading"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// warc lists the pages and plain texts of a web archive (WARC 1.0 and 1.1, ISO 28500), one record at a time: no more than one page is
// held here. Records that are no page of a report, such as pictures, requests and redirects, are passed over.
//
// The package for it, github.com/nlnwa/gowarc/v3, has no limit on a header line's length, which a hostile archive can make as long as the
// memory, and leaves the encodings of bodies to its caller.
func (l *listing) warc(name string, in *bufio.Reader) bool {
	found := false
	for n := 1; ; n++ {
		where := fmt.Sprintf("%s:%d", name, n)
		r, err := nextRecord(in)
		if err == io.EOF {
			if !found {
				return l.fail(name, errors.New("the archive holds no page and no plain text"))
			}
			return true
		}
		var page answer
		if err == nil {
			page, err = r.page()
		}
		if err == nil {
			err = r.skip()
		}
		switch {
		case l.ctx.Err() != nil:
			return false
		case errors.Is(err, errLargePage):
			if found = true; !l.fail(where, err) {
				return false
			}
			if err := r.skip(); err != nil {
				return l.fail(where, cutShort(err))
			}
		case err != nil:
			return l.fail(where, cutShort(err))
		case page.address != nil:
			if found = true; !l.yield(l.capture(where, page)) {
				return false
			}
		}
	}
}

// capture is the item of a page in an archive.
func (l *listing) capture(where string, page answer) Item {
	id := page.address.String()
	if l.ids[id] {
		id = where
	}
	l.ids[id] = true
	opts := l.opts
	opts.Format = Auto
	return Item{Name: where, load: func(ctx context.Context) (doc reading.Document, err error) {
		if page.data, err = plainBody(page); err != nil {
			return reading.Document{}, err
		}
		return page.document(ctx, id, opts)
	}}
}

func cutShort(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || err == io.EOF {
		return errors.New("the archive is cut off within this record; those before it were read")
	}
	return fmt.Errorf("the archive is damaged at this record, those before it were read: %w", err)
}

// warcRecord is one whose block is still to be read.
type warcRecord struct {
	fields map[string]string // by lower-case name
	block  *io.LimitedReader
}

const maxHeader = 1 << 20 // bytes of a record's header, and of an HTTP header within

var errLargePage = fmt.Errorf("the page has more than %d MiB, the most that one may have", MaxPage>>20)

// nextRecord reads the header of the next record, or gives io.EOF at the archive's end.
func nextRecord(in *bufio.Reader) (warcRecord, error) {
	for { // more empty lines than the two between records do no harm
		c, err := in.Peek(1)
		if err != nil {
			return warcRecord{}, err
		}
		if c[0] != '\r' && c[0] != '\n' {
			break
		}
		_, _ = in.Discard(1)
	}
	head, err := headerOf(in)
	if err != nil {
		return warcRecord{}, err
	}
	version, rest, _ := strings.Cut(string(head), "\n")
	if !strings.HasPrefix(version, "WARC/") {
		return warcRecord{}, errors.New("no record begins where one should")
	}
	fields := map[string]string{}
	for line := range strings.Lines(rest) {
		if key, value, ok := strings.Cut(line, ":"); ok {
			fields[strings.ToLower(strings.TrimSpace(key))] = strings.TrimSpace(value)
		}
	}
	length, err := strconv.ParseInt(fields["content-length"], 10, 64)
	if err != nil || length < 0 {
		return warcRecord{}, errors.New("its header gives no length")
	}
	return warcRecord{fields, &io.LimitedReader{R: in, N: length}}, nil
}

// headerOf reads up to the first empty line.
func headerOf(in *bufio.Reader) ([]byte, error) {
	var head []byte
	for {
		part, err := in.ReadSlice('\n')
		head = append(head, part...)
		switch {
		case err == io.EOF:
			return nil, io.ErrUnexpectedEOF
		case err != nil && err != bufio.ErrBufferFull:
			return nil, err
		case len(head) > maxHeader:
			return nil, fmt.Errorf("a header has more than %d MiB", maxHeader>>20)
		case bytes.HasSuffix(head, []byte("\n\r\n")) || bytes.HasSuffix(head, []byte("\n\n")):
			return head, nil
		}
	}
}

// skip reads over what is left of the block.
func (r warcRecord) skip() error {
	_, err := io.Copy(io.Discard, r.block)
	if err == nil && r.block.N > 0 {
		return io.ErrUnexpectedEOF
	}
	return err
}

// page reads a page's or a plain text's bytes, as they came over the wire. A record of another kind has none, and no address.
func (r warcRecord) page() (answer, error) {
	address, err := url.Parse(strings.Trim(r.fields["warc-target-uri"], "<>"))
	if err != nil || !isURL(address.String()) {
		return answer{}, nil
	}
	a := answer{status: http.StatusOK, header: http.Header{"Content-Type": {r.fields["content-type"]}}}
	in := bufio.NewReader(r.block)
	switch r.fields["warc-type"] {
	case "resource", "conversion":
	case "response":
		head, err := headerOf(in)
		if err != nil {
			return answer{}, r.broken(err)
		}
		response, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(head)), nil)
		if err != nil {
			return answer{}, nil // of another protocol
		}
		response.Body.Close()
		a.status, a.header = response.StatusCode, response.Header
		if slices.Contains(response.TransferEncoding, "chunked") {
			a.header.Set("Transfer-Encoding", "chunked")
		}
	default:
		return answer{}, nil
	}
	kind, _, _ := mime.ParseMediaType(a.header.Get("Content-Type"))
	if a.status != http.StatusOK || kind != "text/html" && kind != "application/xhtml+xml" && kind != "text/plain" {
		return answer{}, nil
	}
	if a.data, err = io.ReadAll(io.LimitReader(in, MaxPage+1)); err != nil {
		return answer{}, err
	}
	if len(a.data) > MaxPage {
		return answer{}, errLargePage
	}
	a.address = address
	return a, nil
}

// broken tells a header that the block does not end from one at which the archive is cut off.
func (r warcRecord) broken(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) && r.block.N == 0 {
		return nil
	}
	return err
}

// plainBody undoes the encodings in which a page came. Many archives keep the fields that tell of an encoding with a body that is
// decoded already: what cannot be decoded at all counts as such.
func plainBody(a answer) ([]byte, error) {
	data := a.data
	if a.header.Get("Transfer-Encoding") == "chunked" {
		if whole, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(data))); err == nil {
			data = whole
		}
	}
	var decoder io.Reader
	var err error
	switch in := bytes.NewReader(data); strings.ToLower(strings.TrimSpace(a.header.Get("Content-Encoding"))) {
	case "gzip", "x-gzip":
		decoder, err = gzip.NewReader(in)
	case "deflate":
		decoder, err = zlib.NewReader(in)
	case "br":
		decoder = brotli.NewReader(in)
	case "zstd":
		var z *zstd.Decoder
		if z, err = zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(4*MaxPage)); err == nil {
			defer z.Close()
			decoder = z
		}
	}
	if decoder == nil || err != nil {
		return data, nil
	}
	plain, err := io.ReadAll(io.LimitReader(decoder, MaxPage+1))
	switch {
	case len(plain) > MaxPage:
		return nil, errLargePage
	case err != nil && len(plain) == 0:
		return data, nil
	case err != nil:
		return nil, fmt.Errorf("its body is damaged: %w", err)
	}
	return plain, nil
}
