package io.fukan.diagnosis;

import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which dashboards managers open: a manager who sees the own department alone sees a part of the funnel only (部分俯瞰).
 * Nobody else's views are counted, and no screen shows whose they were.
 */
@Service
public class DashboardViews {

    private static final String WHOLE_FUNNEL = "ALL";

    private final JdbcClient jdbc;
    private final Company company;

    DashboardViews(JdbcClient jdbc, Company company) {
        this.jdbc = jdbc;
        this.company = company;
    }

    /**
     * Somebody opened a dashboard.
     *
     * @param department whose dashboard; null: the overview of all
     */
    @Transactional
    public void opened(Viewer viewer, @Nullable Department department) {
        if (viewer.role() != Role.MANAGER) {
            return;
        }
        jdbc.sql(Sql.of("diagnosis/count-view.sql"))
                .param("viewer", viewer.userId())
                .param("today", company.today())
                .param("department", department == null ? WHOLE_FUNNEL : department.name())
                .update();
    }

    /** Of each manager who opened the own department's dashboard in the period. */
    List<OwnViews> of(Period period) {
        return jdbc.sql(Sql.of("diagnosis/own-views.sql"))
                .param("from", period.from())
                .param("until", period.until())
                .query(OwnViews.class)
                .list();
    }
}
