package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"time"

	"github.com/spf13/cobra"

	"hearsay/archive"
	"hearsay/web"
)

func newServe() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "serve [flags]",
		Short: "Open the reading room: the archive as pages in a browser",
		Long: `Serve shows the archive as pages: reports with their text marked, what somebody is
quoted as saying and is called, search. Every page is also JSON at the same
address with ".json"; /openapi.json describes them.

It listens on this machine alone unless --listen names another address. The
address that it prints holds a token: open it once, and the browser may say whether a
statement is right (and may read, where the server listens to others). Programs send
it as "Authorization: Bearer TOKEN". HEARSAY_TOKEN sets it; otherwise it is a new one each time.`,
		Example: `  hearsay serve
  hearsay serve --listen 127.0.0.1:8080 --archive reports.db
  HEARSAY_TOKEN=... hearsay serve --listen 0.0.0.0:8417`,
		Args: cobra.NoArgs,
	}
	place := addArchive(cmd)
	listen := cmd.Flags().String("listen", "127.0.0.1:8417", "the `ADDRESS` to listen on, a host and a port")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		a, err := place.open(cmd.Context(), archive.OpenExisting)
		if err != nil {
			return err
		}
		defer a.Close()
		return serve(cmd.Context(), a, *listen, cmd.ErrOrStderr().(*os.File))
	}
	return cmd
}

// shortestToken keeps tokens from being guessed: 16 letters are more than 64 bits even of a poor choice of words.
const shortestToken = 16

func serve(ctx context.Context, a *archive.Archive, listen string, stderr *os.File) error {
	host, _, err := net.SplitHostPort(listen)
	if err != nil {
		return fmt.Errorf("--listen %s: %w", listen, err)
	}
	opts := web.Options{Token: os.Getenv("HEARSAY_TOKEN")}
	if ip := net.ParseIP(host); host == "localhost" || ip.IsLoopback() {
		opts.Open, opts.Hosts = true, []string{"localhost", "127.0.0.1", "::1", host}
	}
	switch {
	case opts.Token == "":
		opts.Token = web.NewToken()
	case len(opts.Token) < shortestToken:
		return failure{fmt.Errorf("HEARSAY_TOKEN is too short; take at least %d letters", shortestToken)}
	}
	room, err := web.New(a, opts)
	if err != nil {
		return failure{err}
	}
	l, err := net.Listen("tcp", listen)
	if err != nil {
		return failure{err}
	}
	server := &http.Server{
		Handler: room.Handler(), ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 30 * time.Second, WriteTimeout: 2 * time.Minute, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 1 << 16,
	}
	fmt.Fprintf(stderr, "hearsay: the reading room is at http://%s/?token=%s (stop with Ctrl-C)\n", l.Addr(), url.QueryEscape(opts.Token))
	stopped := make(chan error, 1)
	context.AfterFunc(ctx, func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		stopped <- server.Shutdown(ctx)
	})
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return failure{err}
	}
	if err := <-stopped; err != nil {
		return failure{err}
	}
	return nil
}
