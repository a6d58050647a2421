"""Time expressions and their values: Hearsay and HeidelTime over the same reports with their days of publication, counted as TempEval-3 does.

  python times.py DATA --heideltime JARS

A time is found (relaxed) if it overlaps one of the gold set, strictly if its extent is the same; type and value count where they agree too.
HeidelTime reads as news, with the Stanford tagger's model from JARS (heideltime.xml)."""
import argparse, glob, os, re, subprocess, tempfile, zipfile
import gold, tools

TAGGER = "edu/stanford/nlp/models/pos-tagger/english-left3words/english-left3words-distsim.tagger"
SETTINGS = """considerDate = true
considerDuration = true
considerSet = true
considerTime = true
considerTemponym = false
model_path = %s
config_path =
typeSystemHome = desc/type/HeidelTime_TypeSystem.xml
uimaVarDate = Date
uimaVarDuration = Duration
uimaVarLanguage = Language
uimaVarSet = Set
uimaVarTime = Time
uimaVarTemponym = Temponym
uimaVarTypeToProcess = Type
"""
FIGURES = ("strict", "relaxed", "type", "value")


def heideltime(jars, docs):
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(glob.glob(os.path.join(jars, "stanford-corenlp-*-models.jar"))[0]) as models:
            tagger = models.extract(TAGGER, folder)
        settings = os.path.join(folder, "config.props")
        with open(settings, "w") as f:
            f.write(SETTINGS % tagger)
        paths = [os.path.join(folder, "%d_%s" % (i, d["published"])) for i, d in enumerate(docs)]
        for path, d in zip(paths, docs):
            with open(path + ".txt", "w", encoding="utf-8", newline="") as f:
                f.write(d["text"])
        subprocess.run(["java", "-cp", os.path.join(jars, "*"), os.path.join(tools.HERE, "HeidelTime.java"), settings, folder], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for path, d in zip(paths, docs):
            with open(path + ".tml", encoding="utf-8", newline="") as f:
                text, times = gold.timex(re.search(r"<TimeML>\n(.*)\n</TimeML>", f.read(), re.S).group(1))
            if text.rstrip() != d["text"].rstrip():
                raise SystemExit("HeidelTime changed the text of %s" % d["id"])
            yield times


def hearsay(docs):
    for r in tools.readings([d["text"] for d in docs], [d["published"] for d in docs]):
        yield [(t["start"], t["end"], t["type"], t["value"]) for t in r.get("times", [])]


def score(docs, found):
    """F1 of each figure."""
    hits, wanted, have = dict.fromkeys(FIGURES, 0), 0, 0
    for d, times in zip(docs, found, strict=True):
        left = list(times)
        wanted, have = wanted + len(d["times"]), have + len(left)
        for start, end, kind, value in d["times"]:
            over = [t for t in left if t[0] < end and start < t[1]]
            if not over:
                continue
            best = next((t for t in over if t[:2] == (start, end)), over[0])
            left.remove(best)
            for figure, hit in zip(FIGURES, (best[:2] == (start, end), True, best[2] == kind, best[3] == value)):
                hits[figure] += hit
    return [2 * hits[f] / max(wanted + have, 1) for f in FIGURES]


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("data")
    args.add_argument("--heideltime", metavar="JARS", required=True)
    args = args.parse_args()
    print("| | on | %s |\n|%s" % (" | ".join(FIGURES), " --- |" * (2 + len(FIGURES))))
    for corpus in ("AQUAINT", "TimeBank"):
        docs = list(gold.timeml(os.path.join(args.data, "timebank", corpus)))
        found = {"Hearsay": list(hearsay(docs)), "HeidelTime": list(heideltime(args.heideltime, docs))}
        for part, rows in (("", slice(None)), (", every second from the first", slice(0, None, 2)), (", every second from the second", slice(1, None, 2))):
            if part and corpus == "AQUAINT":
                continue
            for name, times in found.items():
                print("| %s | %s | %s |" % (name, corpus + part, " | ".join("%.3f" % f for f in score(docs[rows], times[rows]))))


if __name__ == "__main__":
    main()
