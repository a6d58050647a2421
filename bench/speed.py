"""Times Hearsay, spaCy's small English pipeline and Stanford CoreNLP over the same reports.

  python speed.py DATA [--corenlp JARS] [--reports 84] [--rounds 3] > speed.md

DATA holds polnear/dev. The tools take turns, on one core and then on two, and the best of the rounds counts: what else
the machine does can only slow a run. Words are those that white space divides, the same for all."""
import argparse, glob, os, subprocess, sys, tempfile
import process, tools

SENTENCE = "The mayor of Port Lowen said on Tuesday that the ferry would sail again."


def read(data, most):
    paths = sorted(glob.glob(os.path.join(data, "polnear", "dev", "text", "*.txt")))
    if not paths:
        raise SystemExit("no reports in %s/polnear/dev/text" % data)
    some = [paths[i * len(paths) // most] for i in range(most)]  # spread: long and short ones
    return [open(p, encoding="utf-8", newline="").read() for p in some]


def build(folder):
    program = os.path.join(folder, "hearsay")
    subprocess.run(["go", "build", "-o", program, "./cmd/hearsay"], check=True, cwd=os.path.dirname(tools.HERE), env={**os.environ, "CGO_ENABLED": "0"})
    return program


def measure(commands, reports, one, rounds):
    """By tool and number of cores: words a second without the start, by the clock and of processor time; seconds of the start; peak MB."""
    keys = [(name, cores) for cores in (1, 2) for name in commands]
    memory, start, whole = {}, {k: [] for k in keys}, {k: [] for k in keys}
    for k in keys:
        memory[k] = process.peak(commands[k[0]](reports, k[1]), k[1])
        print("%s, %d core(s): peak %.0f MB" % (*k, memory[k]), file=sys.stderr)
    for n in range(rounds):
        for k in keys:
            name, cores = k
            start[k].append(process.seconds(commands[name](one, cores), cores))
            whole[k].append(process.seconds(commands[name](reports, cores), cores))
            print("round %d: %s, %d core(s): %.2f s, of which start %.2f s" % (n + 1, *k, whole[k][-1][0], start[k][-1][0]), file=sys.stderr)
    best = lambda runs, what: min(r[what] for r in runs)
    rate = lambda k, what: reports.words / (best(whole[k], what) - best(start[k], what))
    return {k: (rate(k, 0), rate(k, 1), best(start[k], 0), memory[k]) for k in keys}


def table(results, first):
    lines = ["| | cores | words a second | Hearsay is faster by | words a second of processor time | Hearsay needs less by | to read one sentence | peak memory |",
             "| --- | --- | --- | --- | --- | --- | --- | --- |"]
    for (name, cores), (speed, thrift, start, memory) in results.items():
        ratios = ["" if name == first else "%.2f" % (results[first, cores][i] / x) for i, x in enumerate((speed, thrift))]
        lines.append("| %s | %d | %s | %s | %s | %s | %.2f s | %.0f MB |" % (name, cores, whole(speed), ratios[0], whole(thrift), ratios[1], start, memory))
    return "\n".join(lines)


def whole(x):
    return format(round(x, -1), ",.0f")


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("data")
    args.add_argument("--corenlp", metavar="JARS", help="folder of CoreNLP's jars (corenlp.xml); without it CoreNLP is left out")
    args.add_argument("--quotes", action="store_true", help="CoreNLP also with coreference and the speakers of quotations")
    args.add_argument("--reports", type=int, default=84, help="how many of them, for a short run")
    args.add_argument("--rounds", type=int, default=3)
    a = args.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        reports = tools.Reports(os.path.join(folder, "all"), read(a.data, a.reports))
        one = tools.Reports(os.path.join(folder, "one"), [SENTENCE])
        commands = {"Hearsay": tools.hearsay(build(folder)), "spaCy small": tools.spacy}
        if a.corenlp:
            commands["CoreNLP"] = tools.corenlp(a.corenlp, tools.PLAIN)
            if a.quotes:
                commands["CoreNLP, quotations"] = tools.corenlp(a.corenlp, tools.PLAIN + ",coref,quote")
        print("%d words in %d reports, best of %d rounds\n" % (reports.words, a.reports, a.rounds))
        print(table(measure(commands, reports, one, a.rounds), "Hearsay"))


if __name__ == "__main__":
    main()
