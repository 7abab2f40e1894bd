"""What bench/dates.py is made of: corpora, peers, figures."""
