"""What a passage of prose is: claim, opinion or question."""


def disposition(sentence: str) -> str:
    return "question" if sentence.rstrip("\"'”’»)] ").endswith("?") else "claim"
