"""Settings: where a desk lives and what it allows."""

import os
from dataclasses import dataclass, field
from pathlib import Path

HOME_VARIABLE = "FACTCHECK_HOME"
DEFAULT_HOME = "instance"
MAX_ARTICLE_BYTES = 2_000_000
MAX_FILE_BYTES = 20_000_000  # of a file kept as evidence
KEPT_DOSSIERS = 64  # how many articles a process keeps unfolded in memory


@dataclass(frozen=True)
class PasswordCost:
    """What one argon2id hash costs; RFC 9106's second recommendation unless told otherwise."""

    time: int = 3
    memory_kib: int = 65536
    lanes: int = 4


@dataclass(frozen=True)
class Settings:
    """One desk's folder and everything in it."""

    home: Path
    password_cost: PasswordCost = field(default_factory=PasswordCost)
    demo: bool = False
    trusted_hosts: tuple[str, ...] = ("localhost", "127.0.0.1", "[::1]")

    @property
    def database(self) -> Path:
        return self.home / "desk.db"

    @property
    def secret(self) -> Path:
        return self.home / "secret"

    @property
    def files(self) -> Path:
        return self.home / "files"


def home_folder(given: str | Path | None = None) -> Path:
    """The folder of the desk: as given, else FACTCHECK_HOME, else `instance/` here."""
    return Path(given or os.environ.get(HOME_VARIABLE) or DEFAULT_HOME)
