package io.fukan.web.department;

import io.fukan.access.Viewer;
import io.fukan.web.digest.DigestSource;
import io.fukan.web.figure.Card;
import io.fukan.web.filter.FunnelFilter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The key figures of departments' dashboards for mail. */
@Component
class DashboardDigest implements DigestSource {

    private final DashboardReader dashboards;
    private final MessageSource messages;

    DashboardDigest(DashboardReader dashboards, MessageSource messages) {
        this.dashboards = dashboards;
        this.messages = messages;
    }

    @Override
    public Optional<Mailed> named(String name) {
        return Dashboard.named(name).map(OfDepartment::new);
    }

    private final class OfDepartment implements Mailed {

        private final Dashboard dashboard;

        private OfDepartment(Dashboard dashboard) {
            this.dashboard = dashboard;
        }

        @Override
        public String title(Locale locale) {
            return messages.getMessage("department." + dashboard.department(), null, locale);
        }

        @Override
        public String path() {
            return "/departments/" + dashboard.path();
        }

        @Override
        public List<Card> cards(FunnelFilter filter, Viewer viewer) {
            return dashboards
                    .read(dashboard, dashboard.spoken(filter), null, null, viewer)
                    .cards();
        }
    }
}
