package io.fukan.demo;

import static java.util.stream.Collectors.joining;

import io.fukan.criteria.RuleJson;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.territory.Territories;
import io.fukan.territory.Territory;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which leads go to whom in the field: the large companies to two people, the others by their side of the country. */
@Component
@Order(10)
class FieldTerritories implements Chapter {

    private static final List<String> FOR_LARGE_COMPANIES = List.of("堀内 健吾", "有賀 慎一");

    private final Territories territories;
    private final Teams teams;
    private final FiledIds filed;

    FieldTerritories(Territories territories, Teams teams, FiledIds filed) {
        this.territories = territories;
        this.teams = teams;
        this.filed = filed;
    }

    @Override
    @Transactional
    public void write(Story.Told story) {
        if (!territories.findAllByOrderByPositionAscIdAsc().isEmpty()) {
            return;
        }
        List<Long> people = FOR_LARGE_COMPANIES.stream()
                .map(filed.people()::get)
                .filter(Objects::nonNull)
                .toList();
        add(1, "大手企業（1,001名以上）", """
                {"field": "account.employees", "op": "gte", "value": 1001}""", null, people);
        add(2, "東日本", side("east"), team("FS 東日本"), List.of());
        add(3, "西日本", side("west"), team("FS 西日本"), List.of());
    }

    private void add(int position, String name, String rule, @Nullable Long team, List<Long> people) {
        Territory territory = new Territory(name, position, RuleJson.stored(rule));
        territory.lookedAfterBy(team, people);
        territories.save(territory);
    }

    private @Nullable Long team(String name) {
        return teams.findByNameIgnoreCase(name).map(Team::id).orElse(null);
    }

    private static String side(String side) {
        String regions = Lines.of("prefectures").stream()
                .filter(line -> line.text("side").equals(side))
                .map(line -> "\"" + line.text("name") + "\"")
                .collect(joining(", "));
        return "{\"field\": \"account.region\", \"op\": \"in\", \"value\": [" + regions + "]}";
    }
}
