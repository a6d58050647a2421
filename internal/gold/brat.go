package gold

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

// Attribution is one gold statement; offsets are code points, end exclusive.
type Attribution struct {
	Source, Cue, Content [][2]int
}

// Report is a report with its gold statements.
type Report struct {
	ID           string
	Text         string
	Attributions []Attribution
}

// ReadPolNeAR reads a split of PolNeAR: text/*.txt and the first annotator's file of each in
// attributions/, brat stand-off. Lines that brat would refuse are passed over.
func ReadPolNeAR(folder string) ([]Report, error) {
	texts, err := filepath.Glob(filepath.Join(folder, "text", "*.txt"))
	if err != nil {
		return nil, err
	}
	if len(texts) == 0 {
		return nil, fmt.Errorf("%s holds no text/*.txt", folder)
	}
	annotations, err := filepath.Glob(filepath.Join(folder, "attributions", "*.ann"))
	if err != nil {
		return nil, err
	}
	sort.Strings(annotations)
	first := map[string]string{}
	for _, a := range annotations {
		name := filepath.Base(a)
		if i := strings.LastIndexByte(name, '_'); i > 0 && first[name[:i]] == "" {
			first[name[:i]] = a
		}
	}
	var out []Report
	for _, path := range texts {
		id := strings.TrimSuffix(filepath.Base(path), ".txt")
		if first[id] == "" {
			continue
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		attributions, err := readBrat(first[id])
		if err != nil {
			return nil, err
		}
		out = append(out, Report{ID: id, Text: string(b), Attributions: attributions})
	}
	return out, nil
}

func readBrat(path string) ([]Attribution, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	spans := map[string][][2]int{}
	var out []Attribution
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		columns := strings.Split(lines.Text(), "\t")
		if len(columns) < 2 {
			continue
		}
		switch columns[0][:1] {
		case "T":
			_, where, _ := strings.Cut(columns[1], " ")
			for part := range strings.SplitSeq(where, ";") {
				a, b, _ := strings.Cut(part, " ")
				start, err1 := strconv.Atoi(a)
				end, err2 := strconv.Atoi(b)
				if err1 == nil && err2 == nil {
					spans[columns[0]] = append(spans[columns[0]], [2]int{start, end})
				}
			}
		case "E":
			var a Attribution
			for _, arg := range strings.Fields(columns[1])[1:] {
				role, id, _ := strings.Cut(arg, ":")
				switch strings.TrimRight(role, "0123456789") {
				case "Source":
					a.Source = append(a.Source, spans[id]...)
				case "Cue":
					a.Cue = append(a.Cue, spans[id]...)
				case "Content":
					a.Content = append(a.Content, spans[id]...)
				}
			}
			if len(a.Content) > 0 {
				out = append(out, a)
			}
		}
	}
	return out, lines.Err()
}
