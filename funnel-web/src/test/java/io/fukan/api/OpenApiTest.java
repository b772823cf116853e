package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.organisation.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the API says what the API does, to those who may use it. */
@ApiTest
class OpenApiTest {

    private static final String DOCS = "/v3/api-docs";

    @Autowired
    Callers callers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    JsonNode api;

    @BeforeEach
    void description() {
        api = callers.in(Role.SDR).get(DOCS).json();
    }

    @Test
    void strangersDoNotReadIt() {
        for (String place : List.of(DOCS, DOCS + ".yaml", DOCS + "/swagger-config")) {
            assertThat(callers.stranger().get(place).status()).as(place).isEqualTo(401);
        }
        assertThat(callers.with("fukan_wrong").get(DOCS).status()).isEqualTo(401);
    }

    @Test
    void everyHandlerIsDescribedAndNoPageIs() {
        Set<String> handled = new TreeSet<>();
        handlers.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> {
                            for (RequestMethod method :
                                    mapping.getMethodsCondition().getMethods()) {
                                handled.add(method.name().toLowerCase(java.util.Locale.ROOT) + " " + pattern);
                            }
                        }));
        Set<String> described = new TreeSet<>();
        operations().forEach(operation -> described.add(operation.name()));

        assertThat(described).isEqualTo(handled).hasSizeGreaterThan(80);
    }

    @Test
    void everyOperationHasANameOfItsOwnASummaryAndItsRefusals() {
        Set<String> names = new TreeSet<>();
        for (Operation operation : operations()) {
            JsonNode said = operation.json();
            assertThat(names.add(said.path("operationId").asString()))
                    .as(operation.name())
                    .isTrue();
            assertThat(said.path("summary").asString()).as(operation.name()).isNotBlank();
            assertThat(said.path("responses").propertyNames())
                    .as(operation.name())
                    .contains("401", "403", "503")
                    .anyMatch(status -> status.startsWith("2"));
            if (!operation.name().startsWith("get ")) {
                assertThat(said.path("responses").propertyNames())
                        .as(operation.name())
                        .contains("400", "409", "422");
            }
            if (operation.name().contains("{")) {
                assertThat(said.path("responses").propertyNames())
                        .as(operation.name())
                        .contains("404");
            }
        }
    }

    @Test
    void whatIsReferredToIsThereAndNothingOfOurMachinery() {
        assertThat(api.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(api.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
        assertThat(api.at("/components/schemas").propertyNames())
                .contains("Problem", "LeadRow", "LeadChange", "ImportMapping")
                .noneMatch(
                        name -> name.startsWith("Change") || name.contains("Json") || name.contains("Map" + "String"));
        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void fieldsSayWhetherTheyMayBeMissing() {
        JsonNode row = api.at("/components/schemas/OpportunityRow");
        assertThat(texts(row.path("required")))
                .contains("id", "phase", "version")
                .doesNotContain("amount", "yomi");
        assertThat(texts(row.at("/properties/amount/type"))).containsExactlyInAnyOrder("number", "null");
        assertThat(row.at("/properties/yomi/enum").toString()).isEqualTo("[\"A\",\"B\",\"C\",null]");

        JsonNode change = api.at("/components/schemas/OpportunityChange");
        assertThat(texts(change.path("required"))).containsExactly("version");
        assertThat(texts(change.at("/properties/amount/type"))).containsExactlyInAnyOrder("number", "null");
    }

    @Test
    void theParametersOfAListAreThoseItTakes() {
        for (Operation operation : operations()) {
            JsonNode parameters = operation.json().path("parameters");
            boolean isList = names(parameters).contains("sort");
            if (!isList) {
                continue;
            }
            String path = operation.name().substring("get ".length());
            Caller admin = callers.in(Role.ADMIN);
            for (JsonNode parameter : parameters) {
                String name = parameter.path("name").asString();
                JsonNode values = parameter.at("/schema/enum");
                if (name.equals("customFields")) {
                    continue;
                }
                List<String> tried = values.isMissingNode() ? List.of(value(parameter)) : texts(values);
                for (String value : tried) {
                    assertThat(admin.get(path + "?" + name + "=" + value).status())
                            .as(path + "?" + name + "=" + value)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void figuresAreFilteredByEachDimension() {
        JsonNode parameters = api.at("/paths/~1api~1v1~1kpis~1{key}/get/parameters");

        assertThat(names(parameters))
                .contains("from", "to", "grain", "basis", "quality", "by", "channel", "setter", "product");
        for (String dimension :
                texts(callers.in(Role.ADMIN).get("/api/v1/kpis").json().get(0).path("dimensions"))) {
            if (!dimension.contains(".")) {
                assertThat(names(parameters)).contains(dimension);
            }
        }
    }

    private static String value(JsonNode parameter) {
        boolean isDay = parameter.at("/schema/format").asString().equals("date");
        return isDay ? "2018-01-01" : "1";
    }

    private record Operation(String name, JsonNode json) {}

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(
                                new Operation(operation.getKey() + " " + path.getKey(), operation.getValue()))));
        return operations;
    }

    private static List<String> names(JsonNode parameters) {
        return parameters.valueStream().map(one -> one.path("name").asString()).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
