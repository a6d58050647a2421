// Levels times the whole reading of reports on one core with each set of kernels that the processor has: the program itself
// always takes the fastest. A level's turn comes with each report, so that whatever else slows the machine slows all alike.
//
//	go run ./bench/levels [-levels plain,avx2] reports.jsonl
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"runtime"
	"strings"
	"time"

	"hearsay/internal/nn"
	"hearsay/reader"
	"hearsay/reading"
)

func main() {
	log.SetFlags(0)
	names := flag.String("levels", "", "`names` of levels; all that the processor has but the plain one, which is some fifty times slower, if none are given")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("name one file of reports, JSON Lines with id and text")
	}
	runtime.GOMAXPROCS(1)
	levels, err := choose(*names)
	if err != nil {
		log.Fatal(err)
	}
	docs, words, err := read(flag.Arg(0))
	if err != nil {
		log.Fatalf("%s: %v", flag.Arg(0), err)
	}
	if len(docs) == 0 {
		log.Fatalf("%s holds no reports", flag.Arg(0))
	}
	times, err := measure(docs, levels)
	if err != nil {
		log.Fatal(err)
	}
	for i, l := range levels {
		fmt.Printf("%s\t%.0f words a second\n", l, float64(words)/times[i].Seconds())
	}
}

func choose(names string) ([]nn.Level, error) {
	var levels []nn.Level
	if names == "" {
		for l := nn.Plain + 1; l <= nn.Best(); l++ {
			if nn.Force(l) == nil {
				levels = append(levels, l)
			}
		}
		return levels, nil
	}
	for name := range strings.SplitSeq(names, ",") {
		l, err := nn.ParseLevel(name)
		if err != nil {
			return nil, err
		}
		levels = append(levels, l)
	}
	return levels, nil
}

func read(path string) (docs []reading.Document, words int, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, 0, err
	}
	defer f.Close()
	in := json.NewDecoder(bufio.NewReader(f))
	for in.More() {
		var line struct{ ID, Text string }
		if err := in.Decode(&line); err != nil {
			return nil, 0, err
		}
		docs = append(docs, reading.Document{ID: line.ID, Text: line.Text, Language: "en"})
		words += len(strings.Fields(line.Text))
	}
	return docs, words, nil
}

func measure(docs []reading.Document, levels []nn.Level) ([]time.Duration, error) {
	times := make([]time.Duration, len(levels))
	// The first reading also loads weights and lists.
	if _, err := reader.Read(context.Background(), docs[0], reader.Options{}); err != nil {
		return nil, err
	}
	for _, d := range docs {
		for i, l := range levels {
			if err := nn.Force(l); err != nil {
				return nil, err
			}
			begin := time.Now()
			if _, err := reader.Read(context.Background(), d, reader.Options{}); err != nil {
				return nil, err
			}
			times[i] += time.Since(begin)
		}
	}
	return times, nil
}
