package main

import (
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func newMan() *cobra.Command {
	return &cobra.Command{
		Use:   "man [COMMAND]",
		Short: "Write a manual page",
		Long: `Man writes the manual page of a command, or of hearsay itself, for man(1).
SOURCE_DATE_EPOCH sets its date.`,
		Example: `  hearsay man > hearsay.1
  hearsay man read | man -l -`,
		Args: cobra.MaximumNArgs(1),
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			var names []string
			if len(args) == 0 {
				for _, c := range cmd.Root().Commands() {
					names = append(names, c.Name())
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return fmt.Errorf("no command %q", args[0])
			}
			header := &doc.GenManHeader{Section: "1", Source: "Hearsay " + version, Manual: "Hearsay"}
			return outputError(doc.GenMan(about, header, cmd.OutOrStdout()))
		},
	}
}
