"""Learn who takes part in an event and which of PLOVER's classes it is of: logistic regressions over features that are words.

    python training/choose.py texts DATA/plover OUT     OUT/texts.jsonl (the PLV sentences), OUT/stories.jsonl (title and lead of the synthetic stories)
    go test ./events -run TestSamples -samples OUT/texts.jsonl        (likewise OUT/stories.jsonl)
    python training/choose.py learn DATA/plover OUT     OUT/0.tsv to OUT/4.tsv, each without every fifth sentence, and OUT/weights.tsv.gz from all
    go test ./events -run TestFolds -folds OUT          OUT/readings.jsonl, each sentence read with the weights that never saw it
    python training/events.py plv DATA/plover/plv-train.tsv OUT/readings.jsonl

OUT/weights.tsv.gz is events/data/weights.tsv.gz. What is learned from, a trigger and a noun phrase beside it at a time:
  class    of a PLV sentence the event that the rules find with most of source and target is of the sentence's class; a verb that no rule
           knows is if its subject and its object are source and target, and else "none". Of a synthetic story the event in the title is of
           the story's class. Other events beside them keep the class that the rules give them.
  actor    of the same event, and of others of the sentence's class, the noun phrases that overlap the source, against all others
  target   likewise. Of the other events beside them those that the rules find.
The GSR records are not learned from: they judge.
"""
import collections
import csv
import gzip
import json
import pathlib
import sys

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from events import FORMS, MUTUAL, NOW, form, same, stories

FOLDS = 5
STORIES = 0.2  # weight of a story beside a sentence
OTHERS = 0.5   # and of the other events that the rules find there, which keep the rules' class
RARE = 2       # features of fewer samples are left out


def sentences(data):
    return list(csv.DictReader(open(data / "plv-train.tsv", encoding="utf-8"), delimiter="\t"))


def texts(data, out):
    for name, path in (("texts", data / "plv-train.tsv"), ("stories", data / "synthetic-stories.jsonl")):
        with open(out / f"{name}.jsonl", "w", encoding="utf-8") as f:
            for i, text, _ in FORMS[form(str(path))][0](path):
                print(json.dumps({"id": i, "text": text, "published": "2020-01-01"}), file=f)


def samples(path):
    for line in open(path, encoding="utf-8"):
        r = json.loads(line)
        events = r["events"] or []
        for e in events:
            e["candidates"] = e["candidates"] or []
        yield r["id"], events


def where(text, part):
    """The bytes of a part of a text: spans of samples are in bytes."""
    i = text.encode().find(part.encode())
    return (i, i + len(part.encode())) if part and i >= 0 else (0, 0)


def touches(candidate, span):
    return any(s["start"] < span[1] and span[0] < s["end"] for s in candidate["spans"])


def today(gold, kind):
    """The present codebook's class: an older YIELD is what the rule says if it is a kind of yielding, else a concession; sanctions and
    embargoes, once under COERCE, are SANCTION."""
    if gold == "COERCE" and kind == "SANCTION":
        return kind
    return gold if gold not in NOW else kind if same(kind, gold) else NOW[gold][0]


class Rows:
    """Samples of one model with the fold of each."""

    def __init__(self):
        self.features, self.label, self.fold, self.weight = [], [], [], []

    def add(self, features, label, fold, weight=1.0):
        self.features.append(dict.fromkeys(features, 1))
        self.label.append(label)
        self.fold.append(fold)
        self.weight.append(weight)


def gather(data, out):
    rows = {"class": Rows(), "actor": Rows(), "target": Rows()}
    gold = sentences(data)
    for i, events in samples(out / "texts.jsonl.samples"):
        i = int(i)
        r = gold[i]
        source, target = where(r["sentence"], r["source"]), where(r["sentence"], r["target"])
        for e in events:
            for c in e["candidates"]:
                c["source"], c["target"] = touches(c, source), touches(c, target)
            e["has"] = {(rule, side): any(c[side] for c in e["candidates"] if c["rule"] == rule) for rule in ("actor", "target") for side in ("source", "target")}
            has = lambda *x: e["has"][x]
            right, swapped = (has("actor", "source"), has("target", "target")), (has("actor", "target"), has("target", "source"))
            e["fit"], e["both"] = max(2 * sum(right), sum(swapped)), all(right)
        listed = [e for e in events if e["kind"]]
        best = max(listed, key=lambda e: (same(e["kind"], r["gold_root"]) and e["fit"] > 0, e["fit"]), default=None)
        if best and (best["fit"] or len(listed) == 1):
            rows["class"].add(best["features"], today(r["gold_root"], best["kind"]), i % FOLDS)
            for e in listed:
                if e is not best:
                    rows["class"].add(e["features"], e["kind"], i % FOLDS, OTHERS)
        for e in events:
            if not e["kind"]:
                told = e["both"] and not any(x["both"] for x in listed)
                rows["class"].add(e["features"], today(r["gold_root"], "") if told else "none", i % FOLDS)
            elif same(e["kind"], r["gold_root"]) or e is best and e["fit"]:
                mutual = e["kind"] in MUTUAL
                for side, other, rule in (("source", "target", "actor"), ("target", "source", "target")):
                    if not any(c[side] for c in e["candidates"]):
                        continue
                    joined = e["has"][rule, side]  # others that share the part with the gold's one are nobody's
                    for c in e["candidates"]:
                        yes = c[side] or mutual and c[other] and c["rule"] == rule
                        if yes or c["rule"] != rule or not joined:
                            rows[rule].add(c["features"], "yes" if yes else "no", i % FOLDS)
            else:
                for c in e["candidates"]:
                    for rule in ("actor", "target"):
                        rows[rule].add(c["features"], "yes" if c["rule"] == rule else "no", i % FOLDS, OTHERS)
    told = {i: (r["title"].strip(), r["label"]) for i, _, r in stories(data / "synthetic-stories.jsonl")}
    for i, events in samples(out / "stories.jsonl.samples"):
        title, label = told[i]
        events = [e for e in events if e["kind"] and e["trigger"]["start"] < len(title.encode())]
        events.sort(key=lambda e: e["kind"] != label)
        if events:
            rows["class"].add(events[0]["features"], label, -1, STORIES)
            for e in events[1:]:
                rows["class"].add(e["features"], e["kind"], -1, STORIES * OTHERS)
    return rows


def fit(rows, leave, strength):
    keep = [i for i, f in enumerate(rows.fold) if f != leave]
    count = collections.Counter(x for i in keep for x in rows.features[i])
    v = DictVectorizer(dtype=np.float32)
    x = v.fit_transform([{f: 1 for f in rows.features[i] if count[f] >= RARE} for i in keep])
    m = LogisticRegression(C=strength, max_iter=500, fit_intercept=False)
    m.fit(x, [rows.label[i] for i in keep], sample_weight=[rows.weight[i] for i in keep])
    return v.get_feature_names_out(), m


def table(rows, leave):
    lines = []
    for name, strength in (("class", 1.0), ("actor", 0.3), ("target", 0.3)):
        features, m = fit(rows[name], leave, strength)
        classes = list(m.classes_) if name == "class" else ["yes"]  # "yes" is the second of two classes: its weights are those of the regression
        lines.append("\t".join([name, "classes", *classes]))
        for feature, weights in sorted(zip(features, m.coef_.T)):
            shown = ["" if abs(w) < 0.05 else f"{w:.2f}" for w in weights]
            if any(shown):
                lines.append("\t".join([name, feature, *shown]))
    return "\n".join(lines) + "\n"


HEADER = """# Weights of the logistic regressions that choose an event's class and who takes part in it, made by training/choose.py from the PLV
# sentences and the synthetic stories of the PLOVER project. Columns: model, feature, a weight a class; the row "classes" names them.
"""


def learn(data, out):
    rows = gather(data, out)
    for k in range(FOLDS):
        (out / f"{k}.tsv").write_text(HEADER + table(rows, k), encoding="utf-8")
    with gzip.GzipFile(out / "weights.tsv.gz", "wb", mtime=0) as f:
        f.write((HEADER + table(rows, None)).encode())
    print({name: collections.Counter(r.label) for name, r in rows.items()})


if __name__ == "__main__":
    what, data, out = sys.argv[1:]
    {"texts": texts, "learn": learn}[what](pathlib.Path(data), pathlib.Path(out))
