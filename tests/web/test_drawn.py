"""What was drawn of the very same values is not drawn again; of others, though they look the same, it is."""

from itertools import count

from orders import ASSESSMENT
from site_in_use import at

from factcheck.web.regions.drawn import Drawn


def test_what_was_drawn_counts_for_the_very_same_values_only():
    drawn, numbers = Drawn(9), count()
    one, its_like = ["words"], ["words"]

    def draw(*values):
        return drawn("p1", values, lambda: f"drawing {next(numbers)}")

    assert [draw(one), draw(one), draw(its_like), draw(its_like, one), draw(its_like)] == [f"drawing {n}" for n in (0, 0, 1, 2, 3)]


def test_the_oldest_drawing_goes_where_there_are_too_many():
    drawn, numbers = Drawn(2), count()
    assert [drawn(key, (), lambda: str(next(numbers))) for key in "abcba"] == ["0", "1", "2", "1", "3"]


def test_the_text_shows_each_save_and_each_focus(site):
    ana, ben = site.visitor("ana"), site.visitor("ben")
    before = ben.get(f"{at()}?claim=c1").text
    assert ben.get(f"{at()}?claim=c2").text.count('aria-current="true"') == before.count('aria-current="true"') == 1
    ana.post(f"{at()}/claims/c2/assessment", data=ASSESSMENT)
    assert ben.get(f"{at()}?claim=c1").text.count("Not enough evidence") > before.count("Not enough evidence")
