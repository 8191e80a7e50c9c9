"""The wall clock of one zone, reckoned from its offsets alone: plain subtraction, no rule for folds.

Instants are naive datetimes in UTC, wall times naive datetimes of the zone.
"""
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

STEP = timedelta(hours=6)
SECOND = timedelta(seconds=1)


class Zone:
    def __init__(self, name, years):
        self.name = name
        self.info = ZoneInfo.no_cache(name)
        self.changes = list(self._changes(datetime(years[0], 1, 1), datetime(years[1], 1, 1)))
        first = self.offset(datetime(years[0], 1, 1))
        self.offsets = {first} | {after for _, _, after in self.changes}
        self.history = (first, *self.changes)

    def wall(self, instant):
        return instant.replace(tzinfo=timezone.utc).astimezone(self.info).replace(tzinfo=None, fold=0)

    def offset(self, instant):
        return self.wall(instant) - instant

    def instant(self, wall):
        """The first instant that shows the wall time; one that none shows is read with the offset before the change."""
        showing = [wall - offset for offset in self.offsets if self.wall(wall - offset) == wall]
        found = min(showing) if showing else wall - self._skipping(wall)
        by_fold = wall.replace(tzinfo=self.info).astimezone(timezone.utc).replace(tzinfo=None)
        assert found == by_fold, f"{self.name} {wall}: {found} by round trip, {by_fold} by fold"
        return found

    def add(self, instant, span):
        if span.is_exact:
            return instant + span.exact
        return self.instant(span.on_calendar(self.wall(instant))) + span.exact

    def _skipping(self, wall):
        return next(before for at, before, after in self.changes if at + before <= wall < at + after)

    def _changes(self, at, end):
        before = self.offset(at)
        while at < end:
            after = self.offset(at + STEP)
            if before != after:
                low, high = at, at + STEP
                while high - low > SECOND:
                    middle = low + (high - low) // (2 * SECOND) * SECOND
                    low, high = (middle, high) if self.offset(middle) == before else (low, middle)
                yield high, before, after
            at, before = at + STEP, after
