"""What a description is called by."""

import pytest
from text.attribution.saying import last

CALLED = {
    "Two lawyers said it would rain.": "lawyers",
    "One engineer said it would rain.": "engineer",
    "Sweden's foreign ministry said it would rain.": "Swedish foreign ministry",
    "Two people familiar with the mill, who were not allowed to speak of it, said it would rain.": "people familiar with the mill",
    "An aide close to the owner of the old mill by the river said it would rain.": "aide close to the owner of the old mill by the river",
}


@pytest.mark.parametrize(("text", "name"), CALLED.items(), ids=list(CALLED))
def test_a_description_is_called_by_its_own_words(text, name):
    assert last(text).name == name
