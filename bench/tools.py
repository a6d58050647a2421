"""The programs that are compared: each as the command that reads reports from text files or JSON Lines on a number of cores."""
import json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PLAIN = "tokenize,pos,lemma,depparse,ner"


class Reports:
    """Reports on disk in the two forms that the tools read."""

    def __init__(self, folder, texts, published=None):
        os.makedirs(folder)
        self.lines, self.list, self.out = (os.path.join(folder, n) for n in ("reports.jsonl", "files.txt", "out"))
        with open(self.lines, "w", encoding="utf-8") as lines, open(self.list, "w", encoding="utf-8") as files:
            for i, text in enumerate(texts):
                path = os.path.join(folder, "%d.txt" % i)
                with open(path, "w", encoding="utf-8") as f:
                    f.write(text)
                dated = {"published": published[i]} if published else {}
                lines.write(json.dumps({"id": str(i), "text": text, **dated}, ensure_ascii=False) + "\n")
                files.write(path + "\n")
        self.words = sum(len(t.split()) for t in texts)


def readings(texts, published=None):
    """What Hearsay, built from this tree, finds in each text, given their days of publication."""
    with tempfile.TemporaryDirectory() as folder:
        reports = Reports(os.path.join(folder, "reports"), texts, published)
        out = subprocess.run(["go", "run", "./cmd/hearsay", "read", "--format", "json", reports.lines], check=True, stdout=subprocess.PIPE,
                             encoding="utf-8", cwd=os.path.dirname(HERE)).stdout
    return [json.loads(line) for line in out.splitlines()]


def hearsay(program):
    return lambda reports, cores: [program, "read", "--format", "json", "--jobs", str(cores), reports.lines]


def spacy(reports, cores):
    return [sys.executable, os.path.join(HERE, "read_spacy.py"), reports.lines, str(cores)]


def corenlp(jars, annotators):
    def command(reports, cores):
        return ["java", "-Xmx4g", "-XX:ActiveProcessorCount=%d" % cores, "-cp", os.path.join(jars, "*"),
                "edu.stanford.nlp.pipeline.StanfordCoreNLP", "-annotators", annotators, "-threads", str(cores),
                "-filelist", reports.list, "-outputFormat", "json", "-outputDirectory", reports.out]
    return command
