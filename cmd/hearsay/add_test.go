package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hearsay/archive"
	"hearsay/intake"
)

const report = "The mole of Tessel broke in two on Monday, the harbour master Mara Tolen told the council, which met in haste."

// hearsay is a command that runs this test's binary as the program.
func hearsay(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(t.TempDir(), "hearsay")
	if err := os.Symlink(self, program); err != nil {
		t.Skip(err)
	}
	return exec.Command(program, args...)
}

// says runs the program to its end, and gives what it wrote.
func says(t *testing.T, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := hearsay(t, args...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	_ = cmd.Run()
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

func TestAddFeed(t *testing.T) {
	p := newPaper(t)
	p.publish("/mole", report)
	p.publish("/ferry", "The ferry to Orme was halted on Tuesday, said its captain, who asked not to be named in this paper.")
	p.fail("/ferry", true)
	db := filepath.Join(t.TempDir(), "h.db")
	add := func(input, want string, code int) {
		t.Helper()
		out, errs, got := says(t, "add", "--archive", db, "--allow-private", p.URL+input)
		if out != want+"\n" || got != code {
			t.Errorf("add %s: %q %q %d, want %q", input, out, errs, got, want)
		}
	}
	add("/feed.xml", "added 1, revised 0, known 0, failed 1", 1)
	p.fail("/ferry", false)
	add("/feed.xml", "added 1, revised 0, known 1, failed 0", 0) // the feed is asked for again, as one of its pages failed
	add("/feed.xml", "added 0, revised 0, known 0, failed 0", 0) // it has not changed
	if p.sent("/feed.xml") != 2 || p.sent("/mole") != 1 {
		t.Errorf("sent %v", p.asked)
	}
	add("/mole", "added 0, revised 0, known 1, failed 0", 0)
	p.publish("/mole", report+" The council denied it.")
	add("/mole", "added 0, revised 1, known 0, failed 0", 0)
	if p.sent("/mole") != 2 {
		t.Errorf("sent %v", p.asked)
	}
	out, _, _ := says(t, "export", "--archive", db, "--from", "2024-03-04", "--until", "2024-03-04", "--outlet", "Quay Post")
	if strings.Count(out, "\n") != 1 { // the page that was named itself says nothing of its outlet
		t.Errorf("exported %d", strings.Count(out, "\n"))
	}
	p.robots = "User-agent: hearsay\nDisallow: /secret"
	p.publish("/secret", report)
	add("/secret", "added 0, revised 0, known 0, failed 1", 1)
	if out, _, code := says(t, "remove", "--archive", db, p.URL+"/mole"); out != "removed 1\n" || code != 0 {
		t.Errorf("remove: %q", out)
	}
	add("/mole", "added 1, revised 0, known 0, failed 0", 0) // its visit went with it
}

func TestPrivateAddressesAreRefused(t *testing.T) {
	p := newPaper(t)
	p.publish("/mole", report)
	_, errs, code := says(t, "add", "--archive", filepath.Join(t.TempDir(), "h.db"), p.URL+"/mole")
	if code != 1 || !strings.Contains(errs, "--allow-private") || p.sent("/mole") != 0 {
		t.Errorf("%q %d", errs, code)
	}
}

func TestWatch(t *testing.T) {
	p := newPaper(t)
	p.publish("/mole", report)
	a, err := archive.Open(t.Context(), filepath.Join(t.TempDir(), "h.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	ctx, stop := context.WithCancel(t.Context())
	opts := intake.Options{Format: intake.Feed, AllowPrivate: true}
	came := make(chan string, 10)
	adding := newAdding(a, &opts, 2, &progress{stderr: t.Output()})
	adding.tell = func(o archive.Outcome, e archive.Entry) {
		came <- string(o) + " " + strings.TrimPrefix(e.Address, p.URL)
	}
	var out bytes.Buffer
	ended := make(chan error)
	go func() { ended <- watch(ctx, adding, []string{p.URL + "/feed.xml"}, opts, 10*time.Millisecond, &out) }()
	expect := func(want string) {
		t.Helper()
		select {
		case got := <-came:
			if got != want {
				t.Errorf("%s, want %s", got, want)
			}
		case <-time.After(time.Minute):
			t.Fatalf("%s did not come", want)
		}
	}
	expect("added /mole")
	p.fail("/feed.xml", true)
	p.publish("/ferry", "The ferry to Orme was halted on Tuesday, said its captain, who asked not to be named in this paper.")
	time.Sleep(50 * time.Millisecond)
	p.fail("/feed.xml", false)
	expect("added /ferry")
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if !strings.HasPrefix(out.String(), "added 2, revised 0, ") {
		t.Errorf("%q", out.String())
	}
}
