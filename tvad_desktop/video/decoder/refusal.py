"""A cause in the environment, told to the parent process, which raises it as a `UserError`."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 - not an error of the program
    """`message` has the word PATH where the name of the footage belongs: names never pass through this process."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
