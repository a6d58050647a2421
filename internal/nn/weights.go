package nn

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"unsafe"
)

// File is a weights file: magic, the header's length, a JSON header, and the tensors, each at a
// multiple of 64 bytes behind the header. training/weights.py writes it.
type File struct {
	Config  Config
	Vocab   []byte // word pieces, one a line, the line number its id
	tensors map[string]Tensor
}

// Config is the shape of the encoder. Extra is left to whoever reads the heads.
type Config struct {
	Layers    int             `json:"layers"`
	Hidden    int             `json:"hidden"`
	Heads     int             `json:"heads"`
	FFN       int             `json:"ffn"`
	Positions int             `json:"positions"` // the most pieces of a window
	Eps       float32         `json:"eps"`
	Features  []string        `json:"features"` // feature tables added to the word embedding, each "emb.feat.NAME"
	Extra     json.RawMessage `json:"extra"`
}

// Tensor is a matrix [Shape[0], Shape[1]], or a vector with one dimension. One of F32 and I8 is set; a row
// of I8 stands for its bytes times Scale[row].
type Tensor struct {
	Shape []int
	F32   []float32
	I8    []int8
	Scale []float32
}

const (
	magic    = "HEARSAY1"
	boundary = 64
)

type header struct {
	Config  Config `json:"config"`
	Tensors []struct {
		Name   string `json:"name"`
		Dtype  string `json:"dtype"`
		Shape  []int  `json:"shape"`
		Offset int    `json:"offset"`
		Scale  string `json:"scale"`
	} `json:"tensors"`
	Vocab string `json:"vocab"`
}

// Load reads a weights file. Tensors share data, which must not change.
func Load(data []byte) (*File, error) {
	if len(data) < len(magic)+4 || string(data[:len(magic)]) != magic {
		return nil, errors.New("not a weights file: it does not begin with " + magic)
	}
	n := int(binary.LittleEndian.Uint32(data[len(magic):]))
	begin := len(magic) + 4
	if n > len(data)-begin {
		return nil, errors.New("weights file: the header is cut off")
	}
	var h header
	if err := json.Unmarshal(data[begin:begin+n], &h); err != nil {
		return nil, fmt.Errorf("weights file: header: %w", err)
	}
	body := (begin + n + boundary - 1) / boundary * boundary
	if body > len(data) {
		return nil, errors.New("weights file: no tensors")
	}
	f := &File{Config: h.Config, tensors: map[string]Tensor{}}
	for _, t := range h.Tensors {
		size := 1
		for _, d := range t.Shape {
			if d <= 0 || size > len(data)/d {
				return nil, fmt.Errorf("weights file: tensor %s has an impossible shape %v", t.Name, t.Shape)
			}
			size *= d
		}
		width := map[string]int{"f32": 4, "i8": 1, "u8": 1}[t.Dtype]
		if width == 0 || len(t.Shape) == 0 || len(t.Shape) > 3 {
			return nil, fmt.Errorf("weights file: tensor %s is of the unknown type %q, shape %v", t.Name, t.Dtype, t.Shape)
		}
		if t.Offset < 0 || t.Offset%boundary != 0 || t.Offset > len(data)-body || size*width > len(data)-body-t.Offset {
			return nil, fmt.Errorf("weights file: tensor %s lies outside the file", t.Name)
		}
		raw := data[body+t.Offset : body+t.Offset+size*width]
		out := Tensor{Shape: t.Shape}
		switch t.Dtype {
		case "f32":
			out.F32 = floats(raw)
		case "i8":
			out.I8 = unsafe.Slice((*int8)(unsafe.Pointer(unsafe.SliceData(raw))), len(raw))
			out.Scale = f.tensors[t.Scale].F32
			if len(out.Scale) != t.Shape[0] {
				return nil, fmt.Errorf("weights file: tensor %s has no scale for each of its %d rows before it", t.Name, t.Shape[0])
			}
		case "u8":
			if t.Name == h.Vocab {
				f.Vocab = raw
			}
		}
		f.tensors[t.Name] = out
	}
	return f, nil
}

// floats views little-endian floats in place where alignment allows, else copies them.
func floats(raw []byte) []float32 {
	if littleEndian && uintptr(unsafe.Pointer(unsafe.SliceData(raw)))%4 == 0 {
		return unsafe.Slice((*float32)(unsafe.Pointer(unsafe.SliceData(raw))), len(raw)/4)
	}
	out := make([]float32, len(raw)/4)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(raw[4*i:]))
	}
	return out
}

var littleEndian = func() bool { x := uint16(1); return *(*byte)(unsafe.Pointer(&x)) == 1 }()

// Tensor gives a tensor of the given shape; -1 stands for any size.
func (f *File) Tensor(name string, shape ...int) (Tensor, error) {
	t, ok := f.tensors[name]
	if !ok {
		return t, fmt.Errorf("weights file: no tensor %s", name)
	}
	ok = len(t.Shape) == len(shape)
	for i := range shape {
		ok = ok && (shape[i] < 0 || shape[i] == t.Shape[i])
	}
	if !ok {
		return t, fmt.Errorf("weights file: tensor %s has shape %v, not %v", name, t.Shape, shape)
	}
	return t, nil
}

// Vector gives the floats of a tensor of one dimension.
func (f *File) Vector(name string, n int) ([]float32, error) {
	t, err := f.Tensor(name, n)
	if err == nil && t.F32 == nil {
		err = fmt.Errorf("weights file: tensor %s is no vector of floats", name)
	}
	return t.F32, err
}
