"""The case folder: database, heatmap segments, audit chain."""
