"""The file that stands beside a report and describes it, where its format has one."""

from dataclasses import replace
from urllib.parse import quote

from factcheck.desk import Desk
from factcheck.domain.moment import AsOf
from factcheck.exporting.format import Format, formats
from factcheck.reports.making import Exported, Wanted, export


def describes(form: Format) -> Format | None:
    """The format whose files describe those of this one."""
    return next((other for other in formats().values() if other.beside and other.beside.format == form.name), None)


def described(desk: Desk, made: Exported, name: str, actor: str) -> Exported | None:
    """What describes a report that was just made and whose file is called `name`; None where there is nothing. Raises as `export`."""
    form, receipt = describes(made.format), made.receipt
    if form is None or form.beside is None:
        return None
    at = AsOf(receipt.version.article, receipt.version.house)
    own = export(desk, Wanted(receipt.article_id, form.name, at, receipt.choice), actor)
    return replace(own, data=form.beside.named(own.data, quote(name)), file_name=name + form.suffix.removeprefix(made.format.suffix))
