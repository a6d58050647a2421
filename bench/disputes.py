"""For how many incidents whose articles give different numbers of killed or of wounded the difference is shown (gva).

    hearsay read --format json gva.jsonl > gva.out            the articles as training/incidents.py texts gives them
    hearsay add --archive gva.db gva.jsonl
    hearsay disputes --archive gva.db --all --format json > disputes.json
    python bench/disputes.py DATA/gva gva.out disputes.json

An incident counts if two of its articles give different figures of a harm: the best number of its first toll in their readings, where that rests on a
figure and not on the victims alone whom the article names. Its difference is shown if some matter about that harm has tellings from two of the
incident's articles under two values; it is marked if the matter is, as a dispute or as a number that rose: "at least 2" and "3" stand side by
side, and are neither.
"""
import collections
import json
import pathlib
import sys


def lines(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def main(data, readings, disputes):
    best = collections.defaultdict(dict)  # harm -> article -> number
    for r in lines(readings):
        for t in r["tolls"]:
            if t["figures"]:
                best[t["harm"]].setdefault(r["id"], t["best"])
    matters = lines(disputes)
    for harm in ("killed", "wounded"):
        differ = shown = marked = 0
        for incident in lines(pathlib.Path(data) / "incidents.jsonl"):
            articles = set(incident["articles"])
            if len({best[harm][a] for a in articles if a in best[harm]}) < 2:
                continue
            differ += 1
            beside = [m for m in matters if m["about"] == harm
                      and sum(any(t["report"] in articles for t in s["told"]) for s in m["sides"]) > 1]
            shown += bool(beside)
            marked += any(m["disputed"] or m["updated"] for m in beside)
        print(f"{harm:8} told differently in {differ} incidents: side by side in {shown} ({shown / differ:.3f}), marked in {marked} ({marked / differ:.3f})")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
