#!/usr/bin/env python3
"""Count what language's tagger knows:  tagger.py DATA_FOLDER OUT_FOLDER

Reads the train parts of UD English EWT and GUM (DATA_FOLDER/ud-ewt, DATA_FOLDER/gum) and writes, as
tab-separated text, counts only: tag trigrams (tags.tsv) and words with their tags (lexicon.tsv).
The tagger (language/tagger.go) is TnT: Thorsten Brants, A Statistical Part-of-Speech Tagger, ANLP 2000."""
import collections, glob, os, sys


def sentences(path):
    words = []
    for line in open(path, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if len(f) < 10:
            if words:
                yield words
            words = []
        elif f[0].isdigit():
            words.append((f[1], f[4], f[2]))
    if words:
        yield words


def train_files(data):
    files = glob.glob(os.path.join(data, "ud-ewt", "train.conllu"))
    files += glob.glob(os.path.join(data, "gum", "train", "*.conllu"))
    return sorted(files) or sys.exit("no train files below " + data)


def main(data, out):
    lexicon = collections.defaultdict(collections.Counter)
    trigrams = collections.Counter()
    for path in train_files(data):
        for words in sentences(path):
            tags = ["<s>", "<s>"] + [t for _, t, _ in words] + ["</s>"]
            for i in range(2, len(tags)):
                trigrams[tuple(tags[i - 2:i + 1])] += 1
            for i, (w, t, _) in enumerate(words):
                # A capital at a sentence's start says nothing of the word, unless it is a name.
                if i == 0 and not t.startswith("NNP") and w[:1].isupper() and w[1:].islower():
                    w = w.lower()
                lexicon[w.replace("’", "'").replace("‘", "'")][t] += 1
    with open(os.path.join(out, "tags.tsv"), "w", encoding="utf-8") as f:
        print("# Counts of three Penn tags in a row in the train parts of UD English EWT and GUM (see README.md); by training/tagger.py.", file=f)
        for k, n in sorted(trigrams.items()):
            print(*k, n, sep="\t", file=f)
    with open(os.path.join(out, "lexicon.tsv"), "w", encoding="utf-8") as f:
        print("# Counts of each word's Penn tags in the train parts of UD English EWT and GUM (see README.md); by training/tagger.py.", file=f)
        for w, c in sorted(lexicon.items()):
            if not w or "\t" in w:
                continue
            print(w, *["%s:%d" % x for x in c.most_common()], sep="\t", file=f)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
