package nn

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// tiny writes a weights file of random numbers: 2 layers of 64, in int8 or in floats.
func tiny(int8s bool) []byte {
	r := rand.New(rand.NewPCG(7, 8))
	var body bytes.Buffer
	var list []map[string]any
	put := func(name, dtype, scale string, shape []int, raw []byte) {
		for body.Len()%boundary != 0 {
			body.WriteByte(0)
		}
		list = append(list, map[string]any{"name": name, "dtype": dtype, "shape": shape, "offset": body.Len(), "scale": scale})
		body.Write(raw)
	}
	floats := func(x []float32) []byte {
		var b []byte
		for _, v := range x {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(v))
		}
		return b
	}
	add := func(name string, matrix bool, shape ...int) {
		n := 1
		for _, d := range shape {
			n *= d
		}
		if !matrix {
			x := random(n, r)
			for i := range x {
				x[i] /= 4
			}
			put(name, "f32", "", shape, floats(x))
			return
		}
		q, raw := make([]float32, n), make([]byte, n)
		for i := range q {
			v := int8(r.IntN(65) - 32)
			q[i], raw[i] = float32(v)*0.006, byte(v)
		}
		if !int8s {
			put(name, "f32", "", shape, floats(q))
			return
		}
		unit := make([]float32, shape[0])
		for i := range unit {
			unit[i] = 0.006
		}
		put(name+".scale", "f32", "", shape[:1], floats(unit))
		put(name, "i8", name+".scale", shape, raw)
	}
	add("emb.word", true, 20, 64)
	add("emb.pos", false, 16, 64)
	add("emb.feat.shape", false, 10, 64)
	for _, n := range []string{"w", "b"} {
		add("emb.ln."+n, false, 64)
	}
	for l := range 2 {
		for _, x := range []struct {
			name    string
			out, in int
		}{{"qkv", 192, 64}, {"out", 64, 64}, {"up", 96, 64}, {"down", 64, 96}} {
			add(fmt.Sprintf("enc.%d.%s.w", l, x.name), true, x.out, x.in)
			add(fmt.Sprintf("enc.%d.%s.b", l, x.name), false, x.out)
		}
		for _, n := range []string{"ln1.w", "ln1.b", "ln2.w", "ln2.b"} {
			add(fmt.Sprintf("enc.%d.%s", l, n), false, 64)
		}
	}
	put("vocab", "u8", "", []int{len(vocab)}, []byte(vocab))
	head, _ := json.Marshal(map[string]any{"config": map[string]any{"layers": 2, "hidden": 64, "heads": 2, "ffn": 96, "positions": 16, "eps": 1e-12, "features": []string{"shape"}},
		"tensors": list, "vocab": "vocab"})
	out := append([]byte(magic), 0, 0, 0, 0)
	binary.LittleEndian.PutUint32(out[len(magic):], uint32(len(head)))
	out = append(out, head...)
	for len(out)%boundary != 0 {
		out = append(out, 0)
	}
	return append(out, body.Bytes()...)
}

const vocab = "[PAD]\n[UNK]\n[CLS]\n[SEP]\nharbour\nhar\n##bour\n##b\nthe\n.\nd\n##ock\ndock\n##s\n'\nt\ncafe\n港\n##ers\n1\n"

func encode(t *testing.T, data []byte, ids []int32, windows []int) []float32 {
	t.Helper()
	f, err := Load(data)
	if err != nil {
		t.Fatal(err)
	}
	e, err := NewEncoder(f)
	if err != nil {
		t.Fatal(err)
	}
	shapes := make([]uint8, len(ids))
	for i := range shapes {
		shapes[i] = uint8(i % 10)
	}
	out := make([]float32, len(ids)*64)
	e.Encode(&Scratch{}, Batch{IDs: ids, Features: [][]uint8{shapes}, Windows: windows}, out)
	return out
}

// The int8 encoder stays near the same weights in floats, at every level.
func TestEncoderInt8(t *testing.T) {
	ids := []int32{2, 4, 8, 9, 3, 2, 10, 11, 3, 2, 5, 6, 13, 7, 19, 18, 17, 16, 15, 14, 3}
	windows := []int{5, 9, 21}
	Force(Plain)
	want := encode(t, tiny(false), ids, windows)
	each(t, func(t *testing.T, _ kernels) {
		near(t, "floats", encode(t, tiny(false), ids, windows), want, 1e-3)
		near(t, "int8", encode(t, tiny(true), ids, windows), want, 0.15)
	})
}

// A window's states do not depend on what stands beside it.
func TestWindowsStandApart(t *testing.T) {
	each(t, func(t *testing.T, _ kernels) {
		one := encode(t, tiny(true), []int32{2, 4, 8, 9, 3}, []int{5})
		both := encode(t, tiny(true), []int32{2, 4, 8, 9, 3, 2, 10, 3}, []int{5, 8})
		near(t, "state", both, one, 1e-5)
	})
}

func TestEncodeDoesNotAllocate(t *testing.T) {
	f, _ := Load(tiny(true))
	e, err := NewEncoder(f)
	if err != nil {
		t.Fatal(err)
	}
	in := Batch{IDs: []int32{2, 4, 8, 9, 3}, Features: [][]uint8{make([]uint8, 5)}, Windows: []int{5}}
	out := make([]float32, 5*64)
	var s Scratch
	e.Encode(&s, in, out)
	if n := testing.AllocsPerRun(20, func() { e.Encode(&s, in, out) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestLoadErrors(t *testing.T) {
	good := tiny(true)
	for name, data := range map[string][]byte{
		"empty": nil, "other file": []byte("PK\x03\x04 something else"), "cut in the header": good[:40], "cut in the tensors": good[:len(good)/2],
	} {
		if _, err := Load(data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(tiny(true))
	f.Add(tiny(false)[:600])
	f.Fuzz(func(t *testing.T, data []byte) {
		if file, err := Load(data); err == nil {
			if e, err := NewEncoder(file); err == nil && e == nil {
				t.Error("neither encoder nor error")
			}
		}
	})
}

func TestPieces(t *testing.T) {
	w, err := NewWordPieces([]byte(vocab))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		word string
		want []Piece
	}{
		{"Harbour", []Piece{{4, 0, 7}}},
		{"dockers", []Piece{{12, 0, 4}, {18, 4, 7}}},
		{"Café", []Piece{{16, 0, 5}}},
		{"dock's", []Piece{{12, 0, 4}, {14, 4, 5}, {1, 5, 6}}},
		{"港1", []Piece{{17, 0, 3}, {19, 3, 4}}},
		{"zebra", []Piece{{1, 0, 5}}},
		{"", []Piece{{1, 0, 0}}},
		{"........", []Piece{{9, 0, 1}, {9, 1, 2}, {9, 2, 3}, {9, 3, 4}, {9, 4, 5}, {9, 5, 6}}},
	} {
		got := w.Pieces(nil, &Room{}, c.word)
		if fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%q: %v, not %v", c.word, got, c.want)
		}
	}
}

func FuzzPieces(f *testing.F) {
	w, err := NewWordPieces([]byte(vocab))
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{"Harbour", "d\u0301ock", "\xff\x00", "ﬁ港", "İstanbul"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, word string) {
		got := w.Pieces(nil, &Room{}, word)
		if len(got) == 0 || len(got) > MostPieces {
			t.Fatalf("%d pieces", len(got))
		}
		at := 0
		for _, p := range got {
			if p.Start < at || p.End < p.Start || p.End > len(word) {
				t.Fatalf("%v in %q", got, word)
			}
			at = p.Start
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	for l := AVX2; l <= Best(); l++ {
		if Force(l) != nil {
			continue
		}
		b.Run(l.String(), func(b *testing.B) {
			f, _ := Load(tiny(true))
			e, _ := NewEncoder(f)
			ids, windows := make([]int32, 160), []int{}
			for i := 16; i <= 160; i += 16 {
				windows = append(windows, i)
			}
			in := Batch{IDs: ids, Features: [][]uint8{make([]uint8, 160)}, Windows: windows}
			out := make([]float32, 160*64)
			var s Scratch
			for b.Loop() {
				e.Encode(&s, in, out)
			}
			b.ReportMetric(float64(160*b.N)/b.Elapsed().Seconds(), "pieces/s")
		})
	}
	Force(Best())
}
