package io.fukan.designcheck;

import io.fukan.database.Sql;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.organisation.Department;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Runs every item against the targets of the fiscal year and the real data. */
@Service
public class DesignCheck {

    private final List<DesignRule> rules;
    private final JdbcClient jdbc;
    private final Company company;

    DesignCheck(List<DesignRule> rules, JdbcClient jdbc, Company company) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(DesignRule::item)).toList();
        this.jdbc = jdbc;
        this.company = company;
    }

    /** The check of the fiscal year that today is in. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public DesignReport report() {
        return report(company.today());
    }

    DesignReport report(LocalDate today) {
        Design design = Design.of(today, company.fiscalCalendar(), aims(today), departments(today));
        return new DesignReport(
                design.year(),
                design.kpis().size(),
                rules.stream()
                        .map(rule -> new Checked(rule.item(), rule.check(design)))
                        .toList());
    }

    private List<Aim> aims(LocalDate today) {
        return jdbc
                .sql(Sql.of("designcheck/aims.sql"))
                .param("today", today)
                .param("from", Design.earliest(today, company))
                .param("until", company.fiscalCalendar().yearContaining(today).until())
                .query((row, n) -> {
                    Optional<Kpi> known = KpiCatalogue.find(row.getString("kpi"));
                    String department = row.getString("department");
                    Period period = new Period(
                            row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class));
                    Long rep = row.getObject("rep_id", Long.class);
                    String scope = row.getString("scope");
                    var value = row.getBigDecimal("value");
                    return known.map(kpi -> new Aim(
                            kpi,
                            department == null ? kpi.department() : Department.valueOf(department),
                            scope,
                            rep,
                            period,
                            value));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Set<Department> departments(LocalDate today) {
        return jdbc.sql(Sql.of("designcheck/departments.sql"))
                .param("today", today)
                .query((row, n) -> Department.valueOf(row.getString("department")))
                .set();
    }
}
