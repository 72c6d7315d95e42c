"""What is chosen: footage, one of its incidents, and a moment of it. Held here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from tvad_desktop.domain.incident import Incident


@dataclass(frozen=True, slots=True)
class Selected:
    """`video_id` and `incident_id` are 0 for none. An incident is chosen only together with its own footage."""

    video_id: int = 0
    incident_id: int = 0
    time_us: int = 0


class Selection(QObject):
    """`changed` carries what was chosen before and what is chosen now; a moment alone changes without it."""

    changed = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.now = Selected()

    @property
    def video_id(self) -> int:
        return self.now.video_id

    @property
    def incident_id(self) -> int:
        return self.now.incident_id

    def choose_video(self, video_id: int, time_us: int = 0) -> None:
        """Go to footage; an incident of other footage is no longer chosen."""
        if video_id != self.now.video_id:
            self._become(Selected(video_id, 0, time_us))

    def choose_incident(self, incident: Incident) -> None:
        """Go to an incident: its footage and its peak."""
        self._become(Selected(incident.video_id, incident.id, incident.peak_us))

    def leave_incident(self) -> None:
        """No incident is chosen any more; footage and moment stay."""
        if self.now.incident_id:
            self._become(replace(self.now, incident_id=0))

    def move_to(self, time_us: int) -> None:
        """Another moment of the same footage is shown."""
        self.now = replace(self.now, time_us=time_us)

    def clear(self) -> None:
        self._become(Selected())

    def _become(self, now: Selected) -> None:
        before, self.now = self.now, now
        self.changed.emit(before, now)
