package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"hearsay/archive"
	"hearsay/export"
	"hearsay/reading"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

func newExport() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "export [flags]",
		Short: "Write what the archive holds in the form of another trade",
		Long: `Export writes the archive's reports as they are now, in order of publication, or
those of them that the flags let through.

jsonl is one reading a line (schema hearsay/reading/1). csv is the table of
statements, csv-events and csv-figures those of events and figures; parquet,
parquet-events and parquet-figures are the same tables as Apache Parquet files, with
types. plover is one event a line, with the fields of PLOVER's coder NGEC; ftm is
FollowTheMoney entities for Aleph and OpenAleph. They are those of 'hearsay read'.

judgements is what people said of statements, links and disputes in the reading room,
one a line, each with what was judged, to learn from. The flags that choose reports
do not choose among them.

A report of unknown day is left out where --from or --until is given.`,
		Example: `  hearsay export > readings.jsonl
  hearsay export --format csv --from 2023-07-01 --until 2023-07-31 > statements.csv
  hearsay export --format parquet-events --entity "River Guard" > events.parquet
  hearsay export --format ftm --outlet "Harbour Voice" | alephclient write-entities -f reports`,
		Args: cobra.NoArgs,
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	place := addArchive(cmd)
	format := addChoice(cmd, "format", "jsonl for programs, or one of the tables and exports", "jsonl", "csv", "csv-events", "csv-figures",
		"parquet", "parquet-events", "parquet-figures", "plover", "ftm", "judgements")
	var from, until date
	flags.Var(&from, "from", "the first day of publication")
	flags.Var(&until, "until", "the last day of publication")
	var filter archive.Filter
	flags.StringVar(&filter.Outlet, "outlet", "", "the `NAME` of who published the reports")
	flags.StringVar(&filter.Entity, "entity", "", "the `NAME` of somebody or something that the reports mention")

	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		filter.From, filter.Until = string(from), string(until)
		stdout := cmd.OutOrStdout().(*os.File)
		if format.value == "judgements" {
			return exportJudgements(cmd.Context(), place, stdout)
		}
		to, binary := sinkOf(format.value, stdout)
		if binary && term.IsTerminal(int(stdout.Fd())) {
			return errors.New("a Parquet file is not for terminals: send it to a file with '> FILE'")
		}
		a, err := place.open(cmd.Context(), archive.OpenExisting)
		if err != nil {
			return err
		}
		defer a.Close()
		return exportAll(cmd.Context(), a, filter, to)
	}
	return cmd
}

// sink takes reports in the form of an export.
type sink interface {
	Write(*export.Report) error
	Close() error
}

func sinkOf(format string, stdout io.Writer) (to sink, binary bool) {
	switch format {
	case "parquet":
		return export.ParquetStatements(stdout), true
	case "parquet-events":
		return export.ParquetEvents(stdout), true
	case "parquet-figures":
		return export.ParquetFigures(stdout), true
	case "jsonl":
		return &formSink{stdout, nil, func(r *export.Report) ([]byte, error) {
			s, err := jsonOutput{}.show(r.Reading, nil)
			return s.bytes, err
		}}, false
	}
	form := forms[format]
	return &formSink{stdout, form.header(), form.of}, false
}

// formSink writes one report after the other, under a header that is there without any too.
type formSink struct {
	to     io.Writer
	header []byte
	form   func(*export.Report) ([]byte, error)
}

func (s *formSink) Write(r *export.Report) error {
	b, err := s.form(r)
	if err != nil {
		return err
	}
	_, err = s.to.Write(append(s.header, b...))
	s.header = nil
	return err
}

func (s *formSink) Close() error {
	_, err := s.to.Write(s.header)
	return err
}

func exportAll(ctx context.Context, a *archive.Archive, filter archive.Filter, to sink) error {
	err := a.View(ctx, func(tx *archive.Tx) error {
		found, err := tx.Search("", filter)
		if err != nil {
			return err
		}
		slices.Reverse(found) // the newest come first
		for _, e := range found {
			r, err := tx.Reading(e.Version)
			var sentences []reading.Span
			if err == nil {
				sentences, err = tx.Sentences(e.Version, r.Text)
			}
			if err != nil {
				return fmt.Errorf("%s: %w", e.Address, err)
			}
			if err := to.Write(export.NewReport(r, sentences)); err != nil {
				return outputError(err)
			}
		}
		return outputError(to.Close())
	})
	if err != nil && !errors.As(err, new(failure)) {
		err = failure{err}
	}
	return err
}

func exportJudgements(ctx context.Context, place *place, stdout io.Writer) error {
	a, err := place.open(ctx, archive.OpenExisting)
	if err != nil {
		return err
	}
	defer a.Close()
	out := json.NewEncoder(stdout)
	out.SetEscapeHTML(false)
	return a.View(ctx, func(tx *archive.Tx) error {
		return tx.AllJudgements(func(j archive.Judgement) error { return outputError(out.Encode(j)) })
	})
}
