package io.fukan.work;

import io.fukan.access.LeadScope;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.TargetTier;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleEvaluation;
import io.fukan.criteria.RuleSql;
import io.fukan.criteria.RuleSubject;
import io.fukan.database.Sql;
import io.fukan.lead.NextStep;
import io.fukan.quality.QualityJudge;
import io.fukan.record.InvalidValue;
import io.fukan.record.RecordsTouched;
import io.fukan.setting.Company;
import io.fukan.targeting.TargetLock;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses target accounts by a rule: shows what it finds, and puts all of them on the list in a few statements. */
@Service
@Transactional
public class ListBuilding {

    /** Companies that can be put on the list at once. */
    public static final int MOST = 10_000;

    private static final int SAMPLE = 20;

    private final RuleEvaluation rules;
    private final Permissions permissions;
    private final TargetLock lock;
    private final QualityJudge judge;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Company company;
    private final Clock clock;

    ListBuilding(
            RuleEvaluation rules,
            Permissions permissions,
            TargetLock lock,
            QualityJudge judge,
            AuditLog audit,
            JdbcClient jdbc,
            EntityManager entities,
            ApplicationEventPublisher events,
            Company company,
            Clock clock) {
        this.rules = rules;
        this.permissions = permissions;
        this.lock = lock;
        this.judge = judge;
        this.audit = audit;
        this.jdbc = jdbc;
        this.entities = entities;
        this.events = events;
        this.company = company;
        this.clock = clock;
    }

    /**
     * What a rule finds.
     *
     * @param matching companies for which it holds
     * @param listed those of them that are targets already, and are left as they are
     * @param customers those of them that are customers today
     * @param sample the largest of those to be added
     */
    public record Preview(long matching, long listed, long customers, List<Found> sample) {

        /** How many would be added. */
        public long added() {
            return matching - listed;
        }
    }

    /** A company that would be added. */
    public record Found(
            long id,
            String name,
            @Nullable String industry,
            @Nullable Integer employees,
            @Nullable String region,
            long leads,
            long people) {}

    /** Somebody who approaches target accounts, and how many they have. */
    public record Rep(long id, String name, long targets) {}

    /**
     * What the companies found are to become.
     *
     * @param owners who is to approach them in turn, those with fewest first; empty: nobody yet
     * @param reason the name of the list; null: none
     */
    public record Wanted(
            TargetTier tier, List<Long> owners, @Nullable String reason, NextStep next) {

        public Wanted {
            owners = List.copyOf(owners);
        }
    }

    private record Counts(long matching, long listed, long customers) {}

    private record Added(long accountId, long leadId) {}

    /** Shows what would be added; nothing is written. */
    @Transactional(readOnly = true)
    public Preview preview(Rule rule, Viewer viewer) {
        permissions.require(viewer.may(Right.TARGET_ACCOUNTS_WRITE), "build targets", null);
        Counts counts = found("work/targets-matched.sql", rule, viewer)
                .query(Counts.class)
                .single();
        List<Found> sample = found("work/targets-sample.sql", rule, viewer)
                .param("most", SAMPLE)
                .query(Found.class)
                .list();
        return new Preview(counts.matching(), counts.listed(), counts.customers(), sample);
    }

    /** Who can be given targets: a rep only themselves. */
    @Transactional(readOnly = true)
    public List<Rep> reps(Viewer viewer) {
        return jdbc.sql(Sql.of("work/outbound-reps.sql", Map.of("people", Sql.of("access/people.sql"))))
                .params(LeadScope.of(viewer).params())
                .query(Rep.class)
                .list();
    }

    /**
     * Puts all companies that the rule finds on the list; those that are there already stay as they are.
     *
     * @return how many were added
     * @throws InvalidValue CHOICE_MISSING at {@code owners} for somebody who cannot be given targets, DAY_OVER at
     *     {@code nextActionOn} for a day that is over, TARGET_LIST_TOO_LONG at
     *     {@code rule} for more than {@link #MOST}
     */
    public int build(Rule rule, Wanted wanted, Viewer viewer) {
        permissions.require(viewer.may(Right.TARGET_ACCOUNTS_WRITE), "build targets", null);
        List<Long> owners = owners(wanted, viewer);
        LocalDate by = Ahead.notOver("nextActionOn", wanted.next().on(), null, company.today());
        entities.flush();
        lock.whileListing();
        Counts counts = found("work/targets-matched.sql", rule, viewer)
                .query(Counts.class)
                .single();
        if (counts.matching() - counts.listed() > MOST) {
            throw new InvalidValue("rule", "TARGET_LIST_TOO_LONG", counts.matching() - counts.listed(), MOST);
        }
        List<Added> added = found("work/build-targets.sql", rule, viewer)
                .param("owners", owners.toArray(Long[]::new))
                .param("tier", wanted.tier().name())
                .param("reason", Entered.line("reason", wanted.reason()))
                .param("nextAction", wanted.next().action())
                .param("nextActionOn", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer.userId())
                .query(Added.class)
                .list();
        List<Long> leads = added.stream().map(Added::leadId).toList();
        judge.judgeNew(leads);
        judge.rejudgeAccounts(added.stream().map(Added::accountId).toList());
        events.publishEvent(new RecordsTouched(leads));
        audit.record(AuditAction.CREATED, "targets", null, Integer.toString(added.size()));
        return added.size();
    }

    private List<Long> owners(Wanted wanted, Viewer viewer) {
        if (!TargetWork.mayAssign(viewer)) {
            return List.of(viewer.userId());
        }
        List<Long> possible = new ArrayList<>(reps(viewer).stream().map(Rep::id).toList());
        if (!possible.containsAll(wanted.owners())) {
            throw new InvalidValue("owners", "CHOICE_MISSING");
        }
        return wanted.owners();
    }

    private StatementSpec found(String file, Rule rule, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        String visible = Sql.of("records/account-visible.sql", Map.of("account", "p.id", "scope", scope.on("r.root")));
        RuleSql sql = rules.compile(rule);
        String evaluation = sql.query(RuleSubject.ACCOUNT, visible);
        return jdbc.sql(Sql.of(file, Map.of("evaluation", evaluation)))
                .params(sql.parameters())
                .params(scope.params());
    }
}
