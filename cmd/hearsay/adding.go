package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/intake"
	"hearsay/language"
	"hearsay/reader"
	"hearsay/reading"
)

// put keeps a reading. All commands that add reports do so here.
func put(tx *archive.Tx, r *reading.Reading) (archive.Entry, archive.Outcome, error) {
	added, err := compare.Put(tx, r, time.Now())
	return added.Entry, added.Outcome, err
}

// adding puts reports into an archive. What the archive knows already costs no reading.
type adding struct {
	archive  *archive.Archive
	crawler  *intake.Crawler
	jobs     int
	progress *progress
	tell     func(archive.Outcome, archive.Entry) // what came, unless nil

	items  int
	counts map[archive.Outcome]int
	failed int
	lists  map[string]bool // those with an entry that failed
}

func newAdding(a *archive.Archive, opts *intake.Options, jobs int, progress *progress) *adding {
	opts.Crawler = intake.NewCrawler(opts.UserAgent, opts.AllowPrivate)
	opts.Crawler.Recall = func(ctx context.Context, address string) (v intake.Visit, found bool, err error) {
		err = a.View(ctx, func(tx *archive.Tx) error {
			var kept archive.Visit
			kept, found, err = tx.Visited(address)
			v = intake.Visit(kept)
			return err
		})
		return v, found, err
	}
	return &adding{archive: a, crawler: opts.Crawler, jobs: jobs, progress: progress, counts: map[archive.Outcome]int{}}
}

// sum is the line that says what was done.
func (a *adding) sum() string {
	return fmt.Sprintf("added %d, revised %d, known %d, failed %d\n", a.counts[archive.Added], a.counts[archive.Revised], a.counts[archive.Known], a.failed)
}

// came is what came of an item: a reading that the archive does not know, the version that it knows, or an error.
type came struct {
	item  intake.Item
	known *archive.Entry
	read  *reading.Reading
	text  *language.Text
	err   error
}

// add adds the reports of the inputs, each in a transaction of its own and in their order. It ends with the first that the archive
// cannot take; a report that cannot be read is told, and the others are added.
func (a *adding) add(ctx context.Context, inputs []string, opts intake.Options) error {
	a.lists = map[string]bool{}
	defer a.progress.hide()
	items := intake.Items(ctx, lasting(inputs), opts)
	for c := range reader.Parallel(ctx, a.jobs, items, a.read) {
		if ctx.Err() != nil {
			break
		}
		a.items++
		if err := a.take(ctx, c); err != nil {
			if ctx.Err() != nil {
				break
			}
			return failure{fmt.Errorf("%s: keeping it in the archive: %w", c.item.Name, err)}
		}
		a.progress.add()
	}
	if ctx.Err() != nil {
		return failure{context.Cause(ctx)}
	}
	return nil
}

func (a *adding) read(ctx context.Context, item intake.Item) came {
	doc, err := item.Document(ctx)
	if err != nil {
		return came{item: item, err: err}
	}
	nameByContent(&doc, item.Name)
	var known archive.Entry
	err = a.archive.View(ctx, func(tx *archive.Tx) error {
		known, err = tx.Knows(&doc)
		return err
	})
	if err == nil {
		return came{item: item, known: &known}
	}
	if !errors.Is(err, archive.ErrNotFound) {
		return came{item: item, err: err}
	}
	r, t, err := reader.ReadText(ctx, doc, reader.Options{})
	return came{item: item, read: &r, text: t, err: err}
}

// take writes what came of an item. Its visit is kept with it, so that nothing counts as fetched which is not in the archive.
func (a *adding) take(ctx context.Context, c came) error {
	visit, visited := a.crawler.Visited(c.item.Name)
	visits := func(tx *archive.Tx, report int64) error {
		if !visited {
			return nil
		}
		return tx.Visit(c.item.Name, report, archive.Visit(visit))
	}
	switch {
	case errors.Is(c.err, intake.ErrListEnd):
		if a.lists[c.item.List] {
			return nil // its entries that failed are to be tried again
		}
		return a.archive.Update(ctx, func(tx *archive.Tx) error { return visits(tx, 0) })
	case errors.Is(c.err, intake.ErrUnchanged):
		if c.item.List != c.item.Name {
			a.counts[archive.Known]++
		}
		return nil
	case c.err != nil:
		a.fail(c.item, c.err)
		return nil
	case c.known != nil:
		a.counts[archive.Known]++
		if !visited {
			return nil
		}
		return a.archive.Update(ctx, func(tx *archive.Tx) error { return visits(tx, c.known.Report) })
	}
	var entry archive.Entry
	var outcome archive.Outcome
	err := a.archive.Update(ctx, func(tx *archive.Tx) (err error) {
		if entry, outcome, err = put(tx, c.read); err != nil {
			return err
		}
		if err = tx.KeepSentences(entry.Version, sentencesOf(c.text)); err != nil {
			return err
		}
		return visits(tx, entry.Report)
	})
	if errors.Is(err, compare.ErrTaken) {
		a.fail(c.item, err)
		return nil
	}
	if err != nil {
		return err
	}
	a.counts[outcome]++
	if a.tell != nil && outcome != archive.Known {
		a.tell(outcome, entry)
	}
	return nil
}

// fail tells of a report that does not come into the archive; the others do.
func (a *adding) fail(item intake.Item, err error) {
	a.failed++
	a.lists[item.List] = true
	a.progress.complain(item.Name + ": " + err.Error())
}
