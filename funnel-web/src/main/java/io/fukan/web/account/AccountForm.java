package io.fukan.web.account;

import io.fukan.account.AccountDetails;
import io.fukan.account.CorporateNumber;
import io.fukan.record.InvalidValue;
import io.fukan.web.records.Sent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a company from a form. */
final class AccountForm {

    private static final BigDecimal MOST_EMPLOYEES = BigDecimal.valueOf(10_000_000);

    private AccountForm() {}

    /** @throws InvalidValue at the field that cannot be read */
    static AccountDetails details(Sent sent) {
        String name = sent.line("name");
        String number = sent.line("corporateNumber");
        return new AccountDetails(
                name == null ? "" : name,
                number == null ? null : CorporateNumber.parse(number),
                sent.line("industry"),
                employees(sent),
                sent.line("region"),
                sent.line("website"),
                sent.line("phone"));
    }

    private static @Nullable Integer employees(Sent sent) {
        BigDecimal number = sent.number("employees");
        if (number == null) {
            return null;
        }
        if (number.signum() < 0
                || number.compareTo(MOST_EMPLOYEES) > 0
                || number.stripTrailingZeros().scale() > 0) {
            throw new InvalidValue("employees", "OUT_OF_RANGE", 0, MOST_EMPLOYEES);
        }
        return number.intValueExact();
    }
}
