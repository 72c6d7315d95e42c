"""The use cases: analyse footage, ask about an incident, report."""
