package io.fukan.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.access.Viewer;
import io.fukan.database.DatabaseTest;
import io.fukan.kpi.FactCheck;
import io.fukan.lead.Lead;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Source;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.quality.Quality;
import io.fukan.record.Stamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Work by hand is in the figures when its transaction commits, and what is deleted leaves them. */
@DatabaseTest
class FactsFollowDeletionTest {

    @Autowired
    LeadEntry entry;

    @Autowired
    LeadMoves moves;

    @Autowired
    DealWork deals;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Users users;

    @Autowired
    FactCheck check;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void whatIsDeletedLeavesTheFigures() {
        User user = users.save(User.known("管理", Instant.EPOCH));
        Viewer admin = new Viewer(user.id(), Role.ADMIN, Set.of(), Locale.JAPANESE);
        LeadDetails details = new LeadDetails(null, null, "消える商事", null, null, null, null, null, null, Map.of());
        Lead lead = entry.create(Track.SDR, details, admin);
        moves.recycle(lead.id(), RecycleReason.NO_NEED, null, admin);
        moves.reactivate(lead.id(), Stage.UNTOUCHED, admin);
        moves.judge(lead.id(), Quality.QUALITY, "紹介", admin);
        Long deal = transaction.execute(status -> {
            Opportunity entered = Opportunity.entered(Source.IS, Stamp.now(clock, admin.userId()));
            entered.comesFrom(lead.id(), 2, null);
            return opportunities.save(entered).id();
        });
        deals.confirm(deal, null, admin);
        deals.win(deal, null, null, admin);

        assertThat(measures(lead.id())).contains("lead", "opportunity", "win");
        assertThat(check.run()).matches(FactCheck.Result::isClean, "clean");
        deals.delete(deal, admin);
        assertThat(measures(lead.id())).contains("lead").doesNotContain("opportunity", "win");
        entry.delete(lead.id(), admin);
        assertThat(measures(lead.id())).isEmpty();
        assertThat(check.run()).matches(FactCheck.Result::isClean, "clean");

        jdbc.sql("delete from app_user where id = ?").param(user.id()).update();
    }

    private Set<String> measures(Long root) {
        return Set.copyOf(jdbc.sql("select distinct measure from fact where root = ?")
                .param(root)
                .query(String.class)
                .list());
    }
}
