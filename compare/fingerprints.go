package compare

// The texts of copies are found by winnowing (Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document fingerprinting",
// SIGMOD 2003): of every window of hashes of word runs the least one is kept. Unlike MinHash over whole documents it also finds the two
// paragraphs that a long report took over, and it promises to: any run of gram+window-1 words that two texts share has a common hash.
const (
	gram   = 5
	window = 10
)

// fingerprints are the chosen runs of a text, in order, each hash once.
func fingerprints(words []word) []run {
	runs := grams(words)
	var chosen []run
	seen := map[int64]bool{}
	for i := range runs {
		if i+1 < window && i+1 < len(runs) {
			continue
		}
		least := i
		for j := i; j > i-window && j >= 0; j-- {
			if runs[j].hash != 0 && (runs[least].hash == 0 || uint64(runs[j].hash) < uint64(runs[least].hash)) {
				least = j
			}
		}
		if r := runs[least]; r.hash != 0 && !seen[r.hash] {
			seen[r.hash] = true
			chosen = append(chosen, r)
		}
	}
	return chosen
}

// run is a run of words and its hash; 0 where furniture interrupts it.
type run struct {
	hash int64
	at   int // index of its first word
}

func grams(words []word) []run {
	each := make([]uint64, len(words))
	for i, w := range words {
		if w.text != "" {
			each[i] = uint64(hashOf(w.text))
		}
	}
	var all []run
	for i := 0; i+gram <= len(words); i++ {
		h := uint64(1)
		for _, w := range each[i : i+gram] {
			if w == 0 {
				h = 0
				break
			}
			h = (h ^ w) * 0x9E3779B97F4A7C15 // Fibonacci hashing's constant: it spreads what it multiplies
			h ^= h >> 29
		}
		if h != 0 {
			h |= 1
		}
		all = append(all, run{int64(h), i})
	}
	return all
}
