"""What a camera learns in minutes: heads of its own, trained on anomalies composed on its normal footage.

It may import `detection` and what `detection` may import.
"""
