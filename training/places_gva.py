"""Score where towns are taken to lie, on reports of shootings in the USA whose town and state a register has.

    python training/places_gva.py texts DATA/gva > gva.jsonl      (to be read: hearsay read --format json gva.jsonl > gva.out)
    python training/places_gva.py score DATA/gva gva.out

Rules: an incident counts for each of its articles that names its town, in the words of the register ("Homestead (Florida City)" and
counties are left out; of large files the first 3 articles an incident are read).
  found    the reading has an entity of kind place with the town's name, accents and case aside
  placed   it has a location
  right    and that lies in the register's state, after the list that Hearsay embeds
Incidents with even ids (tune) were in sight when the weights were set, those with odd ids (judge) were not.
"""
import json
import pathlib
import sys

from places import fold

LIST = pathlib.Path(__file__).parent.parent / "internal/geonames/places.tsv"


def incidents(folder):
    articles = {}
    for line in open(folder + "/articles.jsonl", encoding="utf-8"):
        a = json.loads(line)
        articles[a["id"]] = a
    for line in open(folder + "/incidents.jsonl", encoding="utf-8"):
        i = json.loads(line)
        if "(" in i["city"] or "ounty" in i["city"]:
            continue
        for a in i["articles"][:3]:
            if i["city"].lower() in articles[a]["text"].lower():
                yield i, articles[a]


def texts(folder):
    for _, a in incidents(folder):
        print(json.dumps(a))


def score(folder, readings):
    state, code = {}, {}
    for line in open(LIST, encoding="utf-8"):
        f = line.split("\t")
        if len(f) == 8 and f[3] == "USA":
            state[int(f[2])] = f[4]
            if f[1] == "A":
                code[f[0]] = f[4]
    found = {r["id"]: r for r in map(json.loads, open(readings, encoding="utf-8"))}
    count = {half: dict.fromkeys(("articles", "found", "placed", "right"), 0) for half in ("tune", "judge")}
    for i, a in incidents(folder):
        c = count["judge" if int(i["id"]) % 2 else "tune"]
        c["articles"] += 1
        named = [e for e in found[a["id"]]["entities"] if e["kind"] == "place" and fold(i["city"]) in {fold(n) for n in [e["name"]] + e["aliases"]}]
        if not named:
            continue
        c["found"] += 1
        if named[0]["location"]:
            c["placed"] += 1
            right = state.get(named[0]["location"]["geonames"]) == code[i["state"]]
            c["right"] += right
            if not right and "-v" in sys.argv and c is count["tune"]:
                print(a["id"], i["city"], i["state"], named[0]["location"], file=sys.stderr)
    for half, c in count.items():
        print("%s: %d articles that name their town; found %.3f, of these placed %.3f, in the right state %.3f" % (
            half, c["articles"], c["found"] / c["articles"], c["placed"] / c["found"], c["right"] / c["found"]))


if __name__ == "__main__":
    {"texts": texts, "score": score}[sys.argv[1]](*(a for a in sys.argv[2:] if a != "-v"))
