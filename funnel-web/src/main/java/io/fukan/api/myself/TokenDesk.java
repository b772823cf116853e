package io.fukan.api.myself;

import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.security.ApiTokens;
import io.fukan.setting.Company;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands out tokens, to their owners or to administrators for others, and takes them back. */
@Component
class TokenDesk {

    private final ApiTokens tokens;
    private final Company company;

    TokenDesk(ApiTokens tokens, Company company) {
        this.tokens = tokens;
        this.company = company;
    }

    List<ApiTokens.Listed> of(long user) {
        return tokens.of(user);
    }

    /** @throws InvalidValue DAY_PAST when it would never work */
    MadeToken make(long user, NewToken wanted) {
        if (wanted.expiresOn() != null && wanted.expiresOn().isBefore(company.today())) {
            throw new InvalidValue("expiresOn", "DAY_PAST");
        }
        String secret = tokens.create(user, wanted.name().strip(), wanted.expiresOn());
        ApiTokens.Listed made = tokens.of(user).get(0);
        return new MadeToken(made.id(), made.name(), secret, made.expiresOn());
    }

    /** @throws NoSuchRecord when the user has no such token */
    void end(long user, long token) {
        if (tokens.of(user).stream().noneMatch(one -> one.id() == token)) {
            throw new NoSuchRecord("token", token);
        }
        tokens.revoke(user, token);
    }
}
