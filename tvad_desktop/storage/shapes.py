"""What people make of incidents: recorded by hand, cut, split, merged and taken back, each step kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, TypeAlias

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident, Shape
from tvad_desktop.storage.audit import AuditTrail
from tvad_desktop.storage.database import explain_damage, now_utc
from tvad_desktop.storage.incident_rows import read_shape, write_incident, write_shape
from tvad_desktop.storage.reviews import IncidentChangedError, Reviews

Cause: TypeAlias = Literal["draw", "cut", "split", "merge", "withdraw", "label", "undo", "redo"]


class Shapes(Reviews):
    """The part of a case that knows what people made of incidents."""

    def make_incident(self, incident: Incident, label: str = "", cause: Literal["draw", "split"] = "draw") -> Incident:
        """Keep an incident that the actor of this store has recorded, or split off another; the detector never takes it
        up or away."""
        duration_us = self._one("video", "videos", incident.video_id)["duration_us"]
        if not 0 <= incident.span.start_us < incident.span.end_us or incident.span.start_us >= duration_us:
            raise UserError("An incident ends after it begins, and lies within its footage.", "Set In and Out anew.")
        with self._change() as trail:
            values = {**write_incident(incident), "made_by": self.actor, "made_utc": now_utc()}
            incident_id = self._insert("incidents", **values)
            trail.append_change("incident.make", incident_id)
            self._add_shape(trail, incident_id, Shape(incident, label), cause)
        return self.incident(incident_id)

    def shape(self, incident_id: int) -> Shape:
        """The shape that holds; that of an incident nobody has changed is as it was found."""
        rows = self._rows("SELECT * FROM incidents WHERE id = ?", incident_id)
        if not rows:
            self._incident_row(incident_id)  # says which there are
        shapes = self._shape_rows(incident_id)
        found = self._read_found(rows[0])
        with explain_damage(self.folder, f"the shape of incident {incident_id}"):
            return read_shape(shapes[incident_id], found) if shapes else Shape()

    def has_shape(self, incident_id: int, shape: Shape) -> bool:
        """Whether this shape, whoever gave it, is the one that holds."""
        return write_shape(self.shape(incident_id)) == write_shape(shape)

    def shapes(self, incident_id: int) -> list[Shape]:
        """Every shape that an incident was given, oldest first."""
        found = self._read_found(self._rows("SELECT * FROM incidents WHERE id = ?", incident_id)[0])
        rows = self._rows("SELECT * FROM shapes WHERE incident_id = ? ORDER BY id", incident_id)
        with explain_damage(self.folder, f"the shapes of incident {incident_id}"):
            return [read_shape(row, found) for row in rows]

    def set_shapes(self, shapes: Mapping[int, Shape], cause: Cause, revisions: Mapping[int, int]) -> dict[int, int]:
        """Give incidents these shapes, all or none, and return their revisions afterwards.

        `revisions` are those of the incidents as they were read. Raises IncidentChangedError where one has changed
        since.
        """
        with self._change() as trail:
            now = self.revisions()
            for incident_id in shapes:
                if incident_id not in now:
                    self._incident_row(incident_id)
                if now[incident_id] != revisions[incident_id]:
                    raise IncidentChangedError(incident_id, self._say_latest(incident_id))
            for incident_id, shape in shapes.items():
                self._add_shape(trail, incident_id, shape, cause)
        return {incident_id: revisions[incident_id] + 1 for incident_id in shapes}

    def _add_shape(self, trail: AuditTrail, incident_id: int, shape: Shape, cause: str) -> None:
        drawn = replace(shape.drawn, id=incident_id) if shape.drawn is not None else None
        values = write_shape(replace(shape, drawn=drawn))
        shape_id = self._insert("shapes", incident_id=incident_id, **values, author=self.actor, at_utc=now_utc())
        trail.append_change(f"incident.{cause}", shape_id)
        self._count_revision(incident_id)
