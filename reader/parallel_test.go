package reader

import (
	"context"
	"iter"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// counting yields 0, 1, 2, ... and notes how many were taken.
func counting(n int, taken *atomic.Int64) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			taken.Add(1)
			if !yield(i) {
				return
			}
		}
	}
}

func TestParallelKeepsOrder(t *testing.T) {
	for _, workers := range []int{0, 1, 2, 7} {
		var taken atomic.Int64
		var got, want []int
		for out := range Parallel(t.Context(), workers, counting(300, &taken), func(_ context.Context, i int) int {
			for range i * 7 % 5 { // some take longer than those after them
				runtime.Gosched()
			}
			return i * i
		}) {
			got = append(got, out)
		}
		for i := range 300 {
			want = append(want, i*i)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%d workers: results are out of order or lost: %v", workers, got)
		}
	}
}

func TestParallelIsBounded(t *testing.T) {
	const workers = 3
	var taken, running, most atomic.Int64
	yielded := int64(0)
	for range Parallel(t.Context(), workers, counting(500, &taken), func(_ context.Context, i int) int {
		now := running.Add(1)
		for was := most.Load(); now > was && !most.CompareAndSwap(was, now); was = most.Load() {
		}
		runtime.Gosched()
		running.Add(-1)
		return i
	}) {
		// One result is here, one item may wait to enter the window.
		if ahead := taken.Load() - yielded; ahead > 2*workers+2 {
			t.Fatalf("%d items are outstanding", ahead)
		}
		yielded++
	}
	if most.Load() > workers {
		t.Errorf("%d items were read at the same time", most.Load())
	}
}

// A slow first item keeps the later results back; the window then must not grow.
func TestParallelWaitsForASlowOne(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const workers = 2
		var taken atomic.Int64
		next, stop := iter.Pull(Parallel(t.Context(), workers, counting(100, &taken), func(_ context.Context, i int) int {
			if i == 0 {
				time.Sleep(time.Hour)
			}
			return i
		}))
		defer stop()
		go func() {
			time.Sleep(time.Minute)
			synctest.Wait()
			if n := taken.Load(); n > 2*workers+2 {
				t.Errorf("%d items are taken while the first is read", n)
			}
		}()
		if first, ok := next(); !ok || first != 0 {
			t.Errorf("first result %d", first)
		}
	})
}

func TestParallelStops(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // which fails if a goroutine stays behind
		var taken atomic.Int64
		for out := range Parallel(t.Context(), 2, counting(1000, &taken), func(ctx context.Context, i int) int {
			if i > 4 {
				<-ctx.Done() // only leaving the loop ends these
			}
			return i
		}) {
			if out == 3 {
				break
			}
		}
		if n := taken.Load(); n > 20 {
			t.Errorf("%d items were taken after the loop was left", n)
		}
	})
}

func TestParallelEndsWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		var taken atomic.Int64
		n := 0
		for range Parallel(ctx, 2, counting(1_000_000, &taken), func(_ context.Context, i int) int { return i }) {
			if n++; n == 10 {
				cancel()
			}
		}
		if n > 30 {
			t.Errorf("%d results after the context ended", n-10)
		}
	})
}
