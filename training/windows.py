"""Documents to windows of word pieces with their labels, and batches of windows."""
import random
import torch
from pieces import CLS, SEP, UNK, MASK

LIMIT = 192  # pieces of a window with its two marks; language cuts texts the same way


def labels(docs):
    """The labels of each head, from the train documents; a rare relation or script is left to its parent or to none."""
    def frequent(key, least):
        n = {}
        for d in docs:
            if d["split"] == "train":
                for x in d.get(key, ()):
                    n[x] = n.get(x, 0) + 1
        return sorted(x for x in n if n[x] >= least)
    bio = lambda *kinds: ["O"] + [p + k for k in kinds for p in ("B-", "I-")]
    events = sorted({c for d in docs for c in d.get("event", ())})
    return {"starts": ["inside", "first"], "upos": frequent("upos", 1), "xpos": frequent("xpos", 3), "script": frequent("script", 5),
            "names": bio("PER", "ORG", "LOC", "MISC"), "times": bio("DATE", "TIME", "DURATION", "SET"), "source": bio("source"), "cue": bio("cue"),
            "content": bio("content"), "events": events, "rel": frequent("rel", 10), "pair": bio("source", "content")}


def cut(doc, count, limit):
    """Divides a document into windows [(first, last)) of at most limit pieces, at the last paragraph or else the last full stop
    that fits, so that a sentence is seldom broken."""
    out, first, n = [], 0, len(doc["words"])
    while first < n:
        used, last = 2, first
        while last < n and (used + count[last] <= limit or last == first):
            used += count[last]
            last += 1
        if last < n:
            half = first + (last - first) // 2
            last = (next((i for i in range(last, half, -1) if doc["gap"][i] == 2), None)
                    or next((i for i in range(last, half, -1) if doc["words"][i - 1] in (".", "?", "!", "”", '"') and doc["gap"][i]), None) or last)
        out.append((first, last))
        first = last
    return out


STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'", "``": '"', "''": '"', "—": "--", "–": "-"}
MARKS = {"“", "”", '"', "``", "''"}


class Window:
    """Some words of a document (indices), perhaps altered for training, with the labels of their layers."""

    def __init__(self, doc, words, tokenize, sets, rng=None):
        self.doc, self.words = doc, words
        forms = [doc["words"][i] for i in words]
        gaps = [doc["gap"][i] for i in words]
        if rng:
            forms, gaps = self.alter(forms, gaps, rng)
        self.ids, self.shape, self.piece, self.gap, self.of = [CLS], [0], [0], [3], [-1]
        for i, (w, g) in enumerate(zip(forms, gaps)):
            ids, shape, piece = tokenize(w)
            if rng and rng.random() < (0.1 if "statements" in doc else 0.03):
                ids = [MASK] * len(ids)  # word dropout: its shape and its neighbours must do; more where a set is overlearned
            self.ids += ids; self.shape += shape; self.piece += piece
            self.gap += [g] + [3] * (len(ids) - 1); self.of += [i] * len(ids)
        self.ids.append(SEP); self.shape.append(0); self.piece.append(0); self.gap.append(3); self.of.append(-1)
        self.label(sets)

    def alter(self, forms, gaps, rng):
        """Words in other dress: quotation marks straight, curly or none, capitals or none, paragraphs run together."""
        x = rng.random()
        if x < 0.25:
            forms = [STRAIGHT.get(f, f).replace("’", "'") for f in forms]
        elif x < 0.35:
            inside = False
            forms = list(forms)
            for i, f in enumerate(forms):
                if f in ('"', "``", "''"):
                    inside = not inside
                    forms[i] = "“" if inside else "”"
        elif x < 0.39:
            keep = [i for i, f in enumerate(forms) if f not in MARKS]
            if keep:
                forms, gaps, self.words = [forms[i] for i in keep], [gaps[i] for i in keep], [self.words[i] for i in keep]
        x = rng.random()
        if x < 0.04:
            forms = [f.lower() for f in forms]
        elif x < 0.07:
            forms = [f.upper() for f in forms]
        elif x < 0.09:
            forms = [f[:1].upper() + f[1:] for f in forms]
        if rng.random() < 0.2:
            gaps = [min(g, 1) for g in gaps]
        return forms, gaps

    def label(self, sets):
        d, at = self.doc, {w: i for i, w in enumerate(self.words)}
        n = len(self.words)
        self.labels = {}
        for t in ("upos", "xpos", "script"):
            if t in d:
                self.labels[t] = [sets[t].get(d[t][w], -100) for w in self.words]
        if "starts" in d:
            self.labels["starts"] = [int(w in d["starts"]) for w in self.words]
            self.sentence, s = [], 0
            for w in self.words:
                s += w in d["starts"]
                self.sentence.append(s)
            self.heads = [-100 if h >= 0 and h not in at else at[h] + 1 if h >= 0 else 0 for h in (d["head"][w] for w in self.words)]
            self.rels = [sets["rel"].get(d["rel"][w], sets["rel"].get(d["rel"][w].split(":")[0], -100)) for w in self.words]
        for t in ("names", "times"):
            if t in d:
                y = [0] * n
                for first, last, kind in d[t]:
                    inside = [at[w] for w in range(first, last) if w in at]
                    for k, i in enumerate(inside):
                        y[i] = sets[t][("I-" if k else "B-") + kind]
                if t == "names":
                    y = [-100 if w in d.get("unsure", ()) else v for w, v in zip(self.words, y)]
                self.labels[t] = y
        if "events" in d:
            self.eventful = [float(w in d["events"]) for w in self.words]
        if "event" in d:
            self.event = [sets["events"][c] for c in d["event"]]
        if "statements" in d:
            self.statements = []
            for t in ("source", "cue", "content"):
                y = [0] * n
                for s in d["statements"]:
                    have = set(s[t])
                    for w in s[t]:
                        if w in at and y[at[w]] != 1:
                            y[at[w]] = 2 if w - 1 in have else 1
                self.labels[t] = y
            for s in d["statements"]:
                cue = [at[w] for w in s["cue"] if w in at]
                if cue:
                    y = [0] * n
                    for role, b in (("content", 3), ("source", 1)):
                        have = set(s[role])
                        for w in s[role]:
                            if w in at:
                                y[at[w]] = b + (w - 1 in have)
                    self.statements.append((cue, y))


def batch(windows):
    b, n, w = len(windows), max(len(x.ids) for x in windows), max(len(x.words) for x in windows)
    out = {k: torch.zeros(b, n, dtype=torch.long) for k in ("ids", "shape", "piece", "gap")}
    out["word_of"] = torch.full((b, n), -1, dtype=torch.long)
    for i, x in enumerate(windows):
        m = len(x.ids)
        for k in ("ids", "shape", "piece", "gap"):
            out[k][i, :m] = torch.tensor(getattr(x, k))
        out["word_of"][i, :m] = torch.tensor(x.of)
    out["mask"] = out["ids"] > 0
    out["count"] = torch.zeros(b, w + 1).scatter_add(1, torch.where(out["word_of"] < 0, w, out["word_of"]), torch.ones(b, n))[:, :w]
    out["words"] = out["count"] > 0
    out["windows"] = windows
    return out


def batches(windows, pieces, rng):
    """Windows of like length together, at most so many pieces with padding; batches in random order."""
    windows = sorted(windows, key=lambda x: (len(x.ids), rng.random()))
    out, cur = [], []
    for x in windows:
        if cur and len(x.ids) * (len(cur) + 1) > pieces:
            out.append(cur); cur = []
        cur.append(x)
    if cur:
        out.append(cur)
    rng.shuffle(out)
    return out
