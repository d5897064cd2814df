"""The dialogue: what visitors say, what the assistant does next, and its own parts inside Rasa."""
