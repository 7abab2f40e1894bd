"""How reports speak of themselves: titles, bylines, place lines, credits, corrections, and furniture around them."""
