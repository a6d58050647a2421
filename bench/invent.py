"""Invents reports for a full archive out of real ones, as JSON Lines in order of publication.

  python invent.py TEXTS REPORTS [--length 1] [--seed 1] > reports.jsonl

TEXTS is a folder of articles, PolNeAR's train/text. A report is put together from paragraphs of several articles, and is as long as one of
them, or as the share of one that --length gives. Each story has its own names, numbers, months, weekdays and words: a name becomes the head of one and the tail of another, a word one
that ends alike and stands after the same word, so that two stories share phrases as seldom as two stories do. Half of the stories have one
report; others grow over days, with follow-ups that tell a part anew, sentences in another order, and add what is new. One report in seven
is a copy of one of its story under another outlet, one in seven takes about half of one."""
import argparse, bisect, collections, datetime, glob, json, os, random, re

WORD = re.compile(r"[^\W\d_]+|\d+")
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[\"“‘'A-Z])")
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PLACES = "Harrow Lowen Tessmark Quillan Orsk Velde Marrow Kestrel Dunmore Alder".split()
PAPERS = "Post Courier Herald Dispatch Observer Wire".split()
OUTLETS = ["%s %s" % (p, n) for n in PAPERS for p in PLACES]
FIRST = datetime.date(2024, 1, 1)
DAYS = 365
FREQUENT = 100   # so many of the commonest names, and all words with as many uses, are mostly what they are in every story
COPIED = 1 / 7   # of the reports of a story after its first


class Texts:
    """What the articles are made of."""

    def __init__(self, folder, length):
        paths = sorted(glob.glob(os.path.join(folder, "*.txt")))
        if not paths:
            raise SystemExit("no articles in %s" % folder)
        texts = [open(p, encoding="utf-8").read() for p in paths]
        self.articles = [[SENTENCE.split(p.strip()) for p in t.split("\n") if p.strip()] for t in texts]
        self.lengths = [length * len(t.split()) for t in texts]
        uses, after, follows = collections.Counter(), collections.defaultdict(collections.Counter), collections.Counter()
        for t in texts:
            previous = ""
            for m in WORD.finditer(t):
                word = m.group()
                uses[word] += 1
                after[word][previous.lower()] += 1
                follows[word] += previous.istitle() and t[m.start() - 1:m.start()] == " "
                previous = word
        self.uses = uses
        names = {w for w in uses if w.istitle() and len(w) > 2 and uses[w] > 2 * uses[w.lower()]} - {*MONTHS, *WEEKDAYS}
        self.known = set(sorted(names, key=lambda w: (-uses[w], w))[:FREQUENT])
        self.kind = {w: "last name" if 2 * follows[w] > uses[w] else "name" for w in names}
        for w in uses:
            if w.islower() and len(w) > 3 and uses[w] < FREQUENT:
                self.kind[w] = w[-2:], min(after[w], key=lambda p: (-after[w][p], p))
        self.alike = collections.defaultdict(list)
        for w in sorted(self.kind):
            self.alike[self.kind[w]].append(w)


class Story:
    """One happening: its reports so far, and what its names, numbers and words are."""

    def __init__(self, texts, rng, size):
        self.texts, self.rng, self.size = texts, rng, size
        self.other, self.reports, self.core = {}, [], []
        self.months, self.weekdays = rng.randrange(12), rng.randrange(7)
        self.day = rng.uniform(0, DAYS)
        self.id = "%08x" % rng.getrandbits(32)

    def word(self, match):
        old = match.group()
        key = old if old in self.texts.kind else old.lower()
        if key not in self.other:
            self.other[key] = self.instead(key)
        new = self.other[key]
        return new[:1].upper() + new[1:] if old[0].isupper() and new != key else new if new != key else old

    def instead(self, old):
        rng, kind = self.rng, self.texts.kind.get(old)
        if old.isdigit():
            return old if re.fullmatch("(19|20)..", old) else str(rng.randrange(10 ** (len(old) - 1), 10 ** len(old)))
        if old.title() in MONTHS and old != "may":
            return MONTHS[(MONTHS.index(old.title()) + self.months) % 12]
        if old.title() in WEEKDAYS:
            return WEEKDAYS[(WEEKDAYS.index(old.title()) + self.weekdays) % 7]
        if kind is None or old in self.texts.known and rng.random() < 0.7:
            return old
        a, b = rng.choice(self.texts.alike[kind]), rng.choice(self.texts.alike[kind])
        return a[:(len(a) + 1) // 2] + b[len(b) // 2:] if isinstance(kind, str) else a

    def told(self, sentences):
        """A paragraph, its sentences at times in another order."""
        sentences = list(sentences)
        if self.rng.random() < 0.3:
            self.rng.shuffle(sentences)
        return WORD.sub(self.word, " ".join(sentences))

    def own(self, length):
        """Paragraphs of so many words: some that the story has told, the others new."""
        out, left = [], length
        for p in self.core:
            if self.rng.random() < 0.4 and left > length / 2:
                out.append(self.told(p))
                left -= len(out[-1].split())
        while left > 0:
            article = self.rng.choice(self.texts.articles)
            at = self.rng.randrange(len(article))
            for p in article[at:at + 4]:
                if left > 0:
                    self.core.append(p)
                    out.append(self.told(p))
                    left -= len(out[-1].split())
        return out

    def report(self):
        """The story's next report."""
        rng = self.rng
        chance, paragraphs, title = rng.random(), None, None
        outlet = rng.choice(OUTLETS)
        if self.reports and chance < 2 * COPIED:
            source = rng.choice(self.reports)
            outlet = rng.choice([o for o in OUTLETS if o != source["outlet"]])
            paragraphs = list(source["paragraphs"])
            if chance < COPIED:
                title = source["title"]
            else:
                paragraphs = paragraphs[:max(1, len(paragraphs) // 2)]
                paragraphs += self.own(sum(len(p.split()) for p in paragraphs))
        else:
            paragraphs = self.own(rng.choice(self.texts.lengths))
        title = title or " ".join(paragraphs[0].split()[:rng.randint(6, 11)]).rstrip(".,;:\"'")
        day = FIRST + datetime.timedelta(self.day)
        self.day += rng.expovariate(1.0)
        slug = "-".join(WORD.findall(title.lower())[:6])
        url = "https://%s.example/%s/%s-%s-%d" % (outlet.lower().replace(" ", "-"), day.strftime("%Y/%m"), slug, self.id, len(self.reports))
        self.reports.append({"outlet": outlet, "title": title, "paragraphs": paragraphs})
        return {"url": url, "outlet": outlet, "title": title, "published": day.isoformat(), "text": "\n\n".join(paragraphs)}


def size(rng):
    """How many reports a story has."""
    low, high = rng.choices([(1, 1), (2, 3), (4, 8), (9, 25)], [50, 25, 15, 10])[0]
    return rng.randint(low, high)


def invented(texts, reports, seed):
    """Reports in order of publication. The stories' days are drawn first, so that no more stories are held than go on at a time."""
    rng = random.Random(seed)
    waiting, promised = [], 0
    while promised < reports:
        waiting.append(Story(texts, random.Random(rng.getrandbits(64)), size(rng)))
        promised += waiting[-1].size
    waiting.sort(key=lambda s: s.day)
    for _ in range(reports):
        story = waiting.pop(0)
        yield story.report()
        if len(story.reports) < story.size:
            bisect.insort(waiting, story, key=lambda s: s.day)


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("texts")
    args.add_argument("reports", type=int)
    args.add_argument("--length", type=float, default=1, metavar="SHARE")
    args.add_argument("--seed", type=int, default=1)
    a = args.parse_args()
    for r in invented(Texts(a.texts, a.length), a.reports, a.seed):
        print(json.dumps(r, ensure_ascii=False))


if __name__ == "__main__":
    main()
