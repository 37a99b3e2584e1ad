"""Publishing: the file of a report is kept, the ledger says so, and what changed since is told."""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from factcheck.desk import Desk
from factcheck.domain.choice import Choice
from factcheck.domain.kinds.publications import PublishCollection, PublishReport
from factcheck.domain.publication import Collection, LeftOut, Made, MadeOfSeveral, Part, Publication, known_among
from factcheck.errors import BadInput, NotFound
from factcheck.exporting.format import formats
from factcheck.exporting.report import EXPORTER, Report
from factcheck.reports.describing import described
from factcheck.reports.making import Exported, Wanted, export, report
from factcheck.reports.several import ExportedTogether, WantedTogether, export_together
from factcheck.storage import kept_files
from factcheck.vocabulary.roles import EXPORT, PUBLISH

DATA = "json"  # the format that every claim goes into, unless it is left out


@dataclass(frozen=True)
class Standing:
    """A publication, and whether the desk would say something else today; None where that cannot be told."""

    publication: Publication
    has_changed: bool | None


def publish(desk: Desk, wanted: Wanted, actor: str) -> Publication:
    """Publish a report, and what describes it: keep the files and record them. What says the same as a published one gives that one.

    Raises Forbidden, NotFound, Unknown or NotNow.
    """
    desk.house().person(actor).must(PUBLISH)
    exported = export(desk, wanted, actor)
    beside = described(exported, exported.file_name)
    publication = _published(desk, exported, actor)
    if beside:
        _published(desk, beside, actor)
    return publication


def _published(desk: Desk, exported: Exported, actor: str) -> Publication:
    made, article_id = _made(exported), exported.receipt.article_id
    if known := known_among(desk.dossier(article_id).publications.values(), made):
        return known
    kept_files.keep(desk.connections, exported.data)  # before the ledger speaks of it
    dossier = desk.do(article_id, PublishReport(made), actor)
    return known_among(dossier.publications.values(), made) or _nowhere()


def _made(exported: Exported) -> Made:
    receipt = exported.receipt
    return Made(
        format=exported.format.name,
        article_version=receipt.version.article,
        house_version=receipt.version.house,
        exporter=receipt.exporter,
        choice=receipt.choice,
        file_name=exported.file_name,
        sha256=sha256(exported.data).hexdigest(),
        size=len(exported.data),
        content_sha256=_digest(exported.report),
        left_out=_left_out(exported.report),
    )


def _digest(made: Report) -> str:
    return sha256(json.dumps(made.content, sort_keys=True).encode()).hexdigest()


def _left_out(made: Report) -> tuple[LeftOut, ...]:
    return tuple(LeftOut(what, count) for what, count in made.content["left_out"].items() if count)


def publications(desk: Desk, article_id: str) -> list[Standing]:
    """What was published of an article, the newest first, and which of it has changed since."""
    found = list(desk.dossier(article_id).publications.values())
    today = {choice: _today(desk, article_id, choice) for choice in {one.made.choice for one in found}}
    return [Standing(one, _has_changed(one.made, today)) for one in reversed(found)]


def _today(desk: Desk, article_id: str, choice: Choice) -> str:
    """The digest of what the desk says today, so chosen."""
    return _digest(report(desk, Wanted(article_id, DATA, choice=choice)))


def _has_changed(made: Made, today: dict[Choice, str]) -> bool | None:
    return made.content_sha256 != today[made.choice] if made.exporter == EXPORTER else None


@dataclass(frozen=True)
class StandingTogether:
    """A publication of several articles, with the titles of those of which the desk would say something else today."""

    collection: Collection
    titles: dict[str, str]  # of all its articles, by id
    changed: tuple[str, ...] | None  # the ids; None where that cannot be told


def publish_together(desk: Desk, wanted: WantedTogether, actor: str) -> Collection:
    """Publish one file of several articles. What says the same as a published one gives that one. Raises as `publish` does."""
    desk.house().person(actor).must(PUBLISH)
    exported = export_together(desk, wanted, actor)
    if len(exported.reports) == 1:
        raise BadInput("These are fewer than two articles. Publish one on its own reports page.")
    made = _made_of_several(exported)
    kept_files.keep(desk.connections, exported.data)  # before the ledger speaks of it
    house = desk.do_house(PublishCollection(made), actor)
    return known_among(house.collections.values(), made) or _nowhere()


def _made_of_several(exported: ExportedTogether) -> MadeOfSeveral:
    receipt = exported.reports[0].receipt
    return MadeOfSeveral(
        format=exported.format.name,
        house_version=receipt.version.house,
        exporter=receipt.exporter,
        choice=receipt.choice,
        file_name=exported.file_name,
        sha256=sha256(exported.data).hexdigest(),
        size=len(exported.data),
        parts=tuple(_part(one) for one in exported.reports),
    )


def _part(made: Report) -> Part:
    return Part(made.receipt.article_id, made.receipt.version.article, _digest(made), _left_out(made))


def collections(desk: Desk, limit: int = 50) -> list[StandingTogether]:
    """What was published of several articles at once, the newest first, and which of its articles have changed since."""
    return [_standing(desk, one) for one in list(desk.house().collections.values())[::-1][:limit]]


def _standing(desk: Desk, one: Collection) -> StandingTogether:
    ids = [part.article_id for part in one.made.parts]
    titles = {article_id: desk.dossier(article_id).about.title for article_id in ids}
    if one.made.exporter != EXPORTER:
        return StandingTogether(one, titles, None)
    differs = (part.article_id for part in one.made.parts if _today(desk, part.article_id, one.made.choice) != part.content_sha256)
    return StandingTogether(one, titles, tuple(differs))


def collection_file(desk: Desk, publication_id: str, actor: str) -> tuple[Collection, bytes]:
    """The very bytes that were published. Raises Forbidden, NotFound, or BrokenLedger where the kept file was changed."""
    desk.house().person(actor).must(EXPORT)
    found = desk.house().collections.get(publication_id)
    return (found, kept_files.kept(desk.connections, found.made.sha256)) if found else _nowhere()


def published_file(desk: Desk, article_id: str, publication_id: str, actor: str) -> tuple[Publication, bytes]:
    """The very bytes that were published. Raises Forbidden, NotFound, or BrokenLedger where the kept file was changed."""
    desk.house().person(actor).must(EXPORT)
    found = desk.dossier(article_id).publications.get(publication_id)
    return (found, kept_files.kept(desk.connections, found.made.sha256)) if found else _nowhere()


def _nowhere() -> Any:
    raise NotFound("There is no such publication of this article. Look the list up on its reports page.")


def label_of(made: Made | MadeOfSeveral) -> str:
    """What people call the format of a publication."""
    return formats()[made.format].label if made.format in formats() else made.format
