"""Dossiers and the house, kept unfolded in memory so that a save reads only what came since."""

import threading
from collections import OrderedDict

from sqlite_utils import Database

from factcheck.domain.dossier import Dossier, fold
from factcheck.domain.events import HOUSE
from factcheck.domain.house import House, fold_house
from factcheck.domain.kinds.erasures import PayloadErased
from factcheck.storage import ledger_store

AS_READ = 2  # entries of the import: the text, and its reading
PAST = 16  # articles as they stood, kept for the next page of a history
BACK = 200  # entries by which such a state is older than the article: as many as a page of a history tells


class Kept:
    """A bounded memory of what was folded last. Other processes write too: everything is brought up before it is used."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._dossiers: OrderedDict[str, Dossier] = OrderedDict()
        self._earlier: OrderedDict[tuple[str, int], Dossier] = OrderedDict()
        self._house = House()
        self._past: tuple[tuple[int, int], House] = ((0, 0), House())
        self._lock = threading.Lock()

    def dossier(self, db: Database, article_id: str) -> Dossier:
        """The article as it stands now; an empty dossier where there is none."""
        with self._lock:
            kept = self._dossiers.get(article_id) or Dossier()
        news = list(ledger_store.entries(db, article_id, after=kept.version))
        if any(isinstance(entry.event, PayloadErased) for entry in news):  # an earlier line reads differently now
            kept, news = Dossier(), list(ledger_store.entries(db, article_id))
            self._forget(article_id)
        while len(news) > BACK:
            step = len(news) - BACK if kept.version else AS_READ
            kept, news = self._remember(article_id, fold(news[:step], kept)), news[step:]
        fresh = fold(news, kept) if news else kept
        self.replace(article_id, fresh)
        return fresh

    def dossier_at(self, db: Database, article_id: str, version: int) -> Dossier:
        """The article as it stood, folded on from the nearest earlier state that is kept."""
        newest = self.dossier(db, article_id)
        if version == newest.version:
            return newest
        with self._lock:
            kept = max(
                ((v, d) for (a, v), d in self._earlier.items() if a == article_id and v <= version), key=lambda one: one[0], default=None
            )
        first = kept[1] if kept else Dossier()
        return self._remember(article_id, fold(ledger_store.entries(db, article_id, after=first.version, until=version), first))

    def _remember(self, article_id: str, dossier: Dossier) -> Dossier:
        """Keep an earlier state; the one that was kept longest goes."""
        with self._lock:
            self._earlier[article_id, dossier.version] = dossier
            while len(self._earlier) > PAST:
                self._earlier.popitem(last=False)
        return dossier

    def _forget(self, article_id: str) -> None:
        with self._lock:
            for key in [key for key in self._earlier if key[0] == article_id]:
                del self._earlier[key]

    def house(self, db: Database) -> House:
        kept = self._house
        news = list(ledger_store.entries(db, HOUSE, after=kept.version))
        if any(isinstance(entry.event, PayloadErased) for entry in news):
            kept, news = House(), list(ledger_store.entries(db, HOUSE))
        if not news:
            return kept
        fresh = fold_house(news, kept).at_rest()
        self.replace_house(fresh)
        return fresh

    def house_at(self, db: Database, version: int) -> House:
        """The house as it stood; the last one asked for is kept, for reports of many articles ask for the same."""
        newest = self.house(db)
        if version == newest.version:
            return newest
        key = (version, newest.version)  # an erasure, which makes a version newer, changes what earlier ones say
        kept = self._past
        if kept[0] != key:
            kept = self._past = (key, fold_house(ledger_store.entries(db, HOUSE, until=version)).at_rest())
        return kept[1]

    def replace(self, article_id: str, dossier: Dossier) -> None:
        """Keep this one unless a newer one is there already; the longest unused one goes."""
        with self._lock:
            kept = self._dossiers.get(article_id)
            if dossier.version and (kept is None or kept.version < dossier.version):
                self._dossiers[article_id] = dossier
            if article_id in self._dossiers:
                self._dossiers.move_to_end(article_id)
            while len(self._dossiers) > self._size:
                self._dossiers.popitem(last=False)

    def replace_house(self, house: House) -> None:
        with self._lock:
            if house.version > self._house.version:
                self._house = house.at_rest()
