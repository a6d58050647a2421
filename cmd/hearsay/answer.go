package main

import (
	"encoding/csv"
	"encoding/json"
	"os"

	"github.com/spf13/cobra"

	"hearsay/export"
	"hearsay/view"
)

// answer is what the archive says to a question: items of one kind.
type answer[T any] struct {
	format *choice
	text   func([]T, view.Look) []byte // for people
	header []string                    // of the table
	rows   func(T) [][]string          // of one item in it
}

// newAnswer adds the flag that chooses the form of the answer.
func newAnswer[T any](cmd *cobra.Command, text func([]T, view.Look) []byte, header []string, rows func(T) [][]string) *answer[T] {
	format := addChoice(cmd, "format", "text for people, json for programs (an item a line), or csv for tables", "text", "json", "csv")
	return &answer[T]{format, text, header, rows}
}

// give writes the items to standard output.
func (a *answer[T]) give(cmd *cobra.Command, items []T) error {
	stdout := cmd.OutOrStdout().(*os.File)
	switch a.format.value {
	case "json":
		out := json.NewEncoder(stdout)
		out.SetEscapeHTML(false)
		for _, x := range items {
			if err := out.Encode(x); err != nil {
				return outputError(err)
			}
		}
		return nil
	case "csv":
		out := csv.NewWriter(stdout)
		_ = out.Write(a.header) // Flush and Error tell
		for _, x := range items {
			for _, row := range a.rows(x) {
				for i := range row {
					row[i] = export.Safe(row[i])
				}
				_ = out.Write(row)
			}
		}
		out.Flush()
		return outputError(out.Error())
	}
	_, err := stdout.Write(a.text(items, look(stdout)))
	return outputError(err)
}
