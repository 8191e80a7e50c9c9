"""Hours of the day on a zone's wall clock: every opening is a day's wall time, and lasts until the closing's instant."""
from datetime import datetime, time, timedelta

DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAY = timedelta(days=1)


class Window:
    def __init__(self, start, end, days=None):
        self.start, self.end, self.days = start, end, days

    def __str__(self):
        return f"{clock(self.start)}-{clock(self.end)}" + (f" {','.join(self.days)}" if self.days else "")

    def is_open(self, zone, at):
        return any(opening <= at < closing for opening, closing in self._around(zone, at))

    def next_opening(self, zone, at):
        return min(opening for opening, _ in self._around(zone, at) if opening > at)

    def _around(self, zone, at):
        midnight = datetime.combine(zone.wall(at), time())
        for day in (midnight + n * DAY for n in range(-3, 11)):
            if self.days is None or DAYS[day.weekday()] in self.days:
                ends = day + DAY if self.end <= self.start else day
                yield (zone.instant(datetime.combine(day, self.start)), zone.instant(datetime.combine(ends, self.end)))


def clock(at):
    return at.strftime("%H:%M")
