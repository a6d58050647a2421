package reader

import (
	"context"
	"iter"
)

// Parallel applies do to each of in on the given number of workers and yields the
// results in the order of in. At most two items a worker are under way or wait
// for their turn, so that memory does not grow with the input. It stops reading
// in when ctx ends; when the loop is left, do's context ends, and Parallel
// returns once the items under way have returned.
func Parallel[In, Out any](ctx context.Context, workers int, in iter.Seq[In], do func(context.Context, In) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		ctx, cancel := context.WithCancel(ctx)
		turns := make(chan chan Out, max(workers, 1)*2-1) // results in order; each channel gives one
		free := make(chan struct{}, max(workers, 1))
		go func() {
			defer close(turns)
			for item := range in {
				result := make(chan Out, 1)
				select {
				case turns <- result:
				case <-ctx.Done():
					return
				}
				free <- struct{}{}
				go func() {
					defer func() { <-free }()
					result <- do(ctx, item)
				}()
			}
		}()
		defer func() {
			cancel()
			for result := range turns {
				<-result
			}
		}()
		for result := range turns {
			if !yield(<-result) {
				return
			}
		}
	}
}
