"""Words to word pieces and their letter-shape features; internal/nn and language do the same in Go."""
import unicodedata

SHAPES = 10   # of a word: 0 none, 1 lower, 2 Title, 3 one capital, 4 CAPITALS, 5 mIxed, 6 digits, 7 letters and digits, 8 a mark, 9 marks
PIECES = 20   # the shape of the piece, and 10 more if another piece of its word stands before it
GAPS = 4      # 0 glued to the word before, 1 spaced, 2 opens a paragraph, 3 inside a word or no word
LONGEST = 6   # pieces of a word; the rest of a longer one is dropped
CLS, SEP, UNK, MASK = 101, 102, 100, 103


def shape(s):
    up = lo = digits = 0
    for c in s:
        if c.isalpha():
            if c.isupper():
                up += 1
            else:
                lo += 1
        elif c.isdecimal():
            digits += 1
    if digits:
        return 7 if up + lo else 6
    if up + lo == 0:
        return 8 if len(s) == 1 else 9
    if lo == 0:
        return 3 if up == 1 else 4
    if up == 0:
        return 1
    return 2 if up == 1 and s[0].isupper() else 5


class WordPieces:
    """BERT's uncased tokenizer, a word at a time (Devlin et al. 2019), by the tokenizers library."""

    def __init__(self, path):
        from tokenizers import Tokenizer
        self.tokenizer = Tokenizer.from_file(path)
        self.tokenizer.no_padding(); self.tokenizer.no_truncation()
        self.known = {}

    def __call__(self, word):
        got = self.known.get(word)
        if got is None:
            e = self.tokenizer.encode(word, add_special_tokens=False)
            ids, offsets = e.ids[:LONGEST], e.offsets[:LONGEST]
            if not ids:
                ids, offsets = [UNK], [(0, len(word))]
            whole = shape(word)
            got = self.known[word] = (ids, [whole] * len(ids), [shape(word[s:e]) + (10 if k else 0) for k, (s, e) in enumerate(offsets)])
        return got
