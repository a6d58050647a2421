package archive

import (
	"context"
	"testing"
)

func opened(t *testing.T, address string) *Archive {
	t.Helper()
	a, err := Open(context.Background(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}
