"""Lots' own parts inside Rasa: understanding, channel, storage and speed."""
