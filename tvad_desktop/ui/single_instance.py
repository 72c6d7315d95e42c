"""One window a user: a second start hands its case to the first and ends."""

from __future__ import annotations

import getpass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

CONNECT_MS, WRITE_MS = 300, 1000
MOST_BYTES = 8192  # of a path


class SingleInstance(QObject):
    """`requested` carries the case folder that another start named, or None. Only the same user can reach it."""

    requested = Signal(object)

    def __init__(self, place: Path) -> None:
        super().__init__()
        self._name = f"tvad-{sha256(f'{getpass.getuser()} {place}'.encode()).hexdigest()[:16]}"
        self._sockets: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._listen)

    def hand_over(self, case: Path | None) -> bool:
        """Give a case to the window that runs already; False when none does."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(CONNECT_MS):
            return False
        socket.write(str(case.absolute()).encode() if case is not None else b"\n")
        socket.waitForBytesWritten(WRITE_MS)
        socket.disconnectFromServer()
        return True

    def begin(self) -> None:
        """Be the one; what a crashed window left in its place is removed."""
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)

    def close(self) -> None:
        self._server.close()

    def _listen(self) -> None:
        socket = self._server.nextPendingConnection()
        self._sockets.append(socket)
        socket.disconnected.connect(self._read)
        self._read()

    def _read(self) -> None:
        """What those have said who have hung up."""
        over = [one for one in self._sockets if one.state() is QLocalSocket.LocalSocketState.UnconnectedState]
        self._sockets = [one for one in self._sockets if one not in over]
        for socket in over:
            text = bytes(socket.read(MOST_BYTES).data()).decode(errors="surrogateescape").strip()
            socket.deleteLater()
            self.requested.emit(Path(text) if text else None)
