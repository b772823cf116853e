package io.fukan.api.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.annotation.Annotation;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what all have in common: its name, the parameters of lists, keys of writes, refusals. */
@Component
class OperationDescriber implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setOperationId(name(handler));
        ListOf list = handler.getMethodAnnotation(ListOf.class);
        if (list != null) {
            ListParameters.of(list).forEach(operation::addParametersItem);
        }
        if (AnnotatedElementUtils.hasAnnotation(handler.getMethod(), FilteredByDimensions.class)) {
            ListParameters.ofFigures().forEach(operation::addParametersItem);
        }
        if (isWrite(handler)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("the same key and body get the first answer again for 24 hours; another body 422;"
                            + " while the first is being worked on 409")
                    .schema(new StringSchema().maxLength(255)));
        }
        describeSuccess(operation.getResponses(), handler);
        refusals(handler)
                .forEach(status -> operation
                        .getResponses()
                        .addApiResponse(
                                Integer.toString(status.value()),
                                new ApiResponse().$ref(ApiDescription.refusal(status))));
        return operation;
    }

    /** LeadEntryApi.create is leadEntry_create. */
    private static String name(HandlerMethod handler) {
        String type = handler.getBeanType().getSimpleName().replaceAll("Api$", "");
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "_"
                + handler.getMethod().getName();
    }

    private static void describeSuccess(ApiResponses responses, HandlerMethod handler) {
        ApiResponse created = responses.get("201");
        if (created != null) {
            created.description("made; without a body where whoever made it may not read it");
            created.addHeaderObject(
                    "Location",
                    new Header().description("where it is").schema(new StringSchema().format("uri-reference")));
        }
        boolean answersByHand = handler.getMethod().getReturnType() == ResponseEntity.class;
        if (answersByHand && handler.getMethodAnnotation(ResponseStatus.class) == null && isWrite(handler)) {
            responses.addApiResponse(
                    "204", new ApiResponse().description("done; the caller may not read the record any more"));
        }
    }

    private static Set<HttpStatus> refusals(HandlerMethod handler) {
        Set<HttpStatus> refusals =
                new TreeSet<>(Set.of(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN, HttpStatus.SERVICE_UNAVAILABLE));
        if (has(handler, PathVariable.class)) {
            refusals.add(HttpStatus.NOT_FOUND);
        }
        boolean isWrite = isWrite(handler);
        if (isWrite || has(handler, RequestParam.class)) {
            refusals.add(HttpStatus.BAD_REQUEST);
        }
        if (isWrite) {
            refusals.addAll(Set.of(HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT));
        }
        if (has(handler, RequestBody.class)) {
            refusals.addAll(Set.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, HttpStatus.CONTENT_TOO_LARGE));
        }
        return refusals;
    }

    private static boolean has(HandlerMethod handler, Class<? extends Annotation> annotation) {
        return Stream.of(handler.getMethodParameters()).anyMatch(one -> one.hasParameterAnnotation(annotation));
    }

    private static boolean isWrite(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null && !Set.of(mapping.method()).contains(RequestMethod.GET);
    }
}
