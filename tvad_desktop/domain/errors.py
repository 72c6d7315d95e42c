"""What can go wrong for a reason the user can mend."""

from __future__ import annotations


class UserError(Exception):
    """A cause in the user's environment: a file, a folder, a setting.

    Raised once, at the boundary that met the cause, with `raise ... from`. Everything else is a bug.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()
