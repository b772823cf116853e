package io.fukan.api.failure;

import io.fukan.access.NotAllowed;
import io.fukan.account.InvalidCorporateNumber;
import io.fukan.account.InvalidPhoneNumber;
import io.fukan.criteria.InvalidRule;
import io.fukan.hook.HookRefused;
import io.fukan.ingest.file.ProblemCode;
import io.fukan.kpi.Basis;
import io.fukan.kpi.BasisNotOffered;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.UnknownKpi;
import io.fukan.problem.FieldProblem;
import io.fukan.problem.Outage;
import io.fukan.problem.Problem;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.InvalidQuery;
import io.fukan.security.DoorThrottle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;

/** Says of each kind of failure what it means to the caller. What is not listed is our own fault. */
final class Failures {

    /** What of a mapping is no mapping at all, as an unknown field of any other JSON. */
    private static final Set<ProblemCode> MISUNDERSTOOD = Set.of(ProblemCode.BAD_JSON, ProblemCode.UNKNOWN_KEY);

    private static final Map<Class<?>, Function<Throwable, Problem>> KNOWN = new LinkedHashMap<>();

    static {
        on(NoSuchRecord.class, e -> Problem.of(HttpStatus.NOT_FOUND, "RECORD_NOT_FOUND"));
        on(UnknownKpi.class, e -> Problem.of(HttpStatus.NOT_FOUND, "KPI_UNKNOWN", e.key()));
        on(NoHandlerFoundException.class, e -> Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND"));
        on(NotAllowed.class, e -> Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN"));
        on(AccessDeniedException.class, e -> Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN"));
        on(IllegalMove.class, e -> Problem.of(HttpStatus.CONFLICT, e.code(), e.args()));
        on(StaleVersion.class, e -> Problem.of(HttpStatus.CONFLICT, "STALE_VERSION", e.present()));
        on(OptimisticLockingFailureException.class, e -> Problem.of(HttpStatus.CONFLICT, "CHANGED_MEANWHILE"));
        on(DuplicateKeyException.class, e -> alreadyExists());
        on(DataIntegrityViolationException.class, Failures::refusedByTheDatabase);
        on(InvalidValue.class, e -> invalid(FieldProblem.of(inBody(e.field()), e.code(), e.args())));
        on(InvalidField.class, e -> invalid(e.problem()));
        on(UnknownField.class, e -> unknownField(e.path()));
        on(
                InvalidCorporateNumber.class,
                e -> invalid(field("corporateNumber", e.reason().name(), e.messageKey())));
        on(InvalidPhoneNumber.class, e -> invalid(field("phone", e.reason().name(), e.messageKey())));
        on(InvalidRule.class, Failures::invalidRule);
        on(InvalidMapping.class, Failures::invalidMapping);
        on(InvalidQuery.class, e -> parameter(e.parameter(), e.code(), e.args()));
        on(
                DoorThrottle.TooMany.class,
                e -> Problem.of(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS")
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfter())));
        on(BadParameter.class, e -> parameter(e.parameter(), e.code(), e.args()));
        on(BasisNotOffered.class, e -> parameter("basis", "BASIS_NOT_OFFERED", e.kpi(), bases(e.kpi())));
        on(MissingServletRequestParameterException.class, e -> parameter(e.getParameterName(), "PARAMETER_MISSING"));
        on(MissingServletRequestPartException.class, e -> parameter(e.getRequestPartName(), "PARAMETER_MISSING"));
        on(MissingRequestHeaderException.class, e -> parameter(e.getHeaderName(), "PARAMETER_MISSING"));
        on(MethodArgumentTypeMismatchException.class, Failures::mismatch);
        on(MethodArgumentNotValidException.class, Failures::notValid);
        on(InvalidBody.class, e -> notValid(e.errors()));
        on(HttpMessageNotReadableException.class, e -> UnreadableBody.problem(e.getCause()));
        on(UnreadableChange.class, e -> UnreadableBody.problem(e.getCause()));
        on(HttpRequestMethodNotSupportedException.class, Failures::methodNotAllowed);
        on(HttpMediaTypeNotSupportedException.class, e -> mediaType(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        on(HttpMediaTypeNotAcceptableException.class, e -> mediaType(HttpStatus.NOT_ACCEPTABLE));
        on(HookRefused.class, Failures::hook);
        on(MaxUploadSizeExceededException.class, e -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE"));
        on(MultipartException.class, e -> Problem.of(HttpStatus.BAD_REQUEST, "UNREADABLE_BODY"));
    }

    private Failures() {}

    static Problem problem(Throwable failure) {
        for (Class<?> type = failure.getClass(); type != Throwable.class; type = type.getSuperclass()) {
            Function<Throwable, Problem> known = KNOWN.get(type);
            if (known != null) {
                return known.apply(failure);
            }
        }
        return Outage.isBehind(failure) ? Problem.unavailable() : unexpected();
    }

    private static <E extends Throwable> void on(Class<E> type, Function<E, Problem> problem) {
        KNOWN.put(type, failure -> problem.apply(type.cast(failure)));
    }

    static Problem unknownField(String path) {
        return Problem.of(HttpStatus.BAD_REQUEST, "UNKNOWN_FIELD", path)
                .with(FieldProblem.of(path, "UNKNOWN_FIELD", path));
    }

    /** Forms call a custom field {@code attr.plan}, bodies {@code attrs.plan}. */
    private static String inBody(String field) {
        return field.startsWith("attr.") ? "attrs." + field.substring("attr.".length()) : field;
    }

    static Problem invalid(FieldProblem... fields) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_VALUE").with(List.of(fields));
    }

    /** Told by the path in the tree: {@code rule.all[1].value}. */
    private static Problem invalidRule(InvalidRule failure) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_RULE")
                .with(failure.problems().stream()
                        .map(problem -> new FieldProblem("rule" + problem.path().substring(1), problem.code(), problem))
                        .toList());
    }

    private static Problem invalidMapping(InvalidMapping failure) {
        boolean isUnreadable = failure.problems().stream().anyMatch(problem -> MISUNDERSTOOD.contains(problem.code()));
        return Problem.of(isUnreadable ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_MAPPING")
                .with(failure.problems().stream()
                        .map(problem -> new FieldProblem(
                                problem.column() == null || problem.column().isEmpty()
                                        ? "mapping"
                                        : "mapping." + problem.column(),
                                problem.code().name(),
                                new DefaultMessageSourceResolvable(
                                        new String[] {problem.messageKey()},
                                        problem.args().toArray(),
                                        problem.code().name())))
                        .toList());
    }

    private static FieldProblem field(String name, String code, String messageKey) {
        return new FieldProblem(name, code, new DefaultMessageSourceResolvable(messageKey));
    }

    private static Problem parameter(String name, String code, Object... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "INVALID_PARAMETER", name).with(FieldProblem.of(name, code, args));
    }

    private static String bases(String kpi) {
        return KpiCatalogue.get(kpi).bases().stream()
                .sorted()
                .map(Basis::apiName)
                .collect(Collectors.joining(", "));
    }

    /** An id that is no number is the id of nothing; any other parameter is misunderstood. */
    private static Problem mismatch(MethodArgumentTypeMismatchException failure) {
        boolean isPath = failure.getParameter()
                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        return isPath
                ? Problem.of(HttpStatus.NOT_FOUND, "RECORD_NOT_FOUND")
                : parameter(failure.getName(), "VALUE_UNREADABLE");
    }

    private static Problem notValid(Errors failure) {
        return invalid(
                failure.getFieldErrors().stream().map(Failures::constraint).toArray(FieldProblem[]::new));
    }

    private static FieldProblem constraint(FieldError error) {
        return switch (String.valueOf(error.getCode())) {
            case "NotNull", "NotBlank", "NotEmpty" -> FieldProblem.of(error.getField(), "REQUIRED");
            case "Size" -> FieldProblem.of(error.getField(), "TEXT_TOO_LONG", sizeOf(error));
            case "PositiveOrZero" -> FieldProblem.of(error.getField(), "NEGATIVE");
            default -> FieldProblem.of(error.getField(), "INVALID_VALUE");
        };
    }

    /** Arguments of a size constraint are the field itself, then max and min in the order of their names. */
    private static Object sizeOf(FieldError error) {
        Object[] args = error.getArguments();
        return args != null && args.length > 1 ? args[1] : "";
    }

    private static Problem alreadyExists() {
        return Problem.of(HttpStatus.CONFLICT, "ALREADY_EXISTS");
    }

    /** Somebody else has that value already; any other constraint should have been seen to before. */
    private static Problem refusedByTheDatabase(DataIntegrityViolationException failure) {
        boolean isTaken = failure.getCause() instanceof ConstraintViolationException violated
                && violated.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE;
        return isTaken ? alreadyExists() : unexpected();
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException failure) {
        String[] supported = failure.getSupportedMethods();
        return Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED")
                .header(HttpHeaders.ALLOW, supported == null ? "" : String.join(", ", supported));
    }

    private static Problem hook(HookRefused refused) {
        HttpStatus status =
                refused.reason() == HookRefused.Reason.HEADERS ? HttpStatus.BAD_REQUEST : HttpStatus.UNAUTHORIZED;
        return Problem.of(status, "HOOK_" + refused.reason().name());
    }

    private static Problem mediaType(HttpStatus status) {
        return Problem.of(status, status == HttpStatus.NOT_ACCEPTABLE ? "NOT_ACCEPTABLE" : "UNSUPPORTED_MEDIA_TYPE");
    }

    private static Problem unexpected() {
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR");
    }
}
