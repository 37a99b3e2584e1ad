"""Bytes to text at import: decode, drop a BOM, line ends to LF, nothing else."""

import codecs

from factcheck.errors import EmptyText, NotText, TooLarge

LARGEST = 2_000_000  # bytes
AS_TEXT = "Export the article as plain text, saved as UTF-8."

MARKS = (  # the longer first: a UTF-32 mark begins with a UTF-16 one
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
)


def decode(data: bytes) -> str:
    """The text of a file as the desk keeps it. Raises NotText, EmptyText or TooLarge with what to do next."""
    _refuse_size(len(data))
    mark, codec, label = next((known for known in MARKS if data.startswith(known[0])), (b"", "utf-8", "UTF-8"))
    try:
        text = data[len(mark) :].decode(codec)
    except UnicodeDecodeError as error:
        raise _undecodable(data, len(mark) + error.start, label) from None
    return _kept(text)


def accept(text: str) -> str:
    """Text from a form, as the desk keeps it: line ends become LF, a leading mark goes, all else stays."""
    try:
        _refuse_size(len(text.encode("utf-8")))
    except UnicodeEncodeError as error:
        code = ord(text[error.start])
        raise NotText(
            f"Half a character (the lone surrogate U+{code:04X}) stands at offset {error.start}. Copy the text again from where it comes.",
            offset=error.start,
        ) from None
    return _kept(text.removeprefix("\ufeff"))


def _kept(text: str) -> str:
    null = text.find("\0")
    if null >= 0:
        raise NotText(f"This is not a text file: there is a NUL character at offset {null}. {AS_TEXT}", offset=null)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise EmptyText("There is no text here, only blank space. Choose a file, or paste an article, that has words in it.")
    return text


def _undecodable(data: bytes, offset: int, label: str) -> NotText:
    null = data.find(b"\0")
    if null >= 0 and label == "UTF-8":
        return NotText(f"This is not a text file: there is a NUL byte at offset {null}. {AS_TEXT}", offset=null)
    byte = data[offset]
    return NotText(
        f"This file is not {label}: the byte 0x{byte:02X} at offset {offset} fits no character. Open it in an editor and save it as UTF-8.",
        offset=offset,
        byte=byte,
    )


def _refuse_size(size: int) -> None:
    if size > LARGEST:
        raise TooLarge(
            f"The article has {size:,} bytes; at most {LARGEST:,} are taken. Split it into parts and import each.", size=size, limit=LARGEST
        )
