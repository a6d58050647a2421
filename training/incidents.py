#!/usr/bin/env python3
"""Score tolls, days and cities of incidents that several reports tell of, against a register of them (gva).

    incidents.py texts DATA/gva > gva.jsonl          the reports as `hearsay read` takes them
    hearsay read --format json gva.jsonl > gva.out
    incidents.py victims DATA/gva gva.out > victims.jsonl
    incidents.py score DATA/gva gva.out              killed, injured, day and city, over both halves and all

All of it comes from the readings: tolls with their days and place, entities, the day of publication. Of one report the
figures are those of its main happening, that of its first toll: `killed` is the best figure of its toll of killed, or 0, `injured` likewise
of its wounded, and the day is the last day of the main happening, or the day of publication where it has none.

One figure an incident from all of its reports with a toll: `killed` is the median of theirs, the upper one of two; `injured` is what most of
those say that have this number killed, of equally many the greater. The day is that which most reports give, of equally many the earlier;
the city likewise, of equally many that of the earlier report.

The incidents stand in the order of the register: rules were made with those at even places, counted from 0, in sight, and are judged by the
others. A city is right if it is that of the register, written in lower case and without "city", "county" or "township" behind it.
"""
import collections
import json
import os
import re
import sys

WIDE = 3  # days: a happening known no better has no day


def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def texts(folder):
    for a in load(os.path.join(folder, "articles.jsonl")):
        print(json.dumps({k: a[k] for k in ("id", "title", "text", "published")}))


def told(reading):
    """What one reading tells of its main happening: killed, injured, day, city."""
    tolls = reading["tolls"]
    out = {"killed": None, "injured": None, "day": reading["published"] or None, "city": body_city(reading), "published": reading["published"]}
    if not tolls:
        return out
    main = [t for t in tolls if (t["from"], t["until"], t["place"]) == (tolls[0]["from"], tolls[0]["until"], tolls[0]["place"])]
    best = {t["harm"]: t["best"] for t in reversed(main)}
    if "killed" in best or "wounded" in best:
        out["killed"], out["injured"] = best.get("killed", 0), best.get("wounded", 0)
    if main[0]["until"]:
        out["day"] = main[0]["until"]
    names = {e["id"]: e["name"] for e in reading["entities"]}
    if main[0]["place"]:
        out["city"] = plain(names[main[0]["place"]])
    return out


BODY = re.compile(r"^(.+?) (?:city |metro |metropolitan )?(?:police|fire department)", re.IGNORECASE)


def body_city(reading):
    """The city whose police a reading without place speaks of most."""
    count = collections.Counter()
    for e in reading["entities"]:
        m = e["kind"] == "organization" and BODY.match(e["name"])
        if m:
            count[plain(m.group(1))] += len(e["mentions"])
    return count.most_common(1)[0][0] if count else None


def vote(values, tie):
    """The value that most give; tie chooses among equals, given in order."""
    count = collections.Counter(v for v in values if v is not None)
    if not count:
        return None
    most = max(count.values())
    return tie([v for v in values if v is not None and count[v] == most])


def first(values):
    return values[0]


def incident(reports):
    reports = sorted(reports, key=lambda r: r["published"])
    killed = median([r["killed"] for r in reports if r["killed"] is not None])
    injured = vote([r["injured"] for r in reports if r["killed"] == killed], max)
    return {"killed": killed, "injured": injured, "day": vote([r["day"] for r in reports], min), "city": vote([r["city"] for r in reports], first)}


def median(values):
    return sorted(values)[len(values) // 2] if values else None


def plain(city):
    words = (city or "").lower().replace("saint ", "st ").replace(".", "").split(",")[0].split()
    while len(words) > 1 and words[-1] in ("city", "county", "township", "twp"):
        words.pop()
    return " ".join(words)


def cities(register):
    """The names under which the register has a city: "Orran (Harbour)" is right by either."""
    return {plain(c) for c in register.replace(")", "").split("(")}


def gather(folder, out):
    by_article = {r["id"]: told(r) for r in load(out)}
    for n, x in enumerate(load(os.path.join(folder, "incidents.jsonl"))):
        reports = [by_article[a] for a in x["articles"] if a in by_article]
        if reports:
            yield n, x, reports, incident(reports)


def victims(folder, out):
    for _, x, _, got in gather(folder, out):
        print(json.dumps({"id": x["id"], "killed": got["killed"], "injured": got["injured"]}))


def right(x, got):
    return {"killed": (got["killed"] or 0) == x["killed"], "injured": (got["injured"] or 0) == x["injured"],
            "day": got["day"] == x["date"], "city": got["city"] in cities(x["city"])}


def score(folder, out):
    rows = list(gather(folder, out))
    halves = (("even", [r for r in rows if r[0] % 2 == 0]), ("odd", [r for r in rows if r[0] % 2 == 1]), ("all", rows))
    for name, half in halves:
        if not half:
            continue
        for what, some in (("incidents", half), ("several victims", [r for r in half if r[1]["killed"] + r[1]["injured"] > 1])):
            report(name, what, [right(x, got) for _, x, _, got in some])
        report(name, "reports", [right(x, r) for _, x, reports, _ in half for r in reports])


def report(half, what, hits):
    parts = ["%s %.3f" % (k, sum(h[k] for h in hits) / len(hits)) for k in ("killed", "injured", "day", "city")]
    print("%-5s %-16s %s (%d)" % (half, what, "  ".join(parts), len(hits)))


if __name__ == "__main__":
    {"texts": texts, "victims": victims, "score": score}[sys.argv[1]](*sys.argv[2:])
