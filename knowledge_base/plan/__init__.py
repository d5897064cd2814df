"""The establishment plan: from what a company says of itself to the steps that it has before it."""
