"""`make bench`: measure Lots beside a stock Rasa starter, print the figures, and keep them in docs/."""

from __future__ import annotations

from benchmarks.comparison import compared, measure_lots, measure_stock
from benchmarks.report import Row, table, write
from benchmarks.search import measure_search
from benchmarks.stock_starter import ROOT


def main() -> None:
    """Measure, print and write. Takes about ten minutes on two cores."""
    print("1/3 search alone", flush=True)
    search = measure_search()
    print("2/3 the stock starter", flush=True)
    stock = measure_stock()
    print("3/3 Lots", flush=True)
    lots, rows = measure_lots()
    alone = Row("search alone, 10,000 passages, p95", search.milliseconds(95), "ms", "≤ 10")
    text = table([*compared(lots, stock), *rows, alone])
    print(text)
    write(ROOT / "docs/benchmarks.md", text)


if __name__ == "__main__":
    main()
