"""The parts of set-up; standard library only, because they run before anything is installed."""
