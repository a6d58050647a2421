// Package nn runs a small BERT-style encoder (Devlin et al. 2019): word pieces, packed windows, int8
// linear layers with f32 attention, on one core without allocation. It knows nothing of
// language; package language builds its heads on Linear and MatMul.
package nn
