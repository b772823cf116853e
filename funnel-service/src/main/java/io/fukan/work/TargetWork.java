package io.fukan.work;

import io.fukan.access.LeadRights;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.Account;
import io.fukan.account.Accounts;
import io.fukan.account.CorporateNumber;
import io.fukan.account.TargetTier;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.NextStep;
import io.fukan.lead.RecycleReason;
import io.fukan.organisation.Role;
import io.fukan.quality.QualityJudge;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.RecordsTouched;
import io.fukan.record.Stamp;
import io.fukan.records.AccountList;
import io.fukan.setting.Company;
import io.fukan.targeting.FirstStep;
import io.fukan.targeting.TargetAccount;
import io.fukan.targeting.TargetAccounts;
import io.fukan.targeting.Targeting;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts companies on the list of targets, changes what is said of them there, and takes them off. */
@Service
@Transactional
public class TargetWork {

    private final Targeting targeting;
    private final TargetAccounts targets;
    private final Accounts accounts;
    private final AccountList companies;
    private final CompanyNames companyNames;
    private final Leads leads;
    private final LeadRights rights;
    private final Permissions permissions;
    private final People people;
    private final TargetGuard guard;
    private final QualityJudge judge;
    private final AuditLog audit;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final FirstStep firstStep;
    private final Company company;
    private final Clock clock;

    TargetWork(
            Targeting targeting,
            TargetAccounts targets,
            Accounts accounts,
            AccountList companies,
            CompanyNames companyNames,
            Leads leads,
            LeadRights rights,
            Permissions permissions,
            People people,
            TargetGuard guard,
            QualityJudge judge,
            AuditLog audit,
            EntityManager entities,
            ApplicationEventPublisher events,
            FirstStep firstStep,
            Company company,
            Clock clock) {
        this.targeting = targeting;
        this.targets = targets;
        this.accounts = accounts;
        this.companies = companies;
        this.companyNames = companyNames;
        this.leads = leads;
        this.rights = rights;
        this.permissions = permissions;
        this.people = people;
        this.guard = guard;
        this.judge = judge;
        this.audit = audit;
        this.entities = entities;
        this.events = events;
        this.firstStep = firstStep;
        this.company = company;
        this.clock = clock;
    }

    /**
     * Puts a company on the list. A rep approaches what they add; others may name who does.
     *
     * @param told without a next action: as is usual for a new target
     * @throws NoSuchRecord when the viewer may read nothing of the company
     * @throws IllegalMove ACCOUNT_IS_TARGET when it is on the list, LEAD_OWNED when another rep approaches it already
     */
    public TargetAccount add(Long accountId, TargetTold told, Viewer viewer) {
        companies.one(accountId, viewer).orElseThrow(() -> new NoSuchRecord("account", accountId));
        permissions.require(viewer.may(Right.TARGET_ACCOUNTS_WRITE), "add target", accountId);
        TargetAccount target = targeting.add(
                accountId,
                tier(told),
                owner(accountId, told, viewer),
                Entered.line("reason", told.reason()),
                told.nextAction() == null && told.nextActionOn() == null ? first(viewer.locale()) : next(told, null),
                Stamp.now(clock, viewer.userId()));
        judge.judgeNew(List.of(target.leadId()));
        judge.rejudgeAccounts(List.of(accountId));
        audit.record(AuditAction.CREATED, "target", target.id(), null);
        return target;
    }

    /**
     * Puts the company of that 法人番号, else of that name, on the list; it is made where we do not know it.
     *
     * @param name null only where the number is known already
     * @throws InvalidValue NAME_MISSING, ACCOUNT_WITH_OTHERS at {@code company} for one that others are at work on,
     *     CORPORATE_NUMBER_OTHER at {@code corporateNumber} when the company of that name has another one
     * @throws IllegalMove ACCOUNT_IS_TARGET when it is on the list
     */
    public TargetAccount addNamed(
            @Nullable String name, @Nullable CorporateNumber number, TargetTold told, Viewer viewer) {
        permissions.require(viewer.may(Right.TARGET_ACCOUNTS_WRITE), "add target", null);
        Account found = number == null
                ? null
                : accounts.findByCorporateNumber(number.digits()).orElse(null);
        if (found == null && name == null) {
            throw new InvalidValue("company", "NAME_MISSING");
        }
        Account account = found == null ? companyNames.named(Objects.requireNonNull(name), clock.instant()) : found;
        if (number != null && account.corporateNumber().isEmpty()) {
            account.revise(account.details().withCorporateNumber(number), clock.instant());
        }
        if (number != null && !account.corporateNumber().filter(number::equals).isPresent()) {
            throw new InvalidValue("corporateNumber", "CORPORATE_NUMBER_OTHER", account.name());
        }
        entities.flush();
        if (companies.one(account.id(), viewer).isEmpty()) {
            throw new InvalidValue("company", "ACCOUNT_WITH_OTHERS", account.name());
        }
        return add(account.id(), told, viewer);
    }

    /** What usually comes first with a new target. */
    @Transactional(readOnly = true)
    public NextStep first(Locale locale) {
        return firstStep.in(locale);
    }

    /**
     * Changes what is said of a target.
     *
     * @param version that was changed; another one means that somebody else was faster
     * @throws ObjectOptimisticLockingFailureException when it has changed meanwhile
     * @throws InvalidValue NEXT_ACTION_MISSING where nothing is to happen next though it is with us
     */
    public TargetAccount change(Long targetId, int version, TargetTold told, Viewer viewer) {
        TargetAccount target = changeable(targetId, viewer);
        if (target.version() != version) {
            throw new ObjectOptimisticLockingFailureException(TargetAccount.class, targetId);
        }
        Lead lead = leads.get(target.leadId());
        Account account = accounts.get(target.accountId());
        NextStep planned = lead.nextStep().orElse(null);
        TargetTold before = new TargetTold(
                account.targetTier(),
                lead.ownerId(),
                target.reason(),
                planned == null ? null : planned.action(),
                planned == null ? null : planned.on());
        if (!Objects.equals(lead.ownerId(), told.ownerId())) {
            permissions.require(permissions.mayReassign(viewer, lead), "reassign target", targetId);
            people.checkAssignable("owner", told.ownerId(), viewer);
            lead.assignTo(told.ownerId(), clock.instant());
        }
        if (guard.needsNextAction(lead) || told.nextAction() != null || told.nextActionOn() != null) {
            NextStep next = next(told, before.nextActionOn());
            lead.plan(next.action(), next.on(), clock.instant());
        }
        if (!told.equals(before)) {
            account.target(tier(told), clock.instant());
            target.change(Entered.line("reason", told.reason()), clock.instant());
        }
        judge.rejudgeAccounts(List.of(target.accountId()));
        // The queue goes by the tier.
        events.publishEvent(new RecordsTouched(List.of(lead.id())));
        audit.record(AuditAction.CHANGED, "target", targetId, null);
        return target;
    }

    /**
     * Takes a company off the list for now.
     *
     * @param revisitOn when to think of it again; null: as the reason proposes
     */
    public TargetAccount layAside(Long targetId, RecycleReason why, @Nullable LocalDate revisitOn, Viewer viewer) {
        changeable(targetId, viewer);
        LocalDate day = revisitOn == null
                ? why.proposeRevisit(company.today())
                : Objects.requireNonNull(Entered.day("revisitOn", revisitOn));
        if (!day.isAfter(company.today())) {
            throw new InvalidValue("revisitOn", "DAY_PAST");
        }
        return removed(targeting.layAside(targetId, why, day, Stamp.now(clock, viewer.userId())));
    }

    /** Takes a company off the list for good. */
    public TargetAccount end(Long targetId, DisqualifyReason why, Viewer viewer) {
        changeable(targetId, viewer);
        return removed(targeting.end(targetId, why, Stamp.now(clock, viewer.userId())));
    }

    /** Whether the viewer may change what is said of the target that this lead carries. */
    @Transactional(readOnly = true)
    public boolean mayChange(long leadId, Viewer viewer) {
        return viewer.may(Right.TARGET_ACCOUNTS_WRITE) && rights.mayUpdate(viewer, leadId);
    }

    /** Whether the viewer may name who approaches a target. */
    public static boolean mayAssign(Viewer viewer) {
        return viewer.role() == Role.ADMIN || viewer.role() == Role.MANAGER;
    }

    private TargetAccount changeable(Long targetId, Viewer viewer) {
        TargetAccount target = targets.get(targetId);
        if (!rights.mayRead(viewer, target.leadId())) {
            throw new NoSuchRecord("target", targetId);
        }
        permissions.require(mayChange(target.leadId(), viewer), "change target", targetId);
        return target;
    }

    private TargetAccount removed(TargetAccount target) {
        judge.rejudgeAccounts(List.of(target.accountId()));
        events.publishEvent(new RecordsTouched(List.of(target.leadId())));
        audit.record(AuditAction.DELETED, "target", target.id(), null);
        return target;
    }

    private @Nullable Long owner(Long accountId, TargetTold told, Viewer viewer) {
        if (mayAssign(viewer)) {
            people.checkAssignable("owner", told.ownerId(), viewer);
            return told.ownerId();
        }
        leads.outboundOf(accountId).stream()
                .filter(lead -> lead.stage().isOpen())
                .map(Lead::ownerId)
                .filter(owner -> owner != null && owner != viewer.userId())
                .findFirst()
                .ifPresent(owner -> {
                    throw new IllegalMove("LEAD_OWNED", people.name(owner));
                });
        return viewer.userId();
    }

    private static TargetTier tier(TargetTold told) {
        if (told.tier() == null) {
            throw new InvalidValue("tier", "CHOICE_MISSING");
        }
        return told.tier();
    }

    private NextStep next(TargetTold told, @Nullable LocalDate present) {
        return NextStep.of(
                Entered.line("nextAction", told.nextAction()),
                Ahead.notOver("nextActionOn", told.nextActionOn(), present, company.today()),
                null);
    }
}
