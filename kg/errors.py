"""What can go wrong in ways a caller can act on. Every message names the thing, what is right, and the next step."""


class KgError(Exception):
    """Expected failure: the command line prints its message as one line and exits with 1."""


class ArticleError(KgError):
    """One article cannot be read; it is skipped and counted, the others go on."""


class PipelineError(KgError):
    """The language pipeline is missing or not English."""


class VocabularyError(KgError):
    """relations.toml breaks a rule of its own."""


class LedgerError(KgError):
    """The ledger is missing, of another version, locked, or no ledger at all."""


class StoreError(KgError):
    """The store is missing, of another version, locked, damaged, or no store of kg."""


class QuestionError(KgError):
    """Unknown question, parameter or entity, or a query that may write."""


class GoldError(KgError):
    """Annotated sentences or the text they belong to are missing, or break the format."""
