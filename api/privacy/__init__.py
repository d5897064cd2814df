"""Personal data: a person's found, handed out and erased; what nobody should write masked; what is old."""
