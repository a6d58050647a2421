package intake

import (
	"context"
	"errors"

	"hearsay/reading"
)

// newPage makes a Document of an HTML page.
func newPage(_ context.Context, _ []byte, doc reading.Document, _ string, _ Options) (reading.Document, error) {
	return doc, errors.New("pages cannot be read yet")
}
