// Hearsay reads news reports and keeps every statement tied to whoever made it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"hearsay/view"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// A second signal ends the program at once.
	context.AfterFunc(ctx, stop)
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// Exit codes.
const (
	exitOK          = 0
	exitFailed      = 1 // an input or the output failed
	exitUsage       = 2
	exitInterrupted = 130 // as shells say of a program that SIGINT ended
)

// errReported ends a command that has told its errors already, one by one.
var errReported = errors.New("some inputs could not be read")

// failure is an error of the work, not of the command line's use.
type failure struct{ error }

func (f failure) Unwrap() error { return f.error }

// run is the whole program; it returns the exit code.
func run(ctx context.Context, args []string, stdin, stdout, stderr *os.File) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	cmd, err := root.ExecuteContextC(ctx)
	var failed failure
	switch {
	case err == nil:
		return exitOK
	case ctx.Err() != nil:
		complain(stderr, "interrupted")
		return exitInterrupted
	case errors.Is(err, syscall.EPIPE): // whoever reads our output has seen enough
		return exitFailed
	case errors.Is(err, errReported):
		return exitFailed
	case errors.As(err, &failed):
		complain(stderr, err.Error())
		return exitFailed
	}
	complain(stderr, fmt.Sprintf("%v (see '%s --help')", err, cmd.CommandPath()))
	return exitUsage
}

// complain writes one line about what went wrong.
func complain(stderr io.Writer, reason string) {
	fmt.Fprintf(stderr, "hearsay: %s\n", view.Plain(reason))
}
