package io.fukan.work;

import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.account.MatchingKey;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Finds the company that somebody names, or enters it. Names that merely look alike are never taken for the same. */
@Component
public class CompanyNames {

    private final Accounts accounts;

    CompanyNames(Accounts accounts) {
        this.accounts = accounts;
    }

    Account get(Long id) {
        return accounts.get(id);
    }

    /** The company of exactly that name, entered if there is none yet. */
    public Account named(String name, Instant now) {
        return accounts.findByMatchingKeyOrderById(MatchingKey.of(name).value()).stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseGet(() -> accounts.save(new Account(AccountDetails.named(name), now)));
    }
}
