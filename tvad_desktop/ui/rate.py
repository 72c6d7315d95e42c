"""How fast work goes, and how long it will still take."""

from __future__ import annotations

from collections import deque
from time import monotonic

WINDOW_S = 30.0
LEAST_S = 0.5
JUMP = 0.03  # of the whole, within one report: that was done before, and says nothing about speed


class Rate:
    """Fed with progress; knows the speed of the last half minute."""

    def __init__(self) -> None:
        self.done = 0.0
        self.total = 0.0
        self._seen: deque[tuple[float, float]] = deque()

    def forget(self) -> None:
        """A pause must not count as slowness."""
        self._seen.clear()

    def report(self, done: float, total: float, now_s: float | None = None) -> None:
        """Note progress; another total, or a step back, is another phase of the work."""
        now_s = monotonic() if now_s is None else now_s
        is_other = total != self.total or done < self.done
        jumped = total > 0 and len(self._seen) < 4 and done - self.done > JUMP * total
        if is_other or jumped:
            self.forget()
        self.done, self.total = done, total
        self._seen.append((now_s, done))
        while now_s - self._seen[0][0] > WINDOW_S:
            self._seen.popleft()

    @property
    def share(self) -> float:
        """How much is done, in [0, 1]."""
        return min(1.0, self.done / self.total) if self.total > 0 else 0.0

    @property
    def per_s(self) -> float:
        """Units a second; 0 while it is not known."""
        if not self._seen:
            return 0.0
        elapsed_s = self._seen[-1][0] - self._seen[0][0]
        covered = self._seen[-1][1] - self._seen[0][1]
        return covered / elapsed_s if elapsed_s > LEAST_S and covered > 0 else 0.0

    @property
    def left_s(self) -> float | None:
        """Seconds still to go; None while they are not known."""
        return (self.total - self.done) / self.per_s if self.per_s else None
