"""Coming events: read from iCalendar feeds, found by subject and date, handed on as calendar files."""
