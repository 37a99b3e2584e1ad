"""The people of a desk and what each of them may do: the one list of permissions."""

from dataclasses import dataclass

from factcheck.vocabulary.vocabulary import Term, Vocabulary


@dataclass(frozen=True)
class Permission(Term):
    """One thing a person may be allowed to do; the label completes “may not …”."""


PERMISSIONS = Vocabulary(
    "permission",
    Permission("read", "read the desk"),
    Permission("import", "take in articles"),
    Permission("annotate", "mark, settle or attribute passages and claims"),
    Permission("assess", "assess claims"),
    Permission("assign", "assign articles"),
    Permission("sign_off", "sign off claims or send them back"),
    Permission("curate", "merge or regrade sources"),
    Permission("publish", "write the finding or publish"),
    Permission("export", "export reports"),
    Permission("verify", "verify the ledger"),
    Permission("see_confidential", "see confidential evidence and internal notes"),
    Permission("keep_accounts", "keep accounts and roles"),
    Permission("keep_rules", "change the desk's rules"),
)
READ, IMPORT, ANNOTATE, ASSESS, ASSIGN, SIGN_OFF, CURATE, PUBLISH, EXPORT, VERIFY, SEE_CONFIDENTIAL, KEEP_ACCOUNTS, KEEP_RULES = PERMISSIONS

CHECKING = frozenset({READ, IMPORT, ANNOTATE, ASSESS, ASSIGN, EXPORT, VERIFY, SEE_CONFIDENTIAL})


@dataclass(frozen=True)
class DeskRole(Term):
    may: frozenset[Permission] = frozenset()
    offered: bool = True
    summary: str = ""

    @property
    def one(self) -> str:
        """One person with this role: a fact-checker, an editor."""
        word = self.label.lower()
        return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


DESK_ROLES = Vocabulary(
    "desk role",
    DeskRole("checker", "Fact-checker", may=CHECKING, summary="takes in articles, annotates and assesses claims"),
    DeskRole(
        "editor",
        "Editor",
        may=CHECKING | {SIGN_OFF, CURATE, PUBLISH},
        summary="does what a fact-checker does, settles, signs off and publishes",
    ),
    DeskRole(
        "auditor", "Auditor", may=frozenset({READ, EXPORT, VERIFY, SEE_CONFIDENTIAL}), summary="reads, exports and verifies everything"
    ),
    DeskRole("admin", "Administrator", may=frozenset({READ, VERIFY, KEEP_ACCOUNTS, KEEP_RULES}), summary="keeps accounts and rules"),
    DeskRole(
        "command_line",
        "Command line",
        may=frozenset({READ, IMPORT, EXPORT, VERIFY, CURATE, KEEP_ACCOUNTS, KEEP_RULES}),
        offered=False,
        summary="the desk's own account for commands typed on its machine",
    ),
)


def whom_to_ask(permission: Permission) -> str:
    """The people whose role allows it: a fact-checker or an editor."""
    *others, last = [role.one for role in DESK_ROLES if role.offered and not role.retired and permission in role.may]
    return f"{', '.join(others)} or {last}" if others else last
