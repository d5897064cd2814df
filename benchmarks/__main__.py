"""`make bench`: measure Lots beside a stock Rasa starter, print the figures, and keep them in docs/."""

from __future__ import annotations

from benchmarks.comparison import compared, measure_lots, measure_stock
from benchmarks.report import table, write
from benchmarks.scale import measure_scale
from benchmarks.stock_starter import ROOT


def main() -> None:
    """Measure, print and write. Takes about ten minutes on two cores."""
    print("1/3 many documents", flush=True)
    measure_scale()
    print("2/3 the stock starter", flush=True)
    stock = measure_stock()
    print("3/3 Lots", flush=True)
    lots, rows = measure_lots()
    text = table([*compared(lots, stock), *rows])
    print(text)
    write(ROOT / "docs/benchmarks.md", text, "figures")


if __name__ == "__main__":
    main()
