package io.fukan.work;

import io.fukan.access.Viewer;
import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.quality.QualityJudge;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AccountList;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is known of companies. */
@Service
@Transactional
public class CompanyEntry {

    private final Accounts accounts;
    private final AccountList list;
    private final Permissions permissions;
    private final QualityJudge judge;
    private final AuditLog audit;
    private final Clock clock;

    CompanyEntry(
            Accounts accounts,
            AccountList list,
            Permissions permissions,
            QualityJudge judge,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.list = list;
        this.permissions = permissions;
        this.judge = judge;
        this.audit = audit;
        this.clock = clock;
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
        checkChange(accountId, viewer);
        Account account = accounts.get(accountId);
        if (account.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Account.class, accountId);
        }
        if (details.corporateNumber() != null) {
            accounts.findByCorporateNumber(details.corporateNumber().digits())
                    .filter(other -> !Objects.equals(other.id(), accountId))
                    .ifPresent(other -> {
                        throw new InvalidValue("corporateNumber", "CORPORATE_NUMBER_TAKEN", other.name());
                    });
        }
        account.revise(details, clock.instant());
        judge.rejudgeAccounts(List.of(accountId));
        audit.record(AuditAction.CHANGED, "account", accountId, account.name());
        return account;
    }
}
