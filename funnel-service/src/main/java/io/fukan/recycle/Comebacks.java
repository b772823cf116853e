package io.fukan.recycle;

import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.ActivityRecorded;
import io.fukan.database.Sql;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.notice.Notice;
import io.fukan.notice.NoticeKind;
import io.fukan.notice.Notices;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.quality.QualityJudge;
import io.fukan.record.Labelled;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings back leads that were laid aside, each as a new cycle: on their day, to be worked on that day, or at once when the
 * prospect shows interest. What was marketing's returns to nurturing, a target account's lead as a target, all else and every
 * other inquiry to inside sales untouched; whoever owned the lead still does, and is told.
 */
@Service
class Comebacks {

    private static final Logger log = LoggerFactory.getLogger(Comebacks.class);
    private static final int AT_ONCE = 50;

    private final Leads leads;
    private final Users users;
    private final QualityJudge judge;
    private final Notices notices;
    private final Company company;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Comebacks(
            Leads leads,
            Users users,
            QualityJudge judge,
            Notices notices,
            Company company,
            EntityManager entities,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.leads = leads;
        this.users = users;
        this.judge = judge;
        this.notices = notices;
        this.company = company;
        this.entities = entities;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Brings back those whose day has come, each once, whichever nodes look.
     *
     * @param stop asked between chunks
     * @return how many came back
     */
    int due(BooleanSupplier stop) {
        int all = 0;
        int chunk = AT_ONCE;
        while (chunk == AT_ONCE && !stop.getAsBoolean()) {
            chunk = transaction.execute(status -> chunk());
            all += chunk;
        }
        if (all > 0) {
            log.info("{} leads came back from recycling", all);
        }
        return all;
    }

    private int chunk() {
        List<Long> due = jdbc.sql(Sql.of("recycle/due.sql"))
                .param("today", company.today())
                .param("most", AT_ONCE)
                .query(Long.class)
                .list();
        for (Long id : due) {
            Lead lead = leads.get(id);
            RecycleReason reason = lead.recycleReason().orElse(null);
            back(lead, Lead::comeHome, reason);
            lead.plan(null, company.today(), clock.instant());
        }
        return due.size();
    }

    /** A sign of interest that came after the lead was laid aside. */
    @EventListener
    void shown(ActivityRecorded recorded) {
        Activity activity = recorded.activity();
        if (activity.leadId() == null || !activity.isSignOfInterest()) {
            return;
        }
        leads.findById(activity.leadId())
                .filter(lead -> lead.stage() == Stage.RECYCLED)
                .flatMap(lead -> leads.lockById(lead.id()))
                .filter(lead -> lead.stage() == Stage.RECYCLED && isLater(activity, lead))
                .ifPresent(lead -> {
                    boolean asks = activity.kind() == ActivityKind.INQUIRY;
                    back(lead, asks ? Lead::comeToInsideSales : Lead::comeHome, activity.kind());
                });
    }

    private void back(Lead lead, BiConsumer<Lead, Stamp> comeback, @Nullable Labelled why) {
        Stamp now = Stamp.now(clock, null);
        comeback.accept(lead, now);
        if (lead.ownerId() != null
                && users.findById(lead.ownerId()).filter(User::isActive).isEmpty()) {
            lead.assignTo(null, now.recorded());
        }
        judge.judgeNew(List.of(lead.id()));
        if (lead.ownerId() != null) {
            Notice notice = Notice.ofLead(
                    NoticeKind.LEAD_BACK, "back:%d:%d".formatted(lead.id(), lead.cycle()), lead.id(), null);
            notices.tell(why == null ? notice : notice.saying(why), List.of(lead.ownerId()));
        }
    }

    private boolean isLater(Activity activity, Lead lead) {
        entities.flush();
        Optional<Instant> aside = jdbc.sql("""
                        select max(occurred_at) from stage_change
                        where lead_id = ? and cycle = ? and to_stage = 'RECYCLED'
                        """)
                .params(lead.id(), lead.cycle())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
        return aside.isEmpty() || activity.occurred().at().isAfter(aside.get());
    }
}
