package main

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"hearsay/archive"
	"hearsay/mcp"
)

func newMCP() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "mcp [flags]",
		Short: "Let an assistant ask the archive, over the Model Context Protocol",
		Long: `Mcp answers an assistant's questions about the archive on standard input and
output: search, who, labels, timeline, stories, story, disputes, chain and report.
Each answer has the words, their place and the report's address. Nothing can be
written. An assistant starts it itself, from its list of servers.`,
		Example: `  hearsay mcp --archive reports.db
  {"mcpServers": {"hearsay": {"command": "hearsay", "args": ["mcp", "--archive", "/home/me/reports.db"]}}}`,
		Args: cobra.NoArgs,
	}
	place := addArchive(cmd)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		a, err := place.open(cmd.Context(), archive.OpenExisting)
		if err != nil {
			return err
		}
		defer a.Close()
		if err := mcp.Run(cmd.Context(), mcp.NewServer(a, version)); err != nil && !errors.Is(err, io.EOF) {
			return failure{err}
		}
		return nil
	}
	return cmd
}
