"""Learn how likely two reports are of one happening, from reports whose incident a register knows.

    hearsay read --format json reports.jsonl > readings.jsonl
    go test ./compare -run TestCorpus -readings $PWD/readings.jsonl -pairs $PWD/pairs.tsv -stories $PWD/stories.jsonl
    python training/stories.py DATA/gva pairs.tsv compare/data/stories.tsv

pairs.tsv has, for each two reports that compare weighed, what they share (the features of compare/likeness.go) and their ids. A logistic
regression over the pairs of incidents at even places of the register gives the weights; those at odd places judge. The limits (join,
merge, split) are kept as they stand in the table: set by hand, not learned; join was looked at on our own gold too (0.3, 0.4, 0.5).
"""
import json
import sys

import numpy
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler


def main(folder, pairs, table):
    place, incident = {}, {}
    with open(folder + "/incidents.jsonl", encoding="utf-8") as f:
        for n, line in enumerate(f):
            r = json.loads(line)
            for a in r["articles"]:
                place[a], incident[a] = n, r["id"]
    with open(pairs, encoding="utf-8") as f:
        names = f.readline().split()[:-2]
        rows = [line.rstrip("\n").split("\t") for line in f]
    x = numpy.array([[float(v) for v in r[:-2]] for r in rows])
    y = numpy.array([incident[r[-2]] == incident[r[-1]] for r in rows])
    even = numpy.array([place[r[-2]] % 2 == 0 and place[r[-1]] % 2 == 0 for r in rows])
    odd = numpy.array([place[r[-2]] % 2 == 1 and place[r[-1]] % 2 == 1 for r in rows])
    scaler = StandardScaler().fit(x[even])
    model = LogisticRegression(max_iter=2000).fit(scaler.transform(x[even]), y[even])
    for name, part in ("even", even), ("odd", odd):
        told = model.predict(scaler.transform(x[part]))
        hit = (told & y[part]).sum()
        print("%s: %d pairs, %d of one incident; precision %.3f, recall %.3f" % (name, part.sum(), y[part].sum(), hit / max(told.sum(), 1), hit / max(y[part].sum(), 1)))
    weights = model.coef_[0] / scaler.scale_
    learned = {"bias": model.intercept_[0] - (weights * scaler.mean_).sum(), **dict(zip(names, weights))}
    kept, limits = [], []
    with open(table, encoding="utf-8") as f:
        for line in f:
            if line.startswith("#"):
                kept.append(line)
            elif line.split("\t")[0] in ("join", "merge", "split"):
                limits.append(line)
    with open(table, "w", encoding="utf-8") as f:
        f.writelines(kept)
        for name, w in learned.items():
            f.write("%s\t%.4f\n" % (name, w))
        f.writelines(limits)


if __name__ == "__main__":
    main(*sys.argv[1:])
