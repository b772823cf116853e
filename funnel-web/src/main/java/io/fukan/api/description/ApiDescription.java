package io.fukan.api.description;

import io.fukan.problem.ProblemBody;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** What is said of the API as a whole: how to get in, and how it refuses. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    private static final Map<HttpStatus, String> REFUSALS = new EnumMap<>(Map.ofEntries(
            Map.entry(HttpStatus.BAD_REQUEST, "A body, field or parameter that cannot be understood"),
            Map.entry(HttpStatus.UNAUTHORIZED, "No token, or one that is not valid"),
            Map.entry(HttpStatus.FORBIDDEN, "Not for the token's owner; nothing was written"),
            Map.entry(HttpStatus.NOT_FOUND, "There is no such record, or none that the token's owner may see"),
            Map.entry(HttpStatus.CONFLICT, "Conflicts with the record's present state or version"),
            Map.entry(HttpStatus.CONTENT_TOO_LARGE, "Larger than what can be sent"),
            Map.entry(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not the content type that is read here"),
            Map.entry(HttpStatus.UNPROCESSABLE_CONTENT, "Values that can never be right, each named"),
            Map.entry(HttpStatus.SERVICE_UNAVAILABLE, "Not for the moment; see Retry-After")));

    /** Where the refusal with that status is described. */
    static String refusal(HttpStatus status) {
        return "#/components/responses/" + name(status);
    }

    @Bean
    OpenAPI fukanApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Fukan")
                        .version("v1")
                        .description(
                                "The whole sales funnel of a company, for programs. Every token acts with its owner's"
                                        + " present rights. Refusals are problems (RFC 9457) with a stable code, in the language of"
                                        + " Accept-Language, else the owner's."))
                .servers(List.of(new Server().url("/").description("this installation")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(
                                                "A personal access token: POST /api/v1/tokens, or the page of one's own"
                                                        + " account")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OpenApiCustomizer refusals() {
        return api -> {
            ModelConverters.getInstance(true)
                    .resolveAsResolvedSchema(new AnnotatedType(ProblemBody.class))
                    .referencedSchemas
                    .forEach(api.getComponents()::addSchemas);
            REFUSALS.forEach(
                    (status, words) -> api.getComponents().addResponses(name(status), response(status, words)));
        };
    }

    private static ApiResponse response(HttpStatus status, String words) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        ApiResponse response = new ApiResponse()
                .description(words)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(problem)));
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("seconds").schema(new IntegerSchema()));
        }
        return response;
    }

    private static String name(HttpStatus status) {
        return PROBLEM + status.value();
    }
}
