package export

import (
	"bytes"
	"encoding/csv"
	"reflect"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
)

// The Parquet tables hold what the CSV tables hold, with types.
func TestParquet(t *testing.T) {
	r := sample(t)
	for name, c := range map[string]struct {
		open  func(*bytes.Buffer) Parquet
		table Table
		want  map[string]any // of the first row
	}{
		"statements": {func(b *bytes.Buffer) Parquet { return ParquetStatements(b) }, Statements, map[string]any{"report": "in/a b.txt", "url": nil, "outlet": "Oru Post",
			"published": int32(19787), "holder_id": "outlet", "source": "Tåra Vell", "source_country": "ALB", "unnamed": false, "time": "2024-03-04", "start": int64(22), "end": int64(64),
			"content": "=the River Guard killed at least 12 people"}},
		"events":  {func(b *bytes.Buffer) Parquet { return ParquetEvents(b) }, Events, map[string]any{"type": "ASSAULT", "holder": "Tåra Vell", "place": "Oru", "mode": nil, "from": nil, "trigger": "killed"}},
		"figures": {func(b *bytes.Buffer) Parquet { return ParquetFigures(b) }, Figures, map[string]any{"min": 12.0, "max": nil, "approximate": false, "of": "people", "text": "at least 12"}},
	} {
		var file bytes.Buffer
		p := c.open(&file)
		for range 2 {
			if err := p.Write(r); err != nil {
				t.Fatal(err)
			}
		}
		if err := p.Close(); err != nil {
			t.Fatal(err)
		}
		lines, err := csv.NewReader(bytes.NewReader(append(c.table.Header(), c.table.Rows(r)...))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		opened, err := parquet.OpenFile(bytes.NewReader(file.Bytes()), int64(file.Len()))
		if err != nil {
			t.Fatal(err)
		}
		var columns []string
		for _, f := range opened.Schema().Fields() {
			columns = append(columns, f.Name())
		}
		want := strings.ReplaceAll(strings.Join(lines[0], " "), " source_id ", " source_ids ")
		if got := strings.Join(columns, " "); got != want {
			t.Errorf("%s: columns %s; want %s", name, got, want)
		}
		if got, want := opened.NumRows(), int64(2*(len(lines)-1)); got != want {
			t.Errorf("%s: %d rows, want %d", name, got, want)
		}
		reader := parquet.NewGenericReader[map[string]any](bytes.NewReader(file.Bytes()), opened.Schema())
		rows := []map[string]any{{}}
		if n, err := reader.Read(rows); n != 1 {
			t.Fatal(err)
		}
		for column, value := range c.want {
			if got := rows[0][column]; !reflect.DeepEqual(got, value) {
				t.Errorf("%s: %s is %#v, want %#v", name, column, got, value)
			}
		}
	}
}

func TestDays(t *testing.T) {
	for value, want := range map[string]int32{"1970-01-01": 0, "1969-12-31": -1, "2024-03-05": 19787, "2024-03-04T09:00": 19786} {
		if got := days(value); got == nil || *got != want {
			t.Errorf("days(%s) = %v, want %d", value, got, want)
		}
	}
	for _, value := range []string{"", "2024-03", "2024-W10", "PAST_REF"} {
		if got := days(value); got != nil {
			t.Errorf("days(%s) = %d", value, *got)
		}
	}
}
