"""Gold data as the raw text that a program reads and what is right about it; offsets in code points."""
import glob, html, os, re

LEFT = set(". , ; : ! ? ) ] } % 's 'S n't 're 've 'll 'd 'm ''".split())  # no space before them
RIGHT = set("( [ { $ ``".split())                                          # nor after these


def sentences(path):
    """CoNLL-U: text, words [(start, end, XPOS)], document, whether a paragraph opens."""
    out, s, document, opens = [], None, None, False
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id = "):
            document, opens = line[14:], True
        elif line.startswith("# newpar"):
            opens = True
        elif line.startswith("# text = "):
            s = {"text": line[9:], "words": [], "document": document, "opens": opens}
            out.append(s)
            opens, at = False, 0
        elif line and line[0] != "#":
            f = line.split("\t")
            if f[0].isdigit():
                while s["text"][at:at + 1] == " " and not s["text"].startswith(f[1], at):
                    at += 1
                s["words"].append((at, at + len(f[1]), f[4]))
                at += len(f[1])
    return out


def documents(path):
    """CoNLL-U: the sentences of each document."""
    out = []
    for s in sentences(path):
        if not out or out[-1][-1]["document"] != s["document"]:
            out.append([])
        out[-1].append(s)
    return out


def paragraphs(sentences):
    """The sentences of each paragraph of a document."""
    out = []
    for s in sentences:
        if not out or s["opens"]:
            out.append([])
        out[-1].append(s)
    return out


def document(sentences):
    """A text put together from sentences, and where each ends."""
    text, ends = "", set()
    for s in sentences:
        text += " " * bool(text) + s["text"]
        ends.add(len(text))
    return text, ends


def conll(path):
    """CoNLL-2003's columns as running text with names {(start, end, kind)}, a sentence a line."""
    docs = []
    for line in open(path, encoding="utf-8"):
        if line.startswith("-DOCSTART-"):
            docs.append(Running())
        elif not line.strip():
            docs[-1].end_sentence()
        else:
            f = line.split()
            docs[-1].add(f[0], f[-1])
    return [d.finish() for d in docs]


class Running:
    def __init__(self):
        self.text, self.names, self.name = "", set(), None
        self.glue, self.quoted = True, False

    def add(self, word, tag):
        closing = word == '"' and self.quoted
        if not self.glue and word not in LEFT and not closing:
            self.text += " "
        start = len(self.text)
        self.text += word
        self.glue = word in RIGHT or word == '"' and not self.quoted
        self.quoted ^= word == '"'
        if tag.startswith("I-") and self.name and self.name[2] == tag[2:]:
            self.name[1] = len(self.text)
            return
        self.end_name()
        if tag != "O":
            self.name = [start, len(self.text), tag[2:]]

    def end_name(self):
        if self.name:
            self.names.add(tuple(self.name))
        self.name = None

    def end_sentence(self):
        self.end_name()
        if self.text:
            self.text += "\n"
        self.glue, self.quoted = True, False

    def finish(self):
        self.end_sentence()
        return {"text": self.text.rstrip("\n"), "names": self.names}


def polnear(folder):
    """A part of PolNeAR: the reports with their statements, each as the extents of its source, cue and content, as the first annotator has them."""
    out = []
    for path in sorted(glob.glob(os.path.join(folder, "text", "*.txt"))):
        name = os.path.basename(path)[:-len(".txt")]
        annotated = sorted(glob.glob(os.path.join(folder, "attributions", glob.escape(name) + "_*.ann")))
        if annotated:
            with open(path, encoding="utf-8", newline="") as f:
                out.append({"text": f.read(), "statements": brat(annotated[0])})
    return out


def brat(path):
    extents, statements = {}, []
    for line in open(path, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if f[0][0] == "T":
            extents[f[0]] = [tuple(map(int, e.split())) for e in f[1].split(" ", 1)[1].split(";")]
        elif f[0][0] == "E":
            s = {"source": [], "cue": [], "content": []}
            for argument in f[1].split()[1:]:
                role, of = argument.split(":")
                s.get(role.rstrip("0123456789").lower(), []).extend(extents.get(of, []))
            if s["content"]:
                statements.append(s)
    return statements


def timeml(folder):
    """TimeML: id, text, day of publication, times [(start, end, type, value)] of each report."""
    for path in sorted(glob.glob(os.path.join(folder, "*.tml"))):
        with open(path, encoding="utf-8") as f:
            raw = f.read()
        text, times = timex(html.unescape(re.search(r"<TEXT>(.*?)</TEXT>", raw, re.S).group(1).strip("\n")))
        published = re.search(r'<DCT>\s*<TIMEX3[^>]*value="([^"]*)"', raw).group(1)[:10]
        yield {"id": os.path.basename(path)[:-4], "text": text, "published": published, "times": times}


def timex(marked):
    """The text without its marks, and its TIMEX3."""
    text, times, opened = "", [], None
    for piece in re.split(r"(</?[A-Za-z][^<>]*>)", marked):
        if piece.startswith("<TIMEX3"):
            opened = len(text), dict(re.findall(r'(\w+)="([^"]*)"', piece))
        elif piece == "</TIMEX3>" and opened:
            times.append((opened[0], len(text), opened[1].get("type"), opened[1].get("value")))
            opened = None
        elif not re.fullmatch(r"</?[A-Za-z][^<>]*>", piece):
            text += piece
    return text, times
