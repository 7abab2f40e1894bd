"""The one door: each act is a permission, one revision with a reason, and the new state."""
