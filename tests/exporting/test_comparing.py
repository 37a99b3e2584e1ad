"""The first difference is named so that it can be found."""

import json

from factcheck.exporting.comparing import by_cell, by_line, by_value

TABLE = 'claim_id,quote,status\r\nc1,"taxes fell, he said",supported\r\nc2,"two\nlines",refuted\r\n'


def test_a_changed_word_is_named_by_its_line():
    difference = by_line("one\ntwo and a half\nthree", "one\ntwo and a quarter\nthree")
    assert str(difference) == "Line 2 differs. The desk has: “two and a half”. The file has: “two and a quarter”"


def test_a_long_line_shows_only_what_is_around_the_difference():
    difference = by_line("x" * 500 + "yes" + "z" * 500, "x" * 500 + "no" + "z" * 500)
    assert difference.expected == "…" + "x" * 30 + "yes" + "z" * 27 + "…"


def test_line_ends_a_mark_and_a_last_line_break_do_not_count():
    assert by_line("one\ntwo\n", "\ufeffone\r\ntwo") is None


def test_a_file_that_was_cut_is_said_to_lack_its_end():
    assert str(by_line("one\ntwo\nthree", "one\ntw")) == "What follows from line 2 on is missing. The desk has: “o”"
    assert str(by_line("one\ntwo\nthree", "one\ntwo")) == "Line 3 is missing. The desk has: “three”"


def test_a_line_too_many_is_named():
    assert str(by_line("one", "one\ntwo")) == "Line 2 should not be there. The file has: “two”"


def test_a_changed_cell_is_named_by_row_and_column():
    assert str(by_cell(TABLE, TABLE.replace("refuted", "supported"))) == (
        "Row 3, column “status”, differs. The desk has: “refuted”. The file has: “supported”"
    )


def test_what_a_spreadsheet_does_on_saving_does_not_count():
    saved = '"claim_id";"quote";"status"\n"c1";"taxes fell, he said";"supported"\n"c2";"two\nlines";"refuted"\n'
    assert by_cell(TABLE, saved) is None
    assert by_cell(TABLE, "\ufeff" + TABLE.replace("\r\n", "\n")) is None


def test_rows_and_cells_that_lack_or_are_too_many_are_named():
    assert str(by_cell(TABLE, TABLE[: TABLE.index("c2")])).startswith("Row 3 is missing.")
    assert str(by_cell(TABLE, TABLE + "c3,more,refuted\r\n")).startswith("Row 4 should not be there.")
    assert str(by_cell(TABLE, TABLE.replace("supported", "supported,extra"))).startswith("Row 2, column “4”, should not be there.")


def test_a_table_that_breaks_off_inside_a_cell_lacks_that_row():
    assert str(by_cell(TABLE, TABLE[: TABLE.index("lines")])).startswith("Row 3 is missing.")


def test_a_changed_value_is_named_by_its_path():
    made = json.dumps({"claims": [{"status": "supported"}, {"status": "refuted", "start": 4}]})
    assert "claims[1].status differs" in str(by_value(made, made.replace("refuted", "supported")))
    assert "claims[1].start differs" in str(by_value(made, made.replace("4", "4.0")))
    assert "claims[1].start is missing" in str(by_value(made, made.replace('"start"', '"begin"')))
    assert "claims[2] should not be there" in str(by_value(made, made.replace("]}", ', {"status": "refuted"}]}')))
    assert "The value at the top differs" in str(by_value(made, "[]"))


def test_another_order_of_keys_and_other_spaces_do_not_count():
    assert by_value('{"a": 1, "b": [true, null]}', '{"b":[true,null],\n"a":1}') is None


def test_a_key_that_stands_twice_is_no_equal_file():
    assert by_value('{"a": 1}', '{"a": 2, "a": 1}') is not None


def test_what_is_no_json_any_more_is_compared_by_line():
    assert "Line 2" in str(by_value('{\n"a": 1\n}', '{\n"a": \n}'))
    assert by_value('{"a": 1}', "[" * 100_000) is not None
