"""Failures as HTTP statuses: the only such table."""

from http import HTTPStatus

from factcheck import errors

STATUSES: dict[type[errors.Failure], HTTPStatus] = {
    errors.Failure: HTTPStatus.BAD_REQUEST,
    errors.BadInput: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.Incomplete: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.NotText: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    errors.EmptyText: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.TooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    errors.SpanOutsideText: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.QuoteMismatch: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.Unknown: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.NotFound: HTTPStatus.NOT_FOUND,
    errors.Retired: HTTPStatus.CONFLICT,
    errors.Stale: HTTPStatus.CONFLICT,
    errors.NotNow: HTTPStatus.CONFLICT,
    errors.Forbidden: HTTPStatus.FORBIDDEN,
    errors.SignInNeeded: HTTPStatus.UNAUTHORIZED,
    errors.ForeignOrigin: HTTPStatus.FORBIDDEN,
    errors.TooManyTries: HTTPStatus.TOO_MANY_REQUESTS,
    errors.NoDesk: HTTPStatus.SERVICE_UNAVAILABLE,
    errors.DeskExists: HTTPStatus.CONFLICT,
    errors.BrokenLedger: HTTPStatus.INTERNAL_SERVER_ERROR,
    errors.Busy: HTTPStatus.SERVICE_UNAVAILABLE,
}


def status_of(failure: errors.Failure) -> HTTPStatus:
    """The status of a failure's own class; of a form in which one thing alone is wrong, that of what is wrong."""
    alone = failure.because if isinstance(failure, errors.Incomplete) else None
    return STATUSES[type(alone or failure)]
