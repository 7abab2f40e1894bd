"""What bench/reading.py is made of: pages, gold, peers, scores."""
