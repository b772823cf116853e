package io.fukan.web.filter;

import io.fukan.database.Sql;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the bar's selects offer: channels, partners, teams and reps that any fact knows. */
@Component
public class FilterChoices {

    private final JdbcClient jdbc;

    FilterChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names to choose from, each list in its own order. */
    public record Choices(List<String> channels, List<String> partners, List<String> teams, List<String> reps) {}

    /** Sizes of companies, smallest first, as figures are cut by them. */
    public static final List<String> SEGMENTS =
            List.of("1-10", "11-50", "51-100", "101-300", "301-1000", "1001-5000", "5001+");

    public Choices offered() {
        return new Choices(names("channel"), names("partner"), names("team"), names("rep"));
    }

    private List<String> names(String kind) {
        return jdbc.sql(Sql.of("filter/" + kind + "s.sql")).query(String.class).list();
    }
}
