//go:build unix

package intake

import (
	"context"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestDirectory(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	writeFile(t, at("b.txt"), "Second.")
	writeFile(t, at("a/z.TXT"), "First.")
	writeFile(t, at("c.jsonl"), `{"text":"Third."}`+"\n"+`{"text":"Fourth."}`)
	writeFile(t, at(".hidden.txt"), "Never.")
	writeFile(t, at(".git/x.txt"), "Never.")
	writeFile(t, at("notes.md"), "Never.")
	writeFile(t, at("d.txt/inside.txt"), "Fifth.")
	for link, to := range map[string]string{"a/loop": dir, "a/loop.txt": dir, "e.txt": at("b.txt"), "f.txt": at("nowhere"), "g.txt": at("g.txt")} {
		if err := os.Symlink(to, at(link)); err != nil {
			t.Fatal(err)
		}
	}
	// A socket's path has room for some 100 bytes only.
	short, err := os.MkdirTemp("", "h")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(short)
	socket, err := net.Listen("unix", filepath.Join(short, "s"))
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()
	if err := os.Rename(filepath.Join(short, "s"), at("h.txt")); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(at("i.txt"), 0o644); err != nil {
		t.Fatal(err)
	}
	names, docs, errs := readAt(t, Options{}, dir)
	var got []string
	for i, name := range names {
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, fmt.Sprint(rel, "=", docs[i].Text, errs[i]))
	}
	want := []string{"a/z.TXT=First.<nil>", "b.txt=Second.<nil>", "c.jsonl:1=Third.<nil>", "c.jsonl:2=Fourth.<nil>", "d.txt/inside.txt=Fifth.<nil>", "e.txt=Second.<nil>",
		"f.txt=no such file or directory", "g.txt=too many levels of symbolic links", "h.txt=is a socket, not a file", "i.txt=is a named pipe, not a file"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	_, _, errs = readAt(t, Options{}, at("h.txt"))
	wantError(t, errs[0], "socket")
}

func TestUnreadable(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root reads every file; TestDirectory holds what root cannot read")
	}
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "a.txt"), "Secret.")
	writeFile(t, filepath.Join(dir, "b.txt"), "Open.")
	writeFile(t, filepath.Join(dir, "c", "d.txt"), "Behind a door.")
	for _, path := range []string{"a.txt", "c"} {
		if err := os.Chmod(filepath.Join(dir, path), 0); err != nil {
			t.Fatal(err)
		}
	}
	defer os.Chmod(filepath.Join(dir, "c"), 0o755)
	_, docs, errs := readAt(t, Options{}, dir)
	if len(docs) != 3 || docs[1].Text != "Open." {
		t.Fatalf("%+v", docs)
	}
	wantError(t, errs[0], "permission denied")
	wantError(t, errs[2], "permission denied")
}

func TestMissingAndEmpty(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "r.txt"), "Read all the same.")
	empty := filepath.Join(dir, "empty")
	if err := os.Mkdir(empty, 0o755); err != nil {
		t.Fatal(err)
	}
	_, docs, errs := readAt(t, Options{}, filepath.Join(dir, "none.txt"), empty, filepath.Join(dir, "r.txt"))
	wantError(t, errs[0], "no such file")
	wantError(t, errs[1], "holds no .txt")
	if docs[2].Text != "Read all the same." {
		t.Errorf("%+v", docs[2])
	}
}

func TestHugeFile(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"huge.txt", "huge.html", "huge"} {
		path := filepath.Join(dir, name)
		writeFile(t, path, "The start of it.")
		if err := os.Truncate(path, 200<<20); err != nil {
			t.Fatal(err)
		}
		_, _, errs := readAt(t, Options{}, path)
		wantError(t, errs[0], "has 200 MiB")
	}
}

func TestPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o644); err != nil {
		t.Fatal(err)
	}
	go func() { _ = os.WriteFile(path, []byte("Through a pipe."), 0) }()
	_, docs, errs := readAt(t, Options{}, path)
	if errs[0] != nil || docs[0].Text != "Through a pipe." {
		t.Errorf("%+v %v", docs[0], errs[0])
	}
}

func TestFormats(t *testing.T) {
	const page = "<p>The western mole of Tessel was rebuilt on Monday, said the mayor, who cut a ribbon.</p>"
	dir := t.TempDir()
	for _, c := range []struct {
		name, in string
		want     Format
	}{
		{"a", "Plain words.", Text},
		{"b", "<!DOCTYPE html>" + page, HTML},
		{"c", "\ufeff \n<HTML>" + page, HTML},
		{"d", "<!-- made by hand --><html>" + page, HTML},
		{"e", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">` + page, HTML},
		{"f", `{"id":"x","n":{"text":1},"text":"The mole."}`, JSONL},
		{"g", `{"title":"x"}`, Text},
		{"h", "{text} is a placeholder.", Text},
		{"i", "<3 is not a page.", Text},
		{"j.txt", "<html>" + page, Text},
		{"k.json", `{"text":"The mole."}`, JSONL},
		{"l.htm", page, HTML},
		{"m", `{"html":"` + page + `"}`, JSONL},
		{"n", `{"text":"` + strings.Repeat("The mole. ", 20000) + `"}`, JSONL},
	} {
		path := filepath.Join(dir, c.name)
		writeFile(t, path, c.in)
		names, docs, errs := readAt(t, Options{}, path)
		if errs[0] != nil {
			t.Errorf("%s: %v", c.name, errs[0])
			continue
		}
		got := Text
		if docs[0].Text != c.in {
			got = HTML
		}
		if names[0] != path {
			got = JSONL
		}
		if got != c.want {
			t.Errorf("%s %q is %s, want %s", c.name, c.in[:min(len(c.in), 30)], got, c.want)
		}
	}
	path := filepath.Join(dir, "o.json")
	writeFile(t, path, "{\n \"text\": \"The mole.\"\n}\n")
	_, _, errs := readAt(t, Options{}, path)
	wantError(t, errs[0], "JSON Lines")
}

func TestStopsEarly(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "a.txt"), "One.")
	writeFile(t, filepath.Join(dir, "b.txt"), "Two.")
	for range Items(context.Background(), []string{dir, dir}, Options{}) {
		break
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for range Items(ctx, []string{dir, dir}, Options{}) {
		n++
		cancel()
	}
	if n != 1 {
		t.Errorf("%d items after the context's end", n)
	}
}
