"""How things are said: dates, sentences, announcements, and text as Qt counts it."""
