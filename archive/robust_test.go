package archive

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay/internal/archivetest"
)

// Whoever cannot write because another program does is told so, and can as soon as that is done.
func TestLocked(t *testing.T) {
	defer func(was time.Duration) { patience = was }(patience)
	patience = 50 * time.Millisecond
	path := filepath.Join(t.TempDir(), "archive.db")
	other, a := opened(t, path), opened(t, path)
	hold, release := make(chan bool), make(chan bool)
	ended := make(chan error)
	go func() {
		ended <- other.Update(context.Background(), func(tx *Tx) error {
			_, _, err := tx.Put(report("theirs", "Quay Post", "", "One", "Orla Venn left."), noon)
			close(hold)
			<-release
			return err
		})
	}()
	<-hold
	mine := func() error {
		return a.Update(context.Background(), func(tx *Tx) error {
			_, _, err := tx.Put(report("mine", "Quay Post", "", "Two", "Orla Venn stayed."), noon)
			return err
		})
	}
	if err := mine(); err == nil || !strings.Contains(err.Error(), "another program has been writing to it for 50ms; try again") {
		t.Errorf("while it is locked: %v", err)
	}
	if got := search(t, a, "", Filter{}); got != nil {
		t.Errorf("read %q while it is locked", got)
	}
	close(release)
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if err := mine(); err != nil {
		t.Error(err)
	}
	if got := search(t, a, "", Filter{}); len(got) != 2 {
		t.Errorf("%q", got)
	}
}

// Several programs may make the archive at the same time.
func TestMadeAtOnce(t *testing.T) {
	archivetest.OnEach(t, func(t *testing.T, address string) {
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				a, err := Open(context.Background(), address)
				if err != nil {
					t.Error(err)
					return
				}
				defer a.Close()
				put(t, a, report("a", "Quay Post", "", "One", "Orla Venn left."))
			})
		}
		all.Wait()
		if got := search(t, opened(t, address), "", Filter{}); len(got) != 1 {
			t.Errorf("%q", got)
		}
	})
}

// A limit of pages stands for a full disk.
func TestFull(t *testing.T) {
	a := opened(t, filepath.Join(t.TempDir(), "archive.db"))
	a.db.SetMaxOpenConns(1)
	var pages int
	if err := a.db.QueryRow("PRAGMA page_count").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	if _, err := a.db.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages+20)); err != nil {
		t.Fatal(err)
	}
	added := 0
	for ; ; added++ {
		var text strings.Builder
		for i := range 300 {
			fmt.Fprintf(&text, "Word%dx%d ", added, i*i)
		}
		err := a.Update(context.Background(), func(tx *Tx) error {
			_, _, err := tx.Put(report(fmt.Sprint("r", added), "", "", "", text.String()), noon)
			return err
		})
		if err != nil {
			if !strings.Contains(err.Error(), "the disk is full; nothing of this report was kept") {
				t.Error(err)
			}
			break
		}
		if added > 1000 {
			t.Fatal("never full")
		}
	}
	var check string
	if err := a.db.QueryRow("PRAGMA integrity_check").Scan(&check); err != nil || check != "ok" {
		t.Errorf("%s %v", check, err)
	}
	if got := search(t, a, "", Filter{}); len(got) != added || added == 0 {
		t.Errorf("%d of %d reports", len(got), added)
	}
}
