package main

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay/archive"
	"hearsay/reading"
)

// reportLines writes n different reports as JSON Lines.
func reportLines(t *testing.T, from, n int) string {
	t.Helper()
	var b strings.Builder
	for i := from; i < from+n; i++ {
		fmt.Fprintf(&b, `{"id":"r%d","outlet":"Quay Post","published":"2024-03-%02d","text":"Mayor Mara Tolen said on Monday that %d ships were waiting. Engineer Ivo Ruhl denied it.\n\nThe council of Tessel met. “We did not know,” Tolen said."}`+"\n", i, i%28+1, i+2)
	}
	path := filepath.Join(t.TempDir(), "reports.jsonl")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// whole fails the test unless everything in the archive is whole, and gives the number of reports.
func whole(t *testing.T, db string) int {
	t.Helper()
	a, err := archive.Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	raw, err := sql.Open("sqlite", db)
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	var check string
	var versions, indexed, sentences int
	if err := raw.QueryRow(`SELECT (SELECT group_concat(integrity_check) FROM pragma_integrity_check),
		(SELECT count(*) FROM version), (SELECT count(*) FROM words), (SELECT count(*) FROM sentences)`).Scan(&check, &versions, &indexed, &sentences); err != nil {
		t.Fatal(err)
	}
	if check != "ok" || indexed != versions || sentences != versions {
		t.Errorf("integrity: %s; %d versions, %d indexed, %d with sentences", check, versions, indexed, sentences)
	}
	n := 0
	err = a.View(t.Context(), func(tx *archive.Tx) error {
		return tx.Current(func(e archive.Entry, r *reading.Reading) error {
			n++
			if err := r.Validate(); err != nil || len(r.Statements) == 0 {
				t.Errorf("%s: %d statements, %v", e.Address, len(r.Statements), err)
			}
			return nil
		})
	})
	if err != nil {
		t.Error(err)
	}
	return n
}

// A run that is killed leaves whole reports, and one that is repeated goes on.
func TestKilledAdd(t *testing.T) {
	const all = 80
	reports, db := reportLines(t, 0, all), filepath.Join(t.TempDir(), "h.db")
	before := 0
	for kill := range 6 {
		cmd := hearsay(t, "add", "--archive", db, reports)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if kill == 0 {
			waitFor(t, func() bool { _, err := os.Stat(db); return err == nil }) // before it has tables
		} else {
			enough := before + 1 + rand.IntN(all/10)
			waitFor(t, func() bool { return count(db) >= enough })
		}
		time.Sleep(time.Duration(rand.IntN(20)) * time.Millisecond)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		n := whole(t, db)
		if n < before {
			t.Errorf("%d reports, where %d were", n, before)
		}
		t.Logf("killed at %d reports", n)
		before = n
	}
	out, errs, code := says(t, "add", "--archive", db, reports)
	if want := fmt.Sprintf("added %d, revised 0, known %d, failed 0\n", all-before, before); out != want || code != 0 {
		t.Errorf("%q %q, want %q", out, errs, want)
	}
	fresh := filepath.Join(t.TempDir(), "fresh.db")
	says(t, "add", "--archive", fresh, reports)
	got, _, _ := says(t, "export", "--archive", db)
	want, _, _ := says(t, "export", "--archive", fresh)
	if whole(t, db) != all || got != want || got == "" {
		t.Error("the archive differs from that of a run that nobody killed")
	}
}

func waitFor(t *testing.T, ready func() bool) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); !ready(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("nothing was added within a minute")
		}
	}
}

// count is how many reports another program has added so far.
func count(db string) (n int) {
	raw, err := sql.Open("sqlite", "file:"+db+"?mode=ro")
	if err == nil {
		defer raw.Close()
		_ = raw.QueryRow("SELECT count(*) FROM report").Scan(&n) // there may be no tables yet
	}
	return n
}

// Two programs may add at once, the same reports too.
func TestTwoAddAtOnce(t *testing.T) {
	db := filepath.Join(t.TempDir(), "h.db")
	inputs := []string{reportLines(t, 0, 60), reportLines(t, 30, 60)}
	added := make([]int, 2)
	var both sync.WaitGroup
	for i, input := range inputs {
		both.Go(func() {
			out, errs, code := says(t, "add", "--archive", db, input)
			var known int
			if _, err := fmt.Sscanf(out, "added %d, revised 0, known %d, failed 0", &added[i], &known); err != nil || code != 0 || added[i]+known != 60 {
				t.Errorf("%q %q %d", out, errs, code)
			}
		})
	}
	both.Wait()
	if n := whole(t, db); n != 90 || added[0]+added[1] != 90 {
		t.Errorf("%d reports, %v added", n, added)
	}
}

// A full disk is told; what was added before it was full is whole, and the rest comes when there is space.
func TestFullDisk(t *testing.T) {
	reports, dir := reportLines(t, 0, 150), t.TempDir()
	script := `mount -t tmpfs -o size=600k none "$2" || exit 77
"$0" add --archive "$2/h.db" "$1"; echo "exit $?"; cp "$2/h.db"* "$3"; umount "$2"`
	out := t.TempDir()
	program := hearsay(t).Path
	cmd := exec.Command("unshare", "-rm", "sh", "-c", script, program, reports, dir, out)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Skipf("no small disk can be made here: %v %s", err, stderr.String())
	}
	if !strings.Contains(stdout.String(), "exit 1") || !strings.Contains(stderr.String(), "the disk is full") {
		t.Errorf("%q %q", stdout.String(), stderr.String())
	}
	var added int
	if _, err := fmt.Sscanf(stdout.String(), "added %d,", &added); err != nil || added == 0 || added == 150 {
		t.Errorf("%q", stdout.String())
	}
	db := filepath.Join(out, "h.db")
	if n := whole(t, db); n != added {
		t.Errorf("%d reports of %d that were added", n, added)
	}
	if line, errs, code := says(t, "add", "--archive", db, reports); code != 0 || line != fmt.Sprintf("added %d, revised 0, known %d, failed 0\n", 150-added, added) {
		t.Errorf("with space: %q %q", line, errs)
	}
}

// An interrupt ends a watch cleanly.
func TestInterruptedWatch(t *testing.T) {
	p := newPaper(t)
	p.publish("/mole", report)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := hearsay(t, "watch", "--allow-private", "--archive", filepath.Join(t.TempDir(), "h.db"), p.URL+"/feed.xml")
	var out bytes.Buffer
	cmd.Stdout = &out
	errs, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	context.AfterFunc(ctx, func() { _ = cmd.Process.Kill() })
	line := make([]byte, 500)
	n, _ := errs.Read(line)
	if !strings.Contains(string(line[:n]), " added "+p.URL+"/mole On /mole") {
		t.Errorf("told %q", line[:n])
	}
	_ = cmd.Process.Signal(os.Interrupt)
	if err := cmd.Wait(); err != nil || out.String() != "added 1, revised 0, known 0, failed 0\n" {
		t.Errorf("%v %q", err, out.String())
	}
}
