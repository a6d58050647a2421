"""Reads Hearsay's exports with the programs that they are for, and fails where one of them objects.

    python consumers.py HEARSAY INPUT...

pandas reads the tables; followthemoney checks each entity against its schema, and that what it points to is there; udtools,
Universal Dependencies' own validator, checks the CoNLL-U at level 2 with its mentions, and udapi loads them; PLOVER records are read as JSON Lines;
pyarrow and DuckDB read the archive's tables as Parquet, which must hold what the CSV holds.
"""

import csv
import io
import json
import subprocess
import sys
import tempfile
from collections import Counter

import duckdb
import pandas
import pyarrow
import pyarrow.parquet
from followthemoney import model


def export(form):
    done = subprocess.run([sys.argv[1], "read", "--format", form, *sys.argv[2:]], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def tables(readings):
    texts = {r["id"]: r["text"] for r in readings}
    for form, part, words in ("csv", "statements", None), ("csv-events", "events", "trigger"), ("csv-figures", "figures", "text"):
        text = export(form)
        table = pandas.read_csv(io.StringIO(text), keep_default_na=False)
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        assert {len(row) for row in rows} == {len(table.columns)}, "rows of unequal length"
        assert len(table) == sum(len(r[part]) for r in readings), f"{len(table)} rows"
        for row in table.itertuples():
            there = texts[row.report][row.start : row.end]
            if words:
                said = getattr(row, words)
                assert said in (there, "'" + there), (said, there)
        print(f"{form}: pandas {pandas.__version__} reads {len(table)} rows of {len(table.columns)} columns")


def plover(readings):
    records = [json.loads(line) for line in export("plover").splitlines()]
    texts = {r["id"]: r["text"] for r in readings}
    assert len(records) == sum(len(r["events"]) for r in readings)
    assert len({r["id"] for r in records}) == len(records), "an id twice"
    for r in records:
        t = r["trigger"]
        assert texts[r["story_id"]][t["start_char"] : t["end_char"]] == t["text"]
    print(f"plover: {len(records)} records, {dict(Counter(r['event_type'] for r in records))}")


def ftm():
    entities, wrong = {}, 0
    for line in export("ftm").splitlines():
        raw = json.loads(line)
        proxy = model.get_proxy(raw, cleaned=False)  # as Aleph does: cleaning drops what a type does not allow
        model.get(raw["schema"]).validate(raw)
        for name, values in raw["properties"].items():
            kept = proxy.get(name, quiet=True)
            if set(kept) != set(values):  # a type dropped one, or made another of it
                wrong += 1
                print(f"ftm: {raw['schema']}.{name} was {values}, becomes {kept}")
        assert proxy.id not in entities, "an id twice"
        entities[proxy.id] = proxy
    for proxy in entities.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert value in entities, f"{proxy.schema.name}.{prop.name} points nowhere"
                assert entities[value].schema.is_a(prop.range), f"{proxy.schema.name}.{prop.name} points to {entities[value].schema.name}"
    assert not wrong
    print(f"ftm: followthemoney takes {len(entities)} entities, {dict(Counter(e.schema.name for e in entities.values()))}")


def conllu():
    with tempfile.NamedTemporaryFile("w", suffix=".conllu", encoding="utf-8") as f:
        f.write(export("conllu"))
        f.flush()
        done = subprocess.run(["udvalidate", "--lang", "en", "--level", "2", "--coref", f.name], capture_output=True, text=True)
        print("conllu: udtools at level 2:", (done.stdout + done.stderr).strip()[-1500:])
        assert done.returncode == 0
        import udapi

        document = udapi.Document(f.name)
        print(f"conllu: udapi loads {sum(1 for _ in document.nodes)} words and {len(document.coref_entities)} entities")


def parquet():
    with tempfile.TemporaryDirectory() as folder:
        archive = f"{folder}/hearsay.db"
        subprocess.run([sys.argv[1], "add", "--archive", archive, *sys.argv[2:]], capture_output=True, check=True)

        def archived(form):
            return subprocess.run([sys.argv[1], "export", "--archive", archive, "--format", form], capture_output=True, check=True).stdout

        for table, words in ("", "content"), ("-events", "trigger"), ("-figures", "text"):
            plain = pandas.read_csv(io.BytesIO(archived("csv" + table)), keep_default_na=False)
            file = f"{folder}/table{table}.parquet"
            with open(file, "wb") as f:
                f.write(archived("parquet" + table))
            typed = pyarrow.parquet.read_table(file)
            assert pyarrow.types.is_date32(typed.schema.field("published").type)
            rows = typed.to_pylist()
            assert len(rows) == len(plain), f"{len(rows)} rows of {len(plain)}"
            for row, line in zip(rows, plain.itertuples()):
                assert (row["report"], row["start"], row["end"]) == (line.report, line.start, line.end)
                assert getattr(line, words) in (row[words], "'" + row[words])
                assert row["sentence"] and getattr(line, "sentence") in (row["sentence"], "'" + row["sentence"])
                assert str(row["published"] or "") == line.published
            counted = duckdb.sql(f"SELECT count(*), count(published), min(published) FROM read_parquet('{file}')").fetchall()[0]
            assert counted[0] == len(rows) and counted[1] == sum(r["published"] is not None for r in rows)
            print(f"parquet{table}: pyarrow {pyarrow.__version__} and DuckDB {duckdb.__version__} read {len(rows)} rows of {typed.num_columns} columns, the CSV's")


readings = [json.loads(line) for line in export("json").splitlines()]
tables(readings)
plover(readings)
ftm()
parquet()
conllu()
