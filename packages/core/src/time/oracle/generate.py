"""Writes the table that oracle.test.ts holds our calendar against.

    pip install --target 2026c tzdata==2026.3     (PyPI's packaging of the IANA releases; likewise for the others)
    python3 generate.py 2026c 2025b 2025c … > table.tsv

The first folder makes the table: IANA 2026c, the release that Node 24.21 brings (`process.versions.tz`). For every other
one the table lists the zones that differ in it, so that a Node which brings that one is not blamed for them. The arithmetic is Python's own: zone.py, span.py, window.py.
"""
import sys
import zoneinfo
from datetime import datetime, timedelta
from pathlib import Path

from span import Span
from window import DAYS, Window, clock
from zone import Zone

YEARS = (2024, 2031)
REACH = (2018, 2037)
EVERY_MONTH = (2024, 2025, 2028)
MS = timedelta(milliseconds=1)
QUARTER = timedelta(seconds=15)
HOUR = timedelta(hours=1)
LEAVING = "P1D -P1D P3D P1W -P1W P1M -P1M P1Y -P1Y P1DT1H -P1DT1H P1M2DT30M PT24H -PT36H P4Y P1Y1M1W1DT12H".split()
LANDING = "P1D -P1D P1W P1M -P1M P1Y -P1Y P1DT1H -P1WT30M".split()
ENDING = "P1M -P1M P1Y P1M1DT12H".split()

# Changes before the years of the table: days that a zone skipped or lived at other offsets, half hours, midnights.
EARLIER = {
    "Africa/Monrovia": [1972], "Africa/Khartoum": [2017], "America/Caracas": [2007, 2016],
    "America/Sao_Paulo": [2018], "America/St_Johns": [2010], "Antarctica/Casey": [2018, 2020],
    "Antarctica/Troll": [2020], "Asia/Amman": [2022], "Asia/Colombo": [1996, 2006], "Asia/Kathmandu": [1986],
    "Asia/Pyongyang": [2015, 2018], "Asia/Singapore": [1982, 1981], "Australia/Lord_Howe": [1981, 1985],
    "Europe/Istanbul": [2016], "Europe/Moscow": [2011, 2014], "Pacific/Apia": [2010, 2011],
    "Pacific/Enderbury": [1994, 1995], "Pacific/Fakaofo": [2011], "Pacific/Kiritimati": [1994, 1995],
    "Pacific/Kwajalein": [1993],
}


def main(folders):
    releases = {release(folder): histories(folder) for folder in folders}
    (own, zones), *others = releases.items()
    line("made", f"IANA {own}", f"Python {sys.version.split()[0]} zoneinfo", "generate.py")
    for other, known in others:
        names = [name for name in zones if name not in known or known[name].history != zones[name].history]
        line("differs", other, " ".join(names))
    for kind, spans in ("add", LEAVING), ("land", LANDING), ("end", ENDING):
        line("spans", kind, *spans)
    groups = {}
    for name, zone in zones.items():
        groups.setdefault((name in EARLIER and name, zone.history), []).append(name)
    tables = {}
    for names in groups.values():
        tables.setdefault("\n".join(rows(zones[names[0]])), []).extend(names)
    for table, names in tables.items():
        line("zones", " ".join(sorted(names)))
        print(table)


def release(folder):
    return next(text.split('"')[1] for text in open(Path(folder, "tzdata/__init__.py")) if text.startswith("IANA"))


def histories(folder):
    """Every zone of a release; `Factory` is none, but what a clock shows that was never set."""
    zoneinfo.reset_tzpath([Path(folder, "tzdata/zoneinfo").resolve()])
    names = sorted(Path(folder, "tzdata/zones").read_text().split())
    return {name: Zone(name, (1970 if name in EARLIER else REACH[0], REACH[1])) for name in names if name != "Factory"}


def line(*fields):
    print("\t".join(fields))


def rows(zone):
    """What the table says of a zone: month ends, then each change with what is near it, in minutes from it."""
    for instant, results in month_ends(zone):
        yield "\t".join(["end", iso(instant) + "Z", *results])
    for at, before, after in zone.changes:
        if YEARS[0] <= at.year < YEARS[1] or at.year in EARLIER.get(zone.name, []):
            yield "\t".join(["change", iso(at) + "Z", minutes(before), minutes(after)])
            yield from near(zone, at, sorted([at + before, at + after]))


def month_ends(zone):
    for month in range(12 * YEARS[0], 12 * YEARS[1]):
        year, first = month // 12, month % 12 + 1
        if year not in EVERY_MONTH and first > 2:
            continue
        last = Span("P1M").on_calendar(datetime(year, first, 1, 12)) - timedelta(days=1)
        for wall in [last] if month % 12 != 1 else [last, last.replace(hour=0), last.replace(hour=23, minute=59)]:
            instant = zone.instant(wall)
            yield instant, [minutes(zone.add(instant, Span(span)) - instant) for span in ENDING]


def near(zone, at, change):
    low, high = change
    middle = low + (high - low) / 2
    edges = [low - MS, low, middle, high - MS, high]
    for wall in [low - HOUR, *edges, high + HOUR]:
        yield "\t".join(["wall", iso(wall), minutes(zone.instant(wall) - at)])
    for day in low.date(), high.date() + timedelta(days=1):
        midnight = datetime.combine(day, datetime.min.time())
        yield "\t".join(["wall", day.isoformat(), minutes(zone.instant(midnight) - at)])
    for hours in -25, -1, 0, 0.5, 24:
        yield "\t".join(["add", *added(zone, at, at + hours * HOUR)])
    yield "\t".join(["add", *added(zone, at, at - MS)])
    for wall in edges:
        yield "\t".join(["land", *landed(zone, at, wall)])
    yield from hours_near(zone, at, change)


def added(zone, at, instant):
    return [minutes(instant - at), *(minutes(zone.add(instant, Span(span)) - instant) for span in LEAVING)]


def landed(zone, at, wall):
    """From where each span leads to a wall time, and how far that is."""
    for span in map(Span, LANDING):
        instant = zone.instant(span.on_calendar(wall, -1))
        yield f"{minutes(instant - at)}:{minutes(zone.add(instant, span) - instant)}"


def hours_near(zone, at, change):
    low, high = (wall.replace(second=0) for wall in change)
    start, end = low.time(), high.time()
    middle = (low + (high - low) / 2).replace(second=0).time()
    day = DAYS[low.weekday()]
    windows = [
        Window(datetime(1, 1, 1, 9).time(), datetime(1, 1, 1, 17).time(), DAYS[:5]),
        Window(middle, (low - HOUR).time()),
        Window((low - HOUR).time(), middle),
        Window(start, end, [day]),
        Window(middle, end, [day]),
    ]
    instants = [at + n * HOUR for n in (-26, -1, 0, 0.25, 0.75, 1.5, 12)] + [at - MS]
    for window in windows:
        if window.start != window.end:
            told = (f"{int(window.is_open(zone, one))}:{minutes(window.next_opening(zone, one) - one)}" for one in instants)
            yield "\t".join(["window", str(window), *(f"{minutes(one - at)}:{t}" for one, t in zip(instants, told))])
    for time in dict.fromkeys([start, middle, datetime.min.time()]):
        told = (minutes(Window(time, time).next_opening(zone, one) - one) for one in instants)
        yield "\t".join(["clock", clock(time), *(f"{minutes(one - at)}:{t}" for one, t in zip(instants, told))])


def minutes(span):
    """Minutes, and `+` or `-` for the millisecond by which an instant lies after or before them."""
    whole = round(span / QUARTER) * QUARTER
    return f"{whole / (4 * QUARTER):.2f}".rstrip("0").rstrip(".") + {whole: "", whole - MS: "-", whole + MS: "+"}[span]


def iso(at):
    return at.isoformat(timespec="milliseconds" if at.microsecond else "auto" if at.second else "minutes")


main(sys.argv[1:])
