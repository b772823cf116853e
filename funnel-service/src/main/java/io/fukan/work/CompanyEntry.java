package io.fukan.work;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.customfield.RecordType;
import io.fukan.quality.QualityJudge;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AccountList;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters companies and changes what is known of them. */
@Service
@Transactional
public class CompanyEntry {

    private final Accounts accounts;
    private final AccountList list;
    private final CustomValues values;
    private final Permissions permissions;
    private final QualityJudge judge;
    private final AuditLog audit;
    private final Clock clock;

    CompanyEntry(
            Accounts accounts,
            AccountList list,
            CustomValues values,
            Permissions permissions,
            QualityJudge judge,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.list = list;
        this.values = values;
        this.permissions = permissions;
        this.judge = judge;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters a company. One of the same name is another company: 前株 and 後株, or two of that name in two towns.
     *
     * @param externalId its id in its source; null: none
     * @param attributes custom fields by key, as typed
     * @throws InvalidValue CORPORATE_NUMBER_TAKEN when a company has that number already
     */
    public Account create(
            AccountDetails details, @Nullable String externalId, Map<String, String> attributes, Viewer viewer) {
        permissions.require(viewer.may(Right.COMPANIES_WRITE), "create account", null);
        checkNumber(details, null);
        Instant now = clock.instant();
        Account account = new Account(details, now);
        account.knownAs(Entered.line("externalId", externalId));
        learn(account, attributes, now);
        accounts.save(account);
        audit.record(AuditAction.CREATED, "account", account.id(), null);
        return account;
    }

    /**
     * @throws NoSuchRecord when the viewer may read nothing of it
     * @throws io.fukan.access.NotAllowed when the viewer may not change it
     */
    @Transactional(readOnly = true)
    public void checkChange(Long accountId, Viewer viewer) {
        list.one(accountId, viewer).orElseThrow(() -> new NoSuchRecord("account", accountId));
        permissions.require(permissions.mayUpdateCompanies(viewer), "update account", accountId);
    }

    /**
     * Changes a company and judges its leads anew.
     *
     * @param version that was changed; another one means that somebody else was faster
     * @throws ObjectOptimisticLockingFailureException when the company has changed meanwhile
     * @throws InvalidValue CORPORATE_NUMBER_TAKEN when another company has that number
     */
    public Account change(Long accountId, int version, AccountDetails details, Viewer viewer) {
        return change(accountId, version, details, Map.of(), viewer);
    }

    /** The same, with custom fields by key, as typed; those not named stay as they are. */
    public Account change(
            Long accountId, int version, AccountDetails details, Map<String, String> attributes, Viewer viewer) {
        checkChange(accountId, viewer);
        Account account = accounts.get(accountId);
        if (account.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Account.class, accountId);
        }
        checkNumber(details, accountId);
        Instant now = clock.instant();
        account.revise(details, now);
        learn(account, attributes, now);
        judge.rejudgeAccounts(List.of(accountId));
        audit.record(AuditAction.CHANGED, "account", accountId, account.name());
        return account;
    }

    private void checkNumber(AccountDetails details, @Nullable Long accountId) {
        if (details.corporateNumber() != null) {
            accounts.findByCorporateNumber(details.corporateNumber().digits())
                    .filter(other -> !Objects.equals(other.id(), accountId))
                    .ifPresent(other -> {
                        throw new InvalidValue("corporateNumber", "CORPORATE_NUMBER_TAKEN", other.name());
                    });
        }
    }

    private void learn(Account account, Map<String, String> attributes, Instant now) {
        values.changes(RecordType.ACCOUNT, account.attrs(), attributes, (key, value) -> account.learn(key, value, now));
    }
}
