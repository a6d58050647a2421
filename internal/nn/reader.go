package nn

import "fmt"

// reader keeps the first error, so that the tensors read as a list.
type reader struct {
	file *File
	err  error
}

func (r *reader) keep(err error) {
	if r.err == nil {
		r.err = err
	}
}

func (r *reader) tensor(name string, shape ...int) Tensor {
	t, err := r.file.Tensor(name, shape...)
	r.keep(err)
	return t
}

func (r *reader) floats(name string, shape ...int) []float32 {
	t := r.tensor(name, shape...)
	if r.err == nil && t.F32 == nil {
		r.keep(fmt.Errorf("weights file: %s does not hold floats", name))
	}
	return t.F32
}

func (r *reader) norm(name string, n int) layerNorm {
	w, err := r.file.Vector(name+".w", n)
	r.keep(err)
	b, err := r.file.Vector(name+".b", n)
	r.keep(err)
	return layerNorm{w, b}
}

func (r *reader) linear(name string, in, out int) *Linear {
	l, err := r.file.Linear(name, in, out)
	r.keep(err)
	return l
}
