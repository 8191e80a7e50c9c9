"""ISO 8601 durations: a part counted on the calendar, then an exact one."""
import re
from calendar import monthrange
from datetime import timedelta

PARTS = re.compile(r"(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$")


class Span:
    def __init__(self, text):
        sign, *numbers = PARTS.match(text).groups()
        years, months, weeks, days, hours, minutes = ((-1 if sign else 1) * int(n or 0) for n in numbers)
        self.text = text
        self.months = 12 * years + months
        self.days = timedelta(days=7 * weeks + days)
        self.exact = timedelta(hours=hours, minutes=minutes)
        self.is_exact = not (self.months or self.days)

    def on_calendar(self, wall, direction=1):
        """Years and months first, the day at most the month's last; then weeks and days."""
        months = wall.year * 12 + wall.month - 1 + direction * self.months
        year, month = months // 12, months % 12 + 1
        day = min(wall.day, monthrange(year, month)[1])
        return wall.replace(year=year, month=month, day=day) + direction * self.days
