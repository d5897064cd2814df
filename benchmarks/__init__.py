"""What Lots costs, measured beside a stock Rasa starter on the same machine in the same run."""
