"""Rules over Deck and Pages: what is built but should not be, and what is missing."""
