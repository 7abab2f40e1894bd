"""What `bench/pages.py` measures with: invented chronologies, a browser, and the peers' pages."""
