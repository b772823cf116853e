package io.fukan.work;

import io.fukan.access.Viewer;
import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.account.MatchingKey;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AccountList;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the company that somebody means, or enters it. Names that merely look alike are never taken for the same. */
@Component
public class CompanyNames {

    private final Accounts accounts;
    private final AccountList list;

    CompanyNames(Accounts accounts, AccountList list) {
        this.accounts = accounts;
        this.list = list;
    }

    Account get(Long id) {
        return accounts.get(id);
    }

    /**
     * The company told by its id or by its name; null where neither is told.
     *
     * @throws NoSuchRecord for an id of which the viewer may read nothing
     * @throws InvalidValue COMPANY_TWICE where both are told, for they may contradict each other
     */
    @Nullable
    Account told(@Nullable Long id, @Nullable String name, Viewer viewer, Instant now) {
        String line = Entered.line("company", name);
        if (id != null && line != null) {
            throw new InvalidValue("company", "COMPANY_TWICE");
        }
        if (id != null) {
            list.one(id, viewer).orElseThrow(() -> new NoSuchRecord("account", id));
            return accounts.get(id);
        }
        return line == null ? null : named(line, now);
    }

    /** The company of exactly that name, entered if there is none yet. */
    public Account named(String name, Instant now) {
        return accounts.findByMatchingKeyOrderById(MatchingKey.of(name).value()).stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseGet(() -> accounts.save(new Account(AccountDetails.named(name), now)));
    }
}
