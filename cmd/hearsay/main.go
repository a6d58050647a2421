// Hearsay reads news reports and keeps every statement tied to whoever made it.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"runtime"

	"hearsay/intake"
	"hearsay/reader"
	"hearsay/reading"

	"github.com/spf13/cobra"
)

func main() {
	root := &cobra.Command{Use: "hearsay", SilenceErrors: true}
	var opts intake.Options
	var format, input string
	var jobs int
	read := &cobra.Command{Use: "read", RunE: func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			args = []string{"-"}
		}
		opts.Format = intake.Format(input)
		type out struct {
			b   []byte
			err error
		}
		do := func(ctx context.Context, i intake.Item) out {
			doc, err := i.Document(ctx)
			if err != nil {
				return out{err: fmt.Errorf("%s: %w", i.Name, err)}
			}
			r, err := reader.Read(ctx, doc)
			if err != nil {
				return out{err: fmt.Errorf("%s: %w", i.Name, err)}
			}
			b, err := json.Marshal(r)
			return out{append(b, '\n'), err}
		}
		any := false
		for o := range reader.Parallel(cmd.Context(), jobs, intake.Items(cmd.Context(), args, opts), do) {
			any = true
			if o.err != nil {
				fmt.Fprintln(os.Stderr, "hearsay:", o.err)
				continue
			}
			os.Stdout.Write(o.b)
		}
		if !any {
			temporary(args)
		}
		return nil
	}}
	read.Flags().StringVar(&format, "format", "json", "")
	read.Flags().StringVar(&input, "input", "auto", "")
	read.Flags().StringVar(&opts.Published, "published", "", "")
	read.Flags().StringVar(&opts.Outlet, "outlet", "", "")
	read.Flags().IntVar(&jobs, "jobs", runtime.NumCPU(), "")
	root.AddCommand(read)
	if err := root.Execute(); err != nil {
		fmt.Fprintln(os.Stderr, "hearsay:", err)
		os.Exit(2)
	}
}

// temporary reads JSON Lines until intake does.
func temporary(args []string) {
	for _, a := range args {
		f := os.Stdin
		if a != "-" {
			f, _ = os.Open(a)
		}
		s := bufio.NewScanner(f)
		s.Buffer(nil, 1<<26)
		for s.Scan() {
			var d reading.Document
			if err := json.Unmarshal(s.Bytes(), &d); err != nil {
				fmt.Fprintln(os.Stderr, err)
				continue
			}
			r, err := reader.Read(context.Background(), d)
			if err != nil {
				fmt.Fprintln(os.Stderr, d.ID, err)
				continue
			}
			b, _ := json.Marshal(r)
			os.Stdout.Write(append(b, '\n'))
		}
	}
}
