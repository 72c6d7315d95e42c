"""Objects in the picture: what stands where, and what their boxes tell."""
