"""Reads the feeds whose paths stand on standard input with feedparser, and prints what it found as JSON."""
import calendar
import json
import sys

import feedparser


def enclosures(entry):
    found = [(e.get("href"), e.get("type"), int(e.get("length", 0))) for e in entry.get("enclosures", [])]
    return [{"url": url, "type": kind, "length": length} for url, kind, length in found]


def item(entry):
    # Media RSS gives a description of the picture as one more content.
    content = max((c.get("value") for c in entry.get("content", [])), key=len, default=None)
    return {
        "id": entry.get("id"),
        "title": entry.get("title"),
        "url": entry.get("link"),
        "published": calendar.timegm(entry.published_parsed) * 1000,
        "authors": [author.get("name") for author in entry.get("authors", [])],
        "enclosures": enclosures(entry),
        "html": content,
    }


feedparser.SANITIZE_HTML = 0
feedparser.RESOLVE_RELATIVE_URIS = 0
feeds = {}
for path in sys.stdin.read().split("\n"):
    if path:
        parsed = feedparser.parse(path)
        fault = str(parsed.get("bozo_exception")) if parsed.bozo else None
        feeds[path] = {"fault": fault, "items": [item(entry) for entry in parsed.entries]}
json.dump(feeds, sys.stdout)
