package main

import (
	"strings"

	"github.com/spf13/cobra"
)

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "hearsay",
		Short: "Read news reports and keep every statement tied to whoever made it",
		Long: `Hearsay reads news reports and shows who said what, through which outlet and
when; what happened, how many, under which label; and what the outlet
asserts itself. Everything it shows is tied to the report's own words. It works
offline and never says who is right.`,
		Example: `  hearsay read report.txt
  hearsay read --format html reports/ > reports.html
  hearsay add reports/
  hearsay help read`,
		Args:              cobra.NoArgs,
		RunE:              help,
		SilenceErrors:     true, // run writes them
		SilenceUsage:      true,
		DisableAutoGenTag: true, // or manual pages differ from day to day
	}
	root.AddCommand(newRead(), newAdd(), newWatch(), newExport(), newRemove(),
		newStories(), newStory(), newDisputes(), newTimeline(), newLabels(), newWho(), newChain(), newVersions(), newSearch(), newServe(), newMCP(), newVersion(), newMan())
	addExamples(root)
	return root
}

func help(cmd *cobra.Command, _ []string) error { return outputError(cmd.Help()) }

// addExamples gives Cobra's own commands examples too.
func addExamples(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for path, example := range map[string]string{
		"help":                  "  hearsay help read",
		"completion":            "  hearsay completion bash > /etc/bash_completion.d/hearsay",
		"completion bash":       "  source <(hearsay completion bash)",
		"completion zsh":        `  hearsay completion zsh > "${fpath[1]}/_hearsay"`,
		"completion fish":       "  hearsay completion fish > ~/.config/fish/completions/hearsay.fish",
		"completion powershell": "  hearsay completion powershell | Out-String | Invoke-Expression",
	} {
		cmd, _, err := root.Find(strings.Fields(path))
		if err != nil {
			panic(err) // Cobra has lost one of its commands
		}
		cmd.Example = example
		if cmd.HasSubCommands() && !cmd.Runnable() { // or an unknown one would show help and succeed
			cmd.Args, cmd.RunE = cobra.NoArgs, help
		}
	}
}
