"""Fills an archive with reports in one run of `hearsay add` and says what each costs at its beginning and at its end; then asks it.

  python filling.py REPORTS.jsonl FOLDER [--hearsay PROGRAM] > filling.md

REPORTS is what invent.py made; the archive stays in FOLDER. While it fills, the run's processor time and how many reports the archive has
are looked at every two seconds. The rate of processor time is what the bar is about: other work on the machine moves the clock's. Searches
are asked for over HTTP of a running `hearsay serve`, one at a time over one connection, so that no start is counted: words and filters are
drawn from the reports, common words as often as they are used. All are asked for three times, in turns, and the fastest counts, as other work
can only slow one; the first round, over cold caches, stands beside it. The most memory is the peak that the kernel kept of each process (VmHWM)."""
import argparse, http.client, json, os, random, re, statistics, subprocess, sys, tempfile, time, urllib.parse
import apsw, psutil
import speed

STEP = 2         # seconds between two looks
QUERIES = 400
ROUNDS = 3
EARLY = 1000     # the rate around here is compared with that at the end
WORD = re.compile(r"[A-Za-z]{3,}")
ADDRESS = re.compile(r"http://([^/]+)/")


def peak(pid):
    """MB."""
    with open("/proc/%d/status" % pid) as f:
        return int(re.search(r"VmHWM:\s+(\d+) kB", f.read()).group(1)) / 1024


def fill(program, reports, archive):
    """What was seen: reports, seconds by the clock and of processor time, peak MB."""
    seen, began = [(0, 0.0, 0.0, 0.0)], time.perf_counter()
    process = subprocess.Popen([program, "add", "--archive", archive, reports], stdout=subprocess.PIPE, encoding="utf-8")
    p, db = psutil.Process(process.pid), None
    while process.poll() is None:
        time.sleep(STEP)
        try:
            used = p.cpu_times()
            look = time.perf_counter() - began, used.user + used.system, peak(p.pid)
            db = db or apsw.Connection(archive, apsw.SQLITE_OPEN_READONLY)
            n = db.execute("SELECT COALESCE(MAX(id), 0) FROM version").fetchone()[0]
        except (psutil.Error, AttributeError, apsw.Error, OSError):
            continue  # it has just begun or just ended
        if n // 1000 > seen[-1][0] // 1000:
            print("%d reports, %.0f s, %.0f s of processor time, peak %.0f MB, %.0f MB on disk" % (n, *look, os.path.getsize(archive) / 1e6), file=sys.stderr, flush=True)
        seen.append((n, *look))
    if db:
        db.close()
    print(process.stdout.read().strip(), file=sys.stderr)
    if process.returncode:
        raise SystemExit("hearsay add failed")
    return seen


def rates(seen, low, high):
    """Reports a second between the looks nearest to two numbers of reports: by the clock, of processor time."""
    a, b = (min(seen, key=lambda s: abs(s[0] - n)) for n in (low, high))
    return (b[0] - a[0]) / (b[1] - a[1]), (b[0] - a[0]) / (b[2] - a[2])


def queries(reports, seed=1):
    """One to three words of a report, half of them with a filter that lets it through."""
    rng = random.Random(seed)
    for i in range(QUERIES):
        r = rng.choice(reports)
        words = WORD.findall(r["text"])
        at = rng.randrange(max(1, len(words) - 3))
        q = {"q": " ".join(words[at:at + 1 + i % 3])}
        names = [w for w in words if w.istitle()] or words
        filters = [{"outlet": r["outlet"]}, {"from": r["published"][:8] + "01", "until": r["published"]}, {"entity": rng.choice(names)}]
        yield q | (filters[i // 6 % 3] if i % 2 else {})


def search(program, archive, asked):
    """Milliseconds of each query in each round, and the server's peak MB."""
    server = subprocess.Popen([program, "serve", "--archive", archive, "--listen", "127.0.0.1:0"], stderr=subprocess.PIPE, encoding="utf-8")
    try:
        connection, rounds = http.client.HTTPConnection(ADDRESS.search(server.stderr.readline()).group(1)), []
        for _ in range(ROUNDS):
            rounds.append([ask(connection, q) for q in asked])
        return rounds, peak(server.pid)
    finally:
        server.terminate()
        server.wait()


def ask(connection, q):
    began = time.perf_counter()
    connection.request("GET", "/search.json?" + urllib.parse.urlencode(q))
    answer = connection.getresponse()
    found = json.loads(answer.read())["reports"]
    took = 1000 * (time.perf_counter() - began)
    assert answer.status == 200, answer.status
    print("%.1f ms, %d found: %s" % (took, len(found), q), file=sys.stderr)
    return took


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("reports")
    args.add_argument("folder")
    args.add_argument("--hearsay", metavar="PROGRAM", help="without it, it is built from this tree")
    a = args.parse_args()
    os.makedirs(a.folder, exist_ok=True)
    archive = os.path.join(a.folder, "archive.db")
    if os.path.exists(archive):
        raise SystemExit("%s is there already" % archive)
    with open(a.reports, encoding="utf-8") as f:
        reports = [json.loads(line) for line in f]
    with tempfile.TemporaryDirectory() as folder:
        program = a.hearsay or speed.build(folder)
        seen = fill(program, a.reports, archive)
        asked = list(queries(reports))
        rounds, serving = search(program, archive, asked)
    n = len(reports)
    around = min(EARLY, n // 2)
    early, late = rates(seen, around // 2, 3 * around // 2), rates(seen, n - around, n)
    p95 = lambda ms: statistics.quantiles(ms, n=20)[-1]
    took, filtered = [min(ms) for ms in zip(*rounds)], [len(q) > 1 for q in asked]
    for row in (
        ("reports, words each", "%d, %.0f" % (n, statistics.mean(len(r["text"].split()) for r in reports))),
        ("reports a second of processor time, around %d" % around, "%.2f" % early[1]),
        ("the same, the last %d" % around, "%.2f (%+.0f %%)" % (late[1], 100 * (late[1] / early[1] - 1))),
        ("reports a second by the clock, around %d and the last" % around, "%.2f, %.2f" % (early[0], late[0])),
        ("kB of archive a report", "%.1f" % (os.path.getsize(archive) / 1000 / n)),
        ("peak memory, adding and serving", "%.0f MB, %.0f MB" % (seen[-1][3], serving)),
        ("search, median and 95th percentile of %d" % len(took), "%.1f ms, %.1f ms" % (statistics.median(took), p95(took))),
        ("search in the first round, likewise", "%.1f ms, %.1f ms" % (statistics.median(rounds[0]), p95(rounds[0]))),
        ("search, 95th percentile without and with a filter", "%.1f ms, %.1f ms" % tuple(p95([t for t, f in zip(took, filtered) if f == want]) for want in (False, True))),
    ):
        print("| %s | %s |" % row)


if __name__ == "__main__":
    main()
