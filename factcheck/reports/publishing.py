"""Publishing: the file of a report is kept, the ledger says so, and what changed since is told."""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from factcheck.desk import Desk
from factcheck.domain.kinds.publications import PublishCollection, PublishReport
from factcheck.domain.publication import Collection, LeftOut, Made, MadeOfSeveral, Part, Publication
from factcheck.errors import BadInput, NotFound
from factcheck.exporting.format import formats
from factcheck.exporting.report import EXPORTER, Report
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
    """Publish a report: keep its file and record it. What says the same as a published one gives that one.

    Raises Forbidden, NotFound, Unknown or NotNow.
    """
    desk.house().person(actor).must(PUBLISH)
    exported = export(desk, wanted, actor)
    made = _made(exported, report(desk, wanted).content)
    known = _known(desk, wanted.article_id, made)
    if known:
        return known
    kept_files.keep(desk.connections, exported.data)  # before the ledger speaks of it
    desk.do(wanted.article_id, PublishReport(made), actor)
    return _known(desk, wanted.article_id, made) or _nowhere()


def _known(desk: Desk, article_id: str, made: Made) -> Publication | None:
    publications = desk.dossier(article_id).publications.values()
    return next((one for one in publications if one.made.says_the_same_as(made)), None)


def _made(exported: Exported, content: dict[str, Any]) -> Made:
    receipt = exported.receipt
    return Made(
        format=exported.format.name,
        article_version=receipt.version.article,
        house_version=receipt.version.house,
        exporter=receipt.exporter,
        only_signed_off=receipt.only_signed_off,
        file_name=exported.file_name,
        sha256=sha256(exported.data).hexdigest(),
        size=len(exported.data),
        content_sha256=_digest(content),
        left_out=tuple(LeftOut(what, count) for what, count in content["left_out"].items() if count),
    )


def _digest(content: dict[str, Any]) -> str:
    return sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def publications(desk: Desk, article_id: str) -> list[Standing]:
    """What was published of an article, the newest first, and which of it has changed since."""
    found = list(desk.dossier(article_id).publications.values())
    today = {only: _digest(_today(desk, article_id, only)) for only in {one.made.only_signed_off for one in found}}
    return [Standing(one, _has_changed(one.made, today)) for one in reversed(found)]


def _today(desk: Desk, article_id: str, only_signed_off: bool) -> dict[str, Any]:
    return report(desk, Wanted(article_id, DATA, only_signed_off=only_signed_off)).content


def _has_changed(made: Made, today: dict[bool, str]) -> bool | None:
    return made.content_sha256 != today[made.only_signed_off] if made.exporter == EXPORTER else None


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
    return next(one for one in house.collections.values() if one.made.says_the_same_as(made))


def _made_of_several(exported: ExportedTogether) -> MadeOfSeveral:
    receipt = exported.reports[0].receipt
    return MadeOfSeveral(
        format=exported.format.name,
        house_version=receipt.version.house,
        exporter=receipt.exporter,
        only_signed_off=receipt.only_signed_off,
        file_name=exported.file_name,
        sha256=sha256(exported.data).hexdigest(),
        size=len(exported.data),
        parts=tuple(_part(one) for one in exported.reports),
    )


def _part(made: Report) -> Part:
    left_out = tuple(LeftOut(what, count) for what, count in made.content["left_out"].items() if count)
    return Part(made.receipt.article_id, made.receipt.version.article, _digest(made.content), left_out)


def collections(desk: Desk, limit: int = 50) -> list[StandingTogether]:
    """What was published of several articles at once, the newest first, and which of its articles have changed since."""
    return [_standing(desk, one) for one in list(desk.house().collections.values())[::-1][:limit]]


def _standing(desk: Desk, one: Collection) -> StandingTogether:
    ids = [part.article_id for part in one.made.parts]
    titles = {article_id: desk.dossier(article_id).about.title for article_id in ids}
    if one.made.exporter != EXPORTER:
        return StandingTogether(one, titles, None)
    differs = (p.article_id for p in one.made.parts if _digest(_today(desk, p.article_id, one.made.only_signed_off)) != p.content_sha256)
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
