"""For how many incidents whose articles give different numbers of killed or of wounded the difference is shown (gva).

    hearsay read --format json gva.jsonl > gva.out            the articles as training/incidents.py texts gives them
    hearsay add --archive gva.db gva.jsonl
    hearsay disputes --archive gva.db --all --format json > disputes.json
    python bench/disputes.py DATA/gva gva.out disputes.json

An incident counts if the readings of two of its articles differ in the best figure of the first toll of a harm. Its difference is shown if some
matter about that harm has tellings from two of the incident's articles under two values; as a dispute, if it is marked as one: "at least 2"
and "3" stand side by side, and are none.
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
            best[t["harm"]].setdefault(r["id"], t["best"])
    matters = lines(disputes)
    for harm in ("killed", "wounded"):
        differ = shown = disputed = 0
        for incident in lines(pathlib.Path(data) / "incidents.jsonl"):
            articles = set(incident["articles"])
            if len({best[harm][a] for a in articles if a in best[harm]}) < 2:
                continue
            differ += 1
            beside = [m for m in matters if m["about"] == harm
                      and sum(any(t["report"] in articles for t in s["told"]) for s in m["sides"]) > 1]
            shown += bool(beside)
            disputed += any(m["disputed"] for m in beside)
        print(f"{harm:8} told differently in {differ} incidents: side by side in {shown} ({shown / differ:.3f}), as a dispute in {disputed} ({disputed / differ:.3f})")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
