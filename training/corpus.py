"""Step 1: every gold set in one form.   python corpus.py DATA OUT.pickle

A document is a dict: set, split, id, words [str], gap [0 glued, 1 spaced, 2 opens a paragraph], and what its annotators
said, where they said it (a layer that a set lacks is absent):
  starts  {word}: sentences begin here           upos, xpos, script, rel [str], head [index of the head, -1 the root]
  names   [(first, last, kind)]  unsure {word}: words that no loss may count
  times   [(first, last, type)]                  statements [{source, cue, content: [word]}]
  events  {word}: an event is named here         event: its PLOVER types, one of them somewhere in the document
Text sets are divided into words by Hearsay itself (training/words), so that the model learns the words it will meet."""
import bisect, collections, csv, glob, html, json, os, pickle, re, subprocess, sys


def divide(docs):
    """Adds words, gap and spans (code points) to documents that have id and text, by the program's own tokenizer."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    feed = "".join(json.dumps({"id": d["id"], "text": d["text"]}) + "\n" for d in docs)
    out = subprocess.run(["go", "run", "./training/words"], input=feed, capture_output=True, text=True, cwd=here, check=True).stdout
    for d, line in zip(docs, out.splitlines(), strict=True):
        r = json.loads(line)
        paragraphs = set(r["paragraphs"])
        d["spans"] = spans = [tuple(w) for w in r["words"] or []]
        d["words"] = [d["text"][s:e] for s, e in spans]
        d["gap"] = [2 if s in paragraphs else int(i > 0 and spans[i - 1][1] < s) for i, (s, e) in enumerate(spans)]
    return [d for d in docs if d["spans"]]


def covered(d, start, end):
    """The words that share a letter with text[start:end]."""
    spans = d["spans"]
    i = bisect.bisect_right(spans, start, key=lambda s: s[1])
    out = []
    while i < len(spans) and spans[i][0] < end:
        out.append(i)
        i += 1
    return out


def pack(d, spans, key):
    """Spans (start, end, label) in code points become (first, last, label) in words, last exclusive."""
    d[key] = []
    for s, e, label in spans:
        w = covered(d, s, e)
        if w:
            d[key].append((w[0], w[-1] + 1, label))


def script(form, lemma):
    """How the lemma comes from the form: letters cut from its end, letters added."""
    f, l = form.lower(), lemma.lower()
    n = len(os.path.commonprefix([f, l]))
    return "%d%s" % (len(f) - n, l[n:])


KIND = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "MISC", "object": "MISC", "abstract": "MISC",
        "animal": "MISC", "plant": "MISC", "substance": "MISC"}


def gum_names(sentence, first, d, open_):
    """Named entities of GUM: of each mention headed by a proper noun, the run of proper nouns around the head (CoNLL's extent)."""
    for i, row in enumerate(sentence):
        entity = re.search(r"Entity=([^|]*)", row["misc"])
        for part in re.findall(r"\([^()]*\)?|[^()]*\)", entity.group(1) if entity else ""):
            f = part.strip("()").split("-")
            if part.startswith("("):
                open_.append((f[0], first + i, f[1], f[5]))
            if part.endswith(")"):
                at = next((k for k in range(len(open_) - 1, -1, -1) if open_[k][0] == f[0]), None)
                if at is None:
                    continue
                _, begin, kind, least = open_.pop(at)
                end = first + i + 1
                heads = [begin + int(x) - 1 for x in re.findall(r"\d+", least)] or [begin]
                head = heads[0]
                if head >= end or d["upos"][head:head + 1] != ["PROPN"] or kind not in KIND:
                    continue
                a, b = head, head + 1
                while a > begin and d["upos"][a - 1] == "PROPN":
                    a -= 1
                while b < end and d["upos"][b] == "PROPN":
                    b += 1
                d["names"].append((a, b, KIND[kind]))


def treebank(name, split, paths):
    docs = []
    for path in paths:
        d, rows, par, open_ = None, [], True, []
        for line in open(path, encoding="utf-8"):
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                d = {"set": name, "split": split, "id": line.split("= ")[-1], "words": [], "gap": [], "starts": set(), "upos": [], "xpos": [],
                     "script": [], "head": [], "rel": [], "glued": False}
                if name == "gum":
                    d["names"] = []
                docs.append(d)
                par = True
            elif line.startswith("# newpar"):
                par = True
            elif not line and rows:
                first = len(d["words"])
                d["starts"].add(first)
                for r in rows:
                    f = r["f"]
                    d["gap"].append(2 if par else 0 if d["glued"] else 1)
                    par, d["glued"] = False, r["glued"]
                    d["words"].append(f[1]); d["upos"].append(f[3]); d["xpos"].append(f[4]); d["rel"].append(f[7])
                    d["script"].append(script(f[1], f[2]))
                    d["head"].append(first + int(f[6]) - 1 if f[6] != "0" else -1)
                if name == "gum":
                    gum_names(rows, first, d, open_)
                rows = []
            elif line and line[0] != "#":
                f = line.split("\t")
                if "-" in f[0]:
                    glue_until, glue_last = int(f[0].split("-")[1]), "SpaceAfter=No" in f[9]
                    rows_glue = (int(f[0].split("-")[0]), glue_until, glue_last)
                    d["mwt"] = rows_glue
                elif f[0].isdigit():
                    glued = "SpaceAfter=No" in f[9]
                    m = d.get("mwt")
                    if m and m[0] <= int(f[0]) <= m[1]:
                        glued = True if int(f[0]) < m[1] else m[2]
                        if int(f[0]) == m[1]:
                            d["mwt"] = None
                    rows.append({"f": f, "misc": f[9], "glued": glued})
    for d in docs:
        d.pop("glued"); d.pop("mwt", None)
        if name == "gum":
            named = {w for a, b, _ in d["names"] for w in range(a, b)}
            # CoNLL names nationalities, GUM does not; and proper nouns inside titles and descriptions are named by one and not the other.
            d["unsure"] = {i for i, w in enumerate(d["words"]) if i not in named and w[:1].isupper() and
                           (d["upos"][i] == "PROPN" or d["upos"][i] == "ADJ")}
            d["names"] = sorted(set(d["names"]), key=lambda n: (n[0], -n[1]))
            kept, end = [], 0
            for n in d["names"]:
                if n[0] >= end:
                    kept.append(n)
                    end = n[1]
            d["names"] = kept
    return docs


def conll(data, split, path, gold):
    docs = [dict(set="conll", split=split, **x) for x in gold.conll(path)]
    docs = divide(docs)
    for d in docs:
        pack(d, [(n["start"], n["end"], n["type"]) for n in d["names"]], "names")
    return docs


RE3D = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "MISC", "MilitaryPlatform": "MISC", "Weapon": "MISC"}


def re3d(data):
    docs = []
    for folder in sorted(glob.glob(os.path.join(data, "re3d", "*", ""))):
        entities = collections.defaultdict(list)
        for line in open(folder + "entities.json", encoding="utf-8"):
            e = json.loads(line)
            entities[e["documentId"]].append(e)
        for line in open(folder + "documents.json", encoding="utf-8"):
            x = json.loads(line)
            docs.append({"set": "re3d", "id": x["_id"], "text": x["text"], "entities": entities[x["_id"]]})
    docs = divide(docs)
    for n, d in enumerate(docs):
        d["split"] = "dev" if n % 5 == 0 else "train"
        d["names"], taken, end = [], set(), 0
        for e in sorted(d.pop("entities"), key=lambda e: (e["begin"], -e["end"])):
            w = covered(d, e["begin"], e["end"])
            taken.update(w)
            up = [i for i in w if d["words"][i][:1].isupper()]
            if e["type"] not in RE3D or not up or up[0] < end:
                continue
            last = up[0]  # the run of capitals, with "of" and "the" inside: the name in the description
            while last + 1 < len(d["words"]) and last + 1 <= w[-1] and (last + 1 in up or d["words"][last + 1] in ("of", "the", "for", "and", "-", "&") and last + 2 in up):
                last += 1
            d["names"].append((up[0], last + 1, RE3D[e["type"]]))
            end = last + 1
        named = {i for a, b, _ in d["names"] for i in range(a, b)}
        d["unsure"] = {i for i, w in enumerate(d["words"]) if i not in named and w[:1].isupper() and (i in taken or i > 0 and d["words"][i - 1] != ".")}
    return docs


def polnear(data, split, gold):
    gold._brat = tolerant(gold._brat)
    docs = divide([dict(set="polnear", split=split, **x) for x in gold.polnear(os.path.join(data, "polnear", split))])
    for d in docs:
        d["statements"] = [{role: sorted({w for s, e in spans for w in covered(d, s, e)}) for role, spans in s.items()} for s in d["statements"]]
    return docs


def tolerant(read):
    """PolNeAR train has one line without a tab, which the scorers' reader stops at."""
    def clean(path):
        lines = [l for l in open(path, encoding="utf-8") if "\t" in l]
        copy = os.path.join(os.environ.get("TMPDIR", "/tmp"), "hearsay-polnear.ann")
        with open(copy, "w", encoding="utf-8") as f:
            f.writelines(lines)
        return read(copy)
    return clean


def timeml(data, folder, split, gold):
    docs = divide([dict(set="time", split=split, **x) for x in gold.timeml(os.path.join(data, "timebank", folder))])
    for d in docs:
        pack(d, [(t["start"], t["end"], t["type"]) for t in d["times"]], "times")
        raw = open(os.path.join(data, "timebank", folder, d["id"] + ".tml"), encoding="utf-8").read()
        body = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.S).group(1).strip("\n")
        d["events"], at = set(), 0
        for piece in re.split(r"(<[^>]+>)", body):
            if piece.startswith("<EVENT"):
                begin, kind = at, re.search(r'class="(\w+)"', piece).group(1)
            elif piece == "</EVENT>":
                if kind in ("OCCURRENCE", "I_ACTION", "REPORTING"):
                    d["events"].update(covered(d, begin, at))
            elif not piece.startswith("<"):
                at += len(html.unescape(piece))
    return docs


SHORT = {"date": "DATE", "daterange": "DATE", "time": "TIME", "timerange": "TIME", "datetime": "TIME", "datetimerange": "TIME", "duration": "DURATION", "set": "SET"}


def recognizers(data):
    docs = []
    cases = json.load(open(os.path.join(data, "recognizers", "DateTimeModel.json"), encoding="utf-8-sig"))
    for n, c in enumerate(cases):
        spans = [(r["Start"], r.get("End", r["Start"]) + 1, SHORT.get(r.get("TypeName", "").split(".")[-1])) for r in c["Results"] if "Start" in r]
        if c.get("NotSupported") and not spans or any(s[2] is None for s in spans):
            continue
        docs.append({"set": "recognizers", "split": "train", "id": "case%d" % n, "text": c["Input"], "spans_": spans})
    docs = divide(docs)
    for d in docs:
        pack(d, d.pop("spans_"), "times")
    return docs


# Names of the classes before PLOVER's codebook settled on its sixteen.
PLOVER = {"DEMAND": ["REQUEST"], "DISAPPROVE": ["ACCUSE"], "INVESTIGATE": ["ACCUSE"], "FIGHT": ["ASSAULT"], "YIELD": ["CONCEDE", "RETREAT"]}


def root(label):
    label = label.split("_")[0].upper()
    return PLOVER.get(label, [label])


def plover(data):
    docs = []
    with open(os.path.join(data, "plover", "plv-train.tsv"), encoding="utf-8", newline="") as f:
        for n, r in enumerate(csv.DictReader(f, delimiter="\t")):
            docs.append({"set": "plv", "split": "train", "id": "plv%d" % n, "text": r["sentence"], "event": root(r["gold_root"])})
    for n, line in enumerate(open(os.path.join(data, "plover", "synthetic-stories.jsonl"), encoding="utf-8")):
        r = json.loads(line)
        head = re.split(r"(?<=[.!?])\s+", r["text"].split("\n")[0])[:2]  # the first two sentences tell the event; the rest wanders
        docs.append({"set": "story", "split": "train", "id": "story%d" % n, "text": r["title"] + "\n\n" + " ".join(head), "event": root(r["label"])})
    for r in json.load(open(os.path.join(data, "plover", "gsr-dev.json"), encoding="utf-8")):
        docs.append({"set": "gsr", "split": "dev", "id": r["id"], "text": r["text"], "event": root(r["event"]), "told": r.get("eventText")})
    return divide(docs)


def main(data, out):
    sys.path.insert(0, os.path.join(data, "..", "score"))
    import gold
    at = lambda *p: os.path.join(data, *p)
    docs = []
    for split in ("train", "dev"):
        docs += treebank("ewt", split, [at("ud-ewt", split + ".conllu")])
        docs += treebank("gum", split, sorted(glob.glob(at("gum", split, "*.conllu"))))
        docs += conll(data, split, at("conllpp", split + ".txt"), gold)
        docs += polnear(data, split, gold)
    docs += timeml(data, "TimeBank", "train", gold) + timeml(data, "AQUAINT", "dev", gold)
    docs += recognizers(data) + re3d(data) + plover(data)
    counts = collections.Counter()
    for d in docs:
        for key in ("title", "outlet", "published"):
            d.pop(key, None)
        counts[d["set"], d["split"], "documents"] += 1
        counts[d["set"], d["split"], "words"] += len(d["words"])
        for layer in ("names", "times", "statements", "events"):
            if layer in d:
                counts[d["set"], d["split"], layer] += len(d[layer])
        if "event" in d:
            counts[d["set"], d["split"], "event " + "/".join(d["event"])] += 1
    for k, n in sorted(counts.items()):
        print(*k, n)
    with open(out, "wb") as f:
        pickle.dump(docs, f)


if __name__ == "__main__":
    main(*sys.argv[1:])
