package io.fukan.booking;

import io.fukan.account.Account;
import io.fukan.account.Accounts;
import io.fukan.account.SizeBand;
import io.fukan.calendar.BookingSettings;
import io.fukan.database.Sql;
import io.fukan.lead.Lead;
import io.fukan.setting.Company;
import io.fukan.territory.Territory;
import io.fukan.territory.TerritoryOfLead;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chooses who goes to a meeting: of those who look after the lead's territory and are free then, by a weighted round robin.
 * Each is given appointments in proportion to how well they do with such companies; whoever has the fewest for their weight
 * is next.
 */
@Component
@Transactional(readOnly = true)
class VisitorChoice {

    /** Nobody weighs less than half or more than twice as much as the others: everybody gets a share. */
    private static final BigDecimal LIGHTEST = new BigDecimal("0.5");

    private static final BigDecimal HEAVIEST = new BigDecimal("2");

    private final TerritoryOfLead territories;
    private final SegmentFit fit;
    private final Accounts accounts;
    private final BookingSettings settings;
    private final Company company;
    private final JdbcClient jdbc;

    VisitorChoice(
            TerritoryOfLead territories,
            SegmentFit fit,
            Accounts accounts,
            BookingSettings settings,
            Company company,
            JdbcClient jdbc) {
        this.territories = territories;
        this.fit = fit;
        this.accounts = accounts;
        this.settings = settings;
        this.company = company;
        this.jdbc = jdbc;
    }

    /**
     * Who comes into question for a lead.
     *
     * @param territory the lead's; null: in none, so that all of field sales do
     */
    record Field(@Nullable Territory territory, List<Long> people) {}

    /** Whoever looks after the lead's territory, or all of field sales. */
    Field field(Long leadId) {
        Optional<Territory> territory = territories.find(leadId);
        List<Long> people = territory.map(this::people).orElse(List.of());
        return people.isEmpty() ? new Field(null, fieldSales()) : new Field(territory.get(), people);
    }

    /** Everybody in field sales. */
    List<Long> fieldSales() {
        return jdbc.sql(Sql.of("booking/field-sales.sql"))
                .param("today", company.today())
                .query(Long.class)
                .list();
    }

    /** The active members of a team today. */
    List<Long> team(Long teamId) {
        return jdbc.sql(Sql.of("booking/team.sql"))
                .param("team", teamId)
                .param("today", company.today())
                .query(Long.class)
                .list();
    }

    /** Puts the people in the order in which they are to go, and says why. */
    Assignment rank(Lead lead, @Nullable Territory territory, Collection<Long> people, boolean automatic) {
        Segment segment = segment(lead);
        int days = settings.current().loadDays();
        List<Candidate> candidates = fit.of(people, segment, days);
        BigDecimal mean = candidates.stream()
                .map(Candidate::fit)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(Math.max(1, candidates.size())), 6, RoundingMode.HALF_UP);
        List<Candidate> inOrder = candidates.stream()
                .sorted(Comparator.comparing(candidate -> turn(candidate, mean)))
                .toList();
        return new Assignment(territory == null ? null : territory.name(), segment, days, inOrder, automatic);
    }

    /** The smaller the sooner; equal ones stay in the order of what they were given lately. */
    private static BigDecimal turn(Candidate candidate, BigDecimal mean) {
        BigDecimal weight = mean.signum() == 0
                ? BigDecimal.ONE
                : candidate
                        .fit()
                        .divide(mean, 6, RoundingMode.HALF_UP)
                        .max(LIGHTEST)
                        .min(HEAVIEST);
        return BigDecimal.valueOf(candidate.load() + 1L).divide(weight, 6, RoundingMode.HALF_UP);
    }

    private Segment segment(Lead lead) {
        if (lead.accountId() == null) {
            return new Segment(null, null);
        }
        Account account = accounts.get(lead.accountId());
        Integer employees = account.employees();
        return new Segment(account.industry(), employees == null ? null : SizeBand.of(employees));
    }

    private List<Long> people(Territory territory) {
        List<Long> team = territory.teamId() == null ? List.of() : team(territory.teamId());
        List<Long> named = jdbc.sql("select id from app_user where id = any (?) and active order by id")
                .param(territory.people().toArray(Long[]::new))
                .query(Long.class)
                .list();
        return Stream.concat(team.stream(), named.stream()).distinct().toList();
    }
}
