package io.fukan.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller;
import io.fukan.api.Caller.Answer;
import io.fukan.web.SignedIn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the product shows of a day: by program, and on the overview.
 *
 * @param page somebody who looks at the pages
 */
record Shown(Caller program, SignedIn page, LocalDate day) {

    /** The figure of the whole company. */
    @Nullable
    BigDecimal figure(String kpi) {
        return number(points(kpi, "").iterator().next(), "value");
    }

    /** The same cut by a dimension, without groups that have none. */
    Map<String, BigDecimal> figures(String kpi, String by) {
        Map<String, BigDecimal> groups = new TreeMap<>();
        for (JsonNode point : points(kpi, "&by=" + by)) {
            BigDecimal value = number(point, "value");
            if (value != null && !point.get("group").isNull()) {
                groups.put(point.get("group").asString(), value);
            }
        }
        return groups;
    }

    /** How many records are listed behind one side of a figure. */
    long records(String kpi, String part) {
        return get("/api/v1/kpis/" + kpi + "/records?" + days() + "&part=" + part)
                .json()
                .get("total")
                .asLong();
    }

    /** Counts of the funnel's stages. */
    Map<String, Long> funnel() {
        Map<String, Long> stages = new LinkedHashMap<>();
        get("/api/v1/funnel?" + days())
                .json()
                .forEach(stage -> stages.put(
                        stage.get("stage").asString(), stage.at("/total/count").asLong()));
        return stages;
    }

    /** The same as the overview shows them, with as many records as are listed behind each; nothing is behind a zero. */
    Map<String, Long> overview() {
        Map<String, Long> stages = new LinkedHashMap<>();
        for (Element total : page("/?period=custom&basis=period&" + days()).select(".fk-total a.fk-count")) {
            String list = total.attr("href");
            long listed = digits(page(list).select("#records .card-title").text());
            assertThat(digits(total.text())).as(list).isEqualTo(listed);
            stages.put(list.replaceAll(".*[?&]stage=([a-z]+).*", "$1"), listed);
        }
        return stages;
    }

    private Iterable<JsonNode> points(String kpi, String more) {
        return get("/api/v1/kpis/" + kpi + "?" + days() + more).json().get("series");
    }

    private Answer get(String path) {
        Answer answer = program.get(path);
        assertThat(answer.status()).as(path + " " + answer).isEqualTo(200);
        return answer;
    }

    private Document page(String path) {
        return Jsoup.parse(SignedIn.body(page.get(path)));
    }

    private String days() {
        return "from=" + day + "&to=" + day;
    }

    private static @Nullable BigDecimal number(JsonNode point, String field) {
        JsonNode value = point.get(field);
        return value.isNull() ? null : new BigDecimal(value.asString());
    }

    private static long digits(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }
}
