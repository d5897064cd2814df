"""How well the assistant's pipeline understands, on its own held-out sentences and on public data."""
