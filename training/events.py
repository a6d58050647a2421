"""Score events as PLOVER codes them, on sentences whose event is known.

    python training/events.py plv DATA/plover/plv-train.tsv readings.jsonl
    python training/events.py gsr DATA/plover/gsr-dev.json readings.jsonl
    python training/events.py modes DATA/plover/synthetic-stories.jsonl readings.jsonl
    python training/events.py texts FILE > sentences.jsonl     (to be read: hearsay read --format json sentences.jsonl)

Rules of plv, a sentence with a source, a target and a root class each:
  given    the actors are given: of the reading's events, the one with most of source and target among its actors and targets
           (both sides right before both swapped before one side), the first among equals; its class is the prediction, or
           none where the reading has no event. Macro-F1 over the gold's classes.
  plain    an event of the right class whose actors overlap the source and whose targets overlap the target, by their words or by
           another place where the sentence speaks of the same entity (where
           AGREE, CONSULT and COOPERATE, which have no direction, either way round).
  YIELD of the set's older draft of the codebook is CONCEDE or RETREAT of the present one.
Rules of gsr, records with a date and one event each, in sentences that often tell of more:
  type     an event of the type; DEMAND is REQUEST, DISAPPROVE and INVESTIGATE are ACCUSE, FIGHT is ASSAULT, as in the present codebook.
  country  of records that give a country for the actor (IGO and the like are none): an event of the type has an actor of it, likewise targets. Events without
           direction have the source's countries on either side.
  false    events of other types than the record's, per record; some of them are in the sentence, uncoded.
Rules of modes, machine-written stories with a type and mostly a mode each, read as title and first two sentences; twelve stories in a row
share a title but for its names, and every other dozen is a half, the even one read when the words of modes were chosen:
  mode     of the stories with a mode in which an event of the type is found, the first such event has the mode. Modes of other names in
           the present codebook stand in MODES.
"""
import collections
import csv
import json
import re
import sys

NOW = {"YIELD": ("CONCEDE", "RETREAT"), "DEMAND": ("REQUEST",), "DISAPPROVE": ("ACCUSE",), "INVESTIGATE": ("ACCUSE",), "FIGHT": ("ASSAULT",)}
ABROAD = {"IGO", "NGO", "IMG", "MNC"}  # codes of gsr that are no country's
MODES = {"sieze": "seize", "primative": "primitive", "execute": "targeted", "assassinate": "targeted", "massacre": "targeted", "cleansing": "targeted", "ban": "restrict"}
NO_MODE = {"return"}  # once a mode of RETREAT
MUTUAL = ("AGREE", "CONSULT", "COOPERATE")


def plv(path):
    rows = list(csv.DictReader(open(path, encoding="utf-8"), delimiter="\t"))
    for i, r in enumerate(rows):
        yield str(i), r["sentence"], r


def gsr(path):
    for r in json.load(open(path, encoding="utf-8")):
        yield r["id"], r["text"], r


def stories(path):
    """Title and lead of each story, as a report of two paragraphs."""
    for i, line in enumerate(open(path, encoding="utf-8")):
        r = json.loads(line)
        if title := r["title"].strip():
            lead = " ".join(re.split(r'(?<=[.!?])\s+(?=[A-Z"])', " ".join(r["text"].split()))[:2])[:500]
            yield str(i), title + ".\n\n" + lead, r


def where(text, part):
    i = text.find(part)
    return (i, i + len(part)) if part and i >= 0 else None


def touches(participants, span):
    return span is not None and any(s["start"] < span[1] and span[0] < s["end"] for p in participants for s in p["spans"])


def resolved(reading):
    """The reading's events, each participant with all the places where the sentence speaks of its entity."""
    of = {e["id"]: e["mentions"] for e in reading["entities"]}
    for e in reading["events"]:
        for p in e["actors"] + e["targets"]:
            p["spans"] = p["spans"] + of.get(p["entity"], [])
    return reading["events"]


def same(kind, gold):
    return kind in NOW.get(gold, (gold,))


def given(events, source, target):
    def fit(e):
        right = 2 * touches(e["actors"], source) + 2 * touches(e["targets"], target)
        swapped = touches(e["actors"], target) + touches(e["targets"], source)
        return max(right, swapped)
    return max(events, key=fit, default=None)


def score_plv(path, readings):
    count, plain, n = collections.defaultdict(collections.Counter), 0, 0
    for i, text, r in plv(path):
        events = resolved(readings[i])
        source, target, gold = where(text, r["source"]), where(text, r["target"]), r["gold_root"]
        n += 1
        plain += any(same(e["type"], gold) and (touches(e["actors"], source) and touches(e["targets"], target) or e["type"] in MUTUAL and
                     touches(e["actors"] + e["targets"], source) and touches(e["actors"] + e["targets"], target)) for e in events)
        e = given(events, source, target)
        guess = "" if e is None else "YIELD" if same(e["type"], "YIELD") else e["type"]
        count[gold]["gold"] += 1
        count[guess]["told"] += 1
        count[gold]["hit"] += guess == gold
    f1 = {k: 2 * c["hit"] / (c["gold"] + c["told"]) for k, c in count.items() if c["gold"]}
    print("plv: %d sentences; actors given: macro-F1 %.3f, accuracy %.3f; plain sentence, class and both actors %.3f" % (
        n, sum(f1.values()) / len(f1), sum(c["hit"] for c in count.values()) / n, plain / n))
    print("  " + "  ".join("%s %.2f" % x for x in sorted(f1.items(), key=lambda x: x[1])))


def codes(actors):
    return {a["code"][:3] for a in actors if isinstance(a, dict) and a.get("code")} - ABROAD if isinstance(actors, list) else set()


def score_gsr(path, readings):
    n = typed = false = 0
    country = collections.Counter()
    for i, text, r in gsr(path):
        reading = readings[i]
        of = {e["id"]: e["country"] for e in reading["entities"]}
        n += 1
        right = [e for e in reading["events"] if same(e["type"], r["event"])]
        typed += bool(right)
        false += len(reading["events"]) - len(right)
        got = lambda people: {p.get("country") or of.get(p["entity"]) for p in people}
        for side, want in (("source", codes(r.get("source"))), ("target", codes(r.get("target")))):
            if not want:
                continue
            country[side + "s"] += 1
            for e in right:
                sides = e["actors"] if side == "source" else e["targets"]
                if e["type"] in MUTUAL:
                    sides = e["actors"] + e["targets"]
                if want & got(sides):
                    country[side] += 1
                    break
    print("gsr: %d records; type %.3f; country of the source %.3f of %d, of the target %.3f of %d; other events per record %.2f" % (
        n, typed / n, country["source"] / country["sources"], country["sources"], country["target"] / country["targets"], country["targets"], false / n))


def score_modes(path, readings):
    right, typed, n = collections.Counter(), collections.Counter(), collections.Counter()
    for i, _, r in stories(path):
        if not r["mode"] or r["mode"].lower() in NO_MODE:
            continue
        want = MODES.get(r["mode"].lower(), r["mode"].lower())
        half = ("even", "odd")[int(i) // 12 % 2]
        n[half] += 1
        e = next((e for e in readings[i]["events"] if same(e["type"], r["label"])), None)
        if e:
            typed[half] += 1
            right[half] += e["mode"] == want
    for half in n:
        print("modes, %s half: %d stories with a mode, the type found in %.3f, of these the mode right in %.3f" % (half, n[half], typed[half] / n[half], right[half] / typed[half]))


FORMS = {"plv": (plv, score_plv), "gsr": (gsr, score_gsr), "modes": (stories, score_modes)}


def form(path):
    return "gsr" if path.endswith(".json") else "modes" if path.endswith(".jsonl") else "plv"


def main(what, path, readings=None):
    if what == "texts":
        for i, text, _ in FORMS[form(path)][0](path):
            print(json.dumps({"id": i, "text": text, "published": "2020-01-01"}))
        return
    found = {r["id"]: r for r in map(json.loads, open(readings, encoding="utf-8"))}
    FORMS[what][1](path, found)


if __name__ == "__main__":
    main(*sys.argv[1:])
