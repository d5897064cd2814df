"""What a company tells of itself in free words: only what it surely says of itself."""
