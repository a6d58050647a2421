#!/usr/bin/env python3
"""Count what language's tagger knows:  tagger.py DATA_FOLDER OUT_FOLDER

Reads the train parts of UD English EWT and GUM (DATA_FOLDER/ud-ewt, DATA_FOLDER/gum) and writes, as
tab-separated text, counts only: tag trigrams (tags.tsv) and words with their tags (lexicon.tsv).
The tagger (language/tagger.go) is TnT: Thorsten Brants, A Statistical Part-of-Speech Tagger, ANLP 2000. Tags
of function words carry their word, "WDT_that", so that what follows depends on it: Ferran Pla and Antonio
Molina, Improving part-of-speech tagging using lexicalized HMMs, Natural Language Engineering 10(2), 2004."""
import collections, glob, os, sys

FUNCTION_WORDS = set("""that as so about like before after in out up on over to at by from for with of than if and
but or all more no not n't there one the a an who which what when 's have has had be is are was were been do
did does""".split())


COMMON = 20  # times that a function word must bear a tag: what is rarer is a slip of a pen more often than not


def straight(word):
    return word.replace("’", "'").replace("‘", "'")


def sentences(path):
    words = []
    for line in open(path, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if len(f) < 10:
            if words:
                yield words
            words = []
        elif f[0].isdigit():
            words.append((f[1], f[4]))
    if words:
        yield words


def train_files(data):
    files = glob.glob(os.path.join(data, "ud-ewt", "train.conllu"))
    files += glob.glob(os.path.join(data, "gum", "train", "*.conllu"))
    return sorted(files) or sys.exit("no train files below " + data)


def main(data, out):
    lexicon = collections.defaultdict(collections.Counter)
    trigrams = collections.Counter()
    read = [words for path in train_files(data) for words in sentences(path)]
    uses = collections.Counter((straight(w).lower(), t) for words in read for w, t in words)

    def state(word, tag):
        word = straight(word).lower()
        if word not in FUNCTION_WORDS:
            return tag
        return tag + "_" + word if uses[word, tag] >= COMMON else None

    for words in read:
        words = [(w, state(w, t)) for w, t in words]
        tags = ["<s>", "<s>"] + [t for _, t in words] + ["</s>"]
        for i in range(2, len(tags)):
            if None not in tags[i - 2:i + 1]:
                trigrams[tuple(tags[i - 2:i + 1])] += 1
        for i, (w, t) in enumerate(words):
            if t is None:
                continue
            # A capital at a sentence's start says nothing of the word, unless it is a name.
            if i == 0 and not t.startswith("NNP") and w[:1].isupper() and w[1:].islower():
                w = w.lower()
            lexicon[straight(w)][t] += 1
    with open(os.path.join(out, "tags.tsv"), "w", encoding="utf-8") as f:
        print("# Counts of three Penn tags in a row in the train parts of UD English EWT and GUM (see README.md); by training/tagger.py.", file=f)
        for k, n in sorted(trigrams.items()):
            print(*k, n, sep="\t", file=f)
    with open(os.path.join(out, "lexicon.tsv"), "w", encoding="utf-8") as f:
        print("# Counts of each word's Penn tags in the train parts of UD English EWT and GUM (see README.md); by training/tagger.py.", file=f)
        for w, c in sorted(lexicon.items()):
            if "@" in w and w != "@" or "://" in w or w.startswith("www."):
                continue  # addresses are somebody's, and tell the tagger nothing
            print(w, *["%s:%d" % x for x in c.most_common()], sep="\t", file=f)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
