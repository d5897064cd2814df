"""What the bot does: answers questions and takes leads, on rasa-sdk.

Files without rasa in them hold the judgement; the ``Action`` classes only read the tracker, ask, and speak.
"""
