"""The product's vocabulary: plain values and pure functions, standard library and numpy only."""
