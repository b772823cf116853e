package io.fukan.work;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.RecordsTouched;
import io.fukan.records.AccountList;
import io.fukan.setting.Company;
import io.fukan.targeting.AccountSignal;
import io.fukan.targeting.AccountSignals;
import io.fukan.targeting.SignalKind;
import io.fukan.targeting.TargetAccounts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what is new with companies. */
@Service
@Transactional
public class SignalEntry {

    private final AccountSignals signals;
    private final AccountList companies;
    private final TargetAccounts targets;
    private final Permissions permissions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Company company;
    private final Clock clock;

    SignalEntry(
            AccountSignals signals,
            AccountList companies,
            TargetAccounts targets,
            Permissions permissions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Company company,
            Clock clock) {
        this.signals = signals;
        this.companies = companies;
        this.targets = targets;
        this.permissions = permissions;
        this.audit = audit;
        this.events = events;
        this.company = company;
        this.clock = clock;
    }

    /**
     * Enters something new; a target account comes to the front of its owner's queue by it.
     *
     * @param happenedOn null: today
     * @throws NoSuchRecord when the viewer may read nothing of the company
     * @throws InvalidValue at the field that can never be right
     */
    public AccountSignal add(
            Long accountId,
            @Nullable SignalKind kind,
            @Nullable String title,
            @Nullable String sourceUrl,
            @Nullable LocalDate happenedOn,
            Viewer viewer) {
        companies.one(accountId, viewer).orElseThrow(() -> new NoSuchRecord("account", accountId));
        permissions.require(mayEnter(viewer), "add signal", accountId);
        if (kind == null) {
            throw new InvalidValue("kind", "CHOICE_MISSING");
        }
        LocalDate day = happenedOn == null ? company.today() : Entered.day("happenedOn", happenedOn);
        AccountSignal signal = signals.save(new AccountSignal(
                accountId,
                kind,
                Entered.line("title", title),
                Entered.address("sourceUrl", sourceUrl),
                Objects.requireNonNull(day),
                company.today(),
                clock.instant(),
                viewer.userId()));
        audit.record(AuditAction.CREATED, "signal", signal.id(), null);
        raise(accountId);
        return signal;
    }

    /** Takes back what was entered by mistake: one's own, or for a manager anybody's. */
    public AccountSignal remove(Long signalId, Viewer viewer) {
        AccountSignal signal = signals.findById(signalId)
                .filter(found -> companies.one(found.accountId(), viewer).isPresent())
                .orElseThrow(() -> new NoSuchRecord("signal", signalId));
        permissions.require(mayRemove(signal.recordedBy(), viewer), "remove signal", signalId);
        signals.delete(signal);
        audit.record(AuditAction.DELETED, "signal", signalId, null);
        raise(signal.accountId());
        return signal;
    }

    /** Whether the viewer may enter news of companies. */
    public boolean mayEnter(Viewer viewer) {
        return viewer.may(Right.SIGNALS_WRITE);
    }

    /** Whether the viewer may take back what that person entered. */
    public boolean mayRemove(@Nullable Long recordedBy, Viewer viewer) {
        return mayEnter(viewer) && (permissions.mayOversee(viewer) || Objects.equals(recordedBy, viewer.userId()));
    }

    private void raise(Long accountId) {
        targets.ofAccount(accountId)
                .ifPresent(target -> events.publishEvent(new RecordsTouched(List.of(target.leadId()))));
    }
}
