"""The file that stands beside a report and describes it, where its format has one."""

from dataclasses import replace
from urllib.parse import quote

from factcheck.exporting.format import Format, formats
from factcheck.reports.making import Exported


def describes(form: Format) -> Format | None:
    """The format whose files describe those of this one."""
    return next((other for other in formats().values() if other.beside and other.beside.format == form.name), None)


def described(made: Exported, name: str) -> Exported | None:
    """What describes a report that was just made and whose file is called `name`; None where there is nothing."""
    form = describes(made.format)
    if form is None or form.beside is None:
        return None
    own = replace(made.report, receipt=replace(made.receipt, format=form.name))
    data = form.beside.named(form.render(own), quote(name))
    return Exported(data, name + form.suffix.removeprefix(made.format.suffix), form, own)
