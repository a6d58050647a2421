package intake

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"hearsay/reading"
)

// extensions are the names of files that a directory is searched for. Markdown is
// left out: in a directory it is mostly notes about the reports, not one of them.
// Named on its own, a file of any name is read.
var extensions = map[string]Format{
	".txt": Text, ".text": Text,
	".html": HTML, ".htm": HTML, ".xhtml": HTML,
	".jsonl": JSONL, ".ndjson": JSONL,
	".warc": WARC,
}

// formatOfName tells a format by the name, or is empty. What is read record by record may be compressed.
func formatOfName(path string) Format {
	path = strings.ToLower(path)
	format := extensions[filepath.Ext(strings.TrimSuffix(path, ".gz"))]
	if strings.HasSuffix(path, ".gz") && format.single() {
		return ""
	}
	return format
}

// path lists a file's or a directory's reports.
func (l *listing) path(path string) bool {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return l.fail(path, plainError(err))
	case info.IsDir():
		return l.dir(path)
	case info.Mode()&fs.ModeSocket != 0:
		return l.fail(path, irregular(info.Mode()))
	}
	return l.file(path, info)
}

// dir lists the reports below a directory in the order of their paths. Hidden files
// and directories are skipped, links to files are followed and links to
// directories are not, so that no loop can be entered.
func (l *listing) dir(root string) bool {
	more, found := true, false
	yield := func(ok bool) error {
		found = true
		if more = ok && l.ctx.Err() == nil; !more {
			return fs.SkipAll
		}
		return nil
	}
	walk := func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			if ok := yield(l.fail(path, plainError(err))); ok != nil || d == nil || !d.IsDir() {
				return ok
			}
			return fs.SkipDir
		}
		if path != root && strings.HasPrefix(d.Name(), ".") {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if d.IsDir() {
			return nil
		}
		format := formatOfName(path)
		wanted := format != "" && (l.opts.Format == Auto || l.opts.Format == format)
		mode := d.Type()
		var info fs.FileInfo
		if mode&fs.ModeSymlink != 0 && wanted {
			if info, err = os.Stat(path); err != nil {
				return yield(l.fail(path, plainError(err)))
			}
			if mode = info.Mode(); mode.IsDir() {
				return nil
			}
		}
		switch {
		case mode.Type()&^fs.ModeSymlink != 0:
			return yield(l.fail(path, irregular(mode)))
		case !wanted:
			return nil
		}
		if info == nil {
			if info, err = d.Info(); err != nil {
				return yield(l.fail(path, plainError(err)))
			}
		}
		return yield(l.file(path, info))
	}
	// A root that is itself a link to a directory is not entered without the slash.
	start := root
	if !strings.HasSuffix(start, string(filepath.Separator)) {
		start += string(filepath.Separator)
	}
	_ = filepath.WalkDir(start, func(path string, d fs.DirEntry, err error) error {
		if path == start {
			path = root
		}
		return walk(path, d, err)
	})
	if !found && l.ctx.Err() == nil {
		return l.fail(root, errors.New("the directory holds no .txt, .html, .htm, .xhtml, .jsonl, .ndjson, .warc or .warc.gz file"))
	}
	return more
}

// irregular says why a thing in the file system is no report.
func irregular(mode fs.FileMode) error {
	what := "a special file"
	switch {
	case mode&fs.ModeSocket != 0:
		what = "a socket"
	case mode&fs.ModeNamedPipe != 0:
		what = "a named pipe"
	case mode&fs.ModeDevice != 0:
		what = "a device"
	}
	return fmt.Errorf("is %s, not a file", what)
}

// file lists the reports of one file. What is not a regular file, such as a shell's
// process substitution, can be opened once only: it is read here and now.
func (l *listing) file(path string, info fs.FileInfo) bool {
	format := l.opts.Format
	if format == Auto {
		format = formatOfName(path)
	}
	regular := info.Mode().IsRegular()
	if regular && format.single() {
		return l.yield(Item{Name: path, load: func(ctx context.Context) (reading.Document, error) {
			return readFile(ctx, path, format, l.opts)
		}})
	}
	f, err := open(l.ctx, path)
	if err != nil {
		return l.fail(path, plainError(err))
	}
	defer f.Close()
	var r io.Reader = f
	if !regular {
		r = interruptible{l.ctx, f}
	}
	in, format, err := tell(r, path, format)
	if err != nil {
		return l.fail(path, err)
	}
	if regular && format.single() {
		return l.yield(Item{Name: path, load: func(ctx context.Context) (reading.Document, error) {
			return readFile(ctx, path, format, l.opts)
		}})
	}
	return l.stream(path, in, format)
}

// stdin lists the reports on standard input.
func (l *listing) stdin() bool {
	var r io.Reader = os.Stdin
	if l.opts.Stdin != nil {
		r = l.opts.Stdin
	}
	const name = "stdin"
	in, format, err := tell(interruptible{l.ctx, r}, name, l.opts.Format)
	if err != nil {
		return l.fail(name, err)
	}
	return l.stream(name, in, format)
}

// stream lists the reports of what can be read once only.
func (l *listing) stream(name string, in *bufio.Reader, format Format) bool {
	switch format {
	case JSONL:
		return l.lines(name, in)
	case WARC:
		return l.warc(name, in)
	case Feed, Sitemap:
		return l.list(name, in, format, nil)
	}
	data, err := readAll(in, format)
	if err != nil {
		return l.fail(name, err)
	}
	return l.yield(Item{Name: name, load: func(ctx context.Context) (reading.Document, error) {
		return newDocument(ctx, data, name, format, l.opts)
	}})
}

func newDocument(ctx context.Context, data []byte, name string, format Format, opts Options) (reading.Document, error) {
	if format == HTML {
		return newPage(ctx, data, reading.Document{ID: name}, "", opts)
	}
	return newText(data, reading.Document{ID: name}, opts)
}

func readFile(ctx context.Context, path string, format Format, opts Options) (reading.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return reading.Document{}, plainError(err)
	}
	defer f.Close()
	data, err := readAll(f, format)
	if err != nil {
		return reading.Document{}, err
	}
	return newDocument(ctx, data, path, format, opts)
}

// readAll reads one report's bytes, up to the limit of its format.
func readAll(r io.Reader, format Format) ([]byte, error) {
	limit := int64(MaxReport)
	if format == HTML {
		limit = MaxPage
	}
	if f, ok := r.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Size() > limit {
			return nil, tooLarge(info.Size(), limit)
		}
	}
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, plainError(err)
	}
	if int64(len(data)) > limit {
		return nil, tooLarge(0, limit)
	}
	return data, nil
}

// tooLarge is the error of a report of size bytes, or of an unknown size if it is 0.
func tooLarge(size, limit int64) error {
	has := fmt.Sprintf("has more than %d MiB", limit>>20)
	if size > 0 {
		has = fmt.Sprintf("has %d MiB", size>>20)
	}
	return fmt.Errorf("%s; one report may have %d MiB: split it, or give many reports as JSON Lines", has, limit>>20)
}

// plainError leaves out the operation and the path of a file's error, which the item's name says.
func plainError(err error) error {
	var e *fs.PathError
	if errors.As(err, &e) {
		return e.Err
	}
	return err
}

// open opens a file, or gives up when ctx ends: opening a named pipe waits for its writer.
func open(ctx context.Context, path string) (*os.File, error) {
	type opened struct {
		f   *os.File
		err error
	}
	c := make(chan opened, 1)
	go func() {
		f, err := os.Open(path)
		c <- opened{f, err}
	}()
	select {
	case o := <-c:
		return o.f, o.err
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

// interruptible is a reader whose reads end with ctx, though the one below them may
// wait for ever, as on a pipe or a terminal.
type interruptible struct {
	ctx context.Context
	r   io.Reader
}

func (i interruptible) Read(p []byte) (int, error) {
	type result struct {
		data []byte
		err  error
	}
	c := make(chan result, 1)
	go func() {
		data := make([]byte, len(p)) // p may be in other use by the time the read returns
		n, err := i.r.Read(data)
		c <- result{data[:n], err}
	}()
	select {
	case r := <-c:
		return copy(p, r.data), r.err
	case <-i.ctx.Done():
		return 0, context.Cause(i.ctx)
	}
}
