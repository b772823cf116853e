package io.fukan.api.description;

import io.fukan.kpi.Cut;
import io.fukan.records.SortKey;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes the parameters of a list from what reads them. */
final class ListParameters {

    private static final String ATTRIBUTE = ".attr.";

    /** What a filter takes beside or instead of the values of an enum. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("q", "words that must all be found, whatever their width, case and kana"),
            Map.entry("stage", "OPEN: all that somebody is to work on"),
            Map.entry("yomi", "none: without one"),
            Map.entry("industry", "major A to T of the Japanese classification, or one's own word"),
            Map.entry("region", "as it was entered"),
            Map.entry("signal", "true: with news"),
            Map.entry("kpi", "key of the KPI"),
            Map.entry("of", "me, team (leads that nobody owns), all (a manager's teams) or a person's id"),
            Map.entry("lead", "id"),
            Map.entry("opportunity", "id"),
            Map.entry("account", "id"),
            Map.entry("team", "id"),
            Map.entry("channel", "id, or none"),
            Map.entry("campaign", "id, or none"),
            Map.entry("partner", "id, or none"),
            Map.entry("owner", "id, me, or none"),
            Map.entry("rep", "id, me, or none"),
            Map.entry("setBy", "id, me, or none"),
            Map.entry("assignedTo", "id, me, or none"),
            Map.entry("offeredBy", "id, me, or none"),
            Map.entry("offeredTo", "id, me, or none"));

    private ListParameters() {}

    static List<Parameter> of(ListOf list) {
        List<Parameter> parameters = new ArrayList<>();
        for (String filter : list.filters().split(" ")) {
            if (!filter.endsWith(ATTRIBUTE)) {
                parameters.add(filter(filter, list.query()));
            }
        }
        if (list.filters().contains(ATTRIBUTE)) {
            parameters.add(customFields(list.filters()));
        }
        sort(list.query()).ifPresent(parameters::add);
        parameters.add(new QueryParameter().name("page").description("from 0").schema(integer(0, null, 0)));
        parameters.add(
                new QueryParameter().name("size").description("rows per page").schema(integer(1, 100, 50)));
        return parameters;
    }

    /** Filters of figures: every dimension of the catalogue, but quality, which all figures are asked for. */
    static List<Parameter> ofFigures() {
        List<Parameter> parameters = new ArrayList<>();
        Cut.names().stream()
                .filter(name -> !name.equals("quality"))
                .map(name -> new QueryParameter()
                        .name(name)
                        .description("several values repeated or parted by commas (a comma within one is written \\,);"
                                + " ~ stands for not set")
                        .schema(new StringSchema()))
                .forEach(parameters::add);
        parameters.add(customFields("lead.attr. account.attr. opportunity.attr. customer.attr."));
        return parameters;
    }

    private static Parameter filter(String name, Class<? extends Record> query) {
        Schema<?> schema = new StringSchema();
        if (name.endsWith("From") || name.endsWith("To") && !name.equals("offeredTo") && !name.equals("assignedTo")) {
            schema.format("date");
            return new QueryParameter()
                    .name(name)
                    .description("a day, included")
                    .schema(schema);
        }
        component(query, name.equals("band") ? "size" : name)
                .map(RecordComponent::getType)
                .filter(Class::isEnum)
                .ifPresent(type -> values(type).forEach(((StringSchema) schema)::addEnumItem));
        boolean alsoOpen = name.equals("stage")
                && schema.getEnum() != null
                && query.getSimpleName().startsWith("Lead");
        if (alsoOpen) {
            ((StringSchema) schema).addEnumItem("OPEN");
        } else if (name.equals("yomi")) {
            ((StringSchema) schema).addEnumItem("none");
        }
        return new QueryParameter()
                .name(name)
                .description(words(name, schema, alsoOpen))
                .schema(schema);
    }

    private static @Nullable String words(String name, Schema<?> schema, boolean alsoOpen) {
        boolean speaksForItself = schema.getEnum() != null && !alsoOpen && !name.equals("yomi");
        return speaksForItself ? null : WORDS.get(name);
    }

    /** Any number of parameters such as {@code lead.attr.plan=gold}. */
    private static Parameter customFields(String filters) {
        List<String> records = Stream.of(filters.split(" "))
                .filter(name -> name.endsWith(ATTRIBUTE))
                .map(name -> name + "<key>")
                .toList();
        return new QueryParameter()
                .name("customFields")
                .description("custom fields that must have a value, each as a parameter of its own: "
                        + String.join("=…, ", records) + "=…")
                .style(Parameter.StyleEnum.FORM)
                .explode(true)
                .schema(new MapSchema().additionalProperties(new StringSchema()));
    }

    /** Empty where the order is fixed. */
    private static Optional<Parameter> sort(Class<? extends Record> query) {
        return component(query, "sorting")
                .map(sorting -> ((ParameterizedType) sorting.getGenericType()).getActualTypeArguments()[0])
                .map(keys -> sortedBy((Class<?>) keys));
    }

    private static Parameter sortedBy(Class<?> keys) {
        StringSchema schema = new StringSchema();
        for (Object key : keys.getEnumConstants()) {
            schema.addEnumItem(((SortKey) key).key());
            schema.addEnumItem("-" + ((SortKey) key).key());
        }
        return new QueryParameter()
                .name("sort")
                .description("- in front: descending")
                .schema(schema);
    }

    private static Schema<?> integer(int least, @Nullable Integer most, int usual) {
        Schema<Number> schema = new IntegerSchema().minimum(BigDecimal.valueOf(least));
        schema.setDefault(usual);
        return most == null ? schema : schema.maximum(BigDecimal.valueOf(most));
    }

    private static Stream<String> values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }
}
