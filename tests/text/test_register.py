"""The sources that reading may recognise."""

import pickle

from factcheck.text.register import Known, Register

SOURCES = (Known("efe", "EFE", "wire_agency", ("Agencia EFE",), "ES"),)


def test_a_register_is_known_again_by_what_it_holds():
    assert {Register(SOURCES): "kept"}[Register(SOURCES)] == "kept"


def test_a_register_that_goes_to_another_process_leaves_its_hash_behind():
    register = Register(SOURCES)
    hash(register)
    again = pickle.loads(pickle.dumps(register))
    assert again == register
    assert "_hash" not in vars(again)
