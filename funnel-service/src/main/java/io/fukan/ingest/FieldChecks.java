package io.fukan.ingest;

import io.fukan.account.CorporateNumber;
import io.fukan.account.Industry;
import io.fukan.account.PhoneNumber;
import io.fukan.ingest.file.FieldType;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a value must be beyond its type, and the one form in which it is kept. */
final class FieldChecks {

    private static final Set<String> NOT_NEGATIVE = Set.of(
            "opportunity.amount",
            "channelDay.impressions",
            "channelDay.clicks",
            "channelDay.sessions",
            "channelDay.bounces",
            "channelDay.pageViews",
            "channelDay.exits",
            "channelDay.conversions",
            "channelDay.orders",
            "channelDay.revenue",
            "channelDay.cost",
            "workDay.hours",
            "departmentCost.amount",
            "customer.mrr",
            "account.employees",
            "call.durationSeconds",
            "activity.durationSeconds");
    private static final int LARGEST_INTEGER = Integer.MAX_VALUE;
    /** Money has 14 digits before the point. */
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("1E14");

    private FieldChecks() {}

    static Optional<Problem> problem(ImportField field, @Nullable String header, Object value) {
        if (field.name().equals("account.corporateNumber")
                && CorporateNumber.tryParse((String) value).isEmpty()) {
            return Optional.of(Problem.at(header, ProblemCode.BAD_CORPORATE_NUMBER, (String) value));
        }
        if (value instanceof Number number) {
            BigDecimal amount = new BigDecimal(number.toString());
            if (amount.signum() < 0 && NOT_NEGATIVE.contains(field.name())) {
                return Optional.of(Problem.at(header, ProblemCode.NEGATIVE, amount.toPlainString()));
            }
            BigDecimal largest =
                    field.def().type() == FieldType.INTEGER ? BigDecimal.valueOf(LARGEST_INTEGER) : LARGEST_AMOUNT;
            if (amount.abs().compareTo(largest) >= 0) {
                return Optional.of(Problem.at(header, ProblemCode.NUMBER_OUT_OF_RANGE, amount.toPlainString()));
            }
        }
        return Optional.empty();
    }

    /** A number that nobody can dial, of a person: kept as it was written, but not as a phone number. */
    static boolean isNoPhone(ImportField field, Object value) {
        return field.name().equals("contact.phone")
                && PhoneNumber.tryParse((String) value).isEmpty();
    }

    static Object normal(ImportField field, Object value) {
        if (field.def().type() == FieldType.PHONE) {
            return PhoneNumber.tryParse((String) value).map(PhoneNumber::e164).orElse((String) value);
        }
        return switch (field.name()) {
            case "account.corporateNumber" ->
                CorporateNumber.parse((String) value).digits();
            case "account.industry" -> industry((String) value);
            case "account.name", "user.name" -> Spaces.single((String) value);
            default -> value;
        };
    }

    /** The letter of the major group, where one is meant, else the source's own word. */
    private static String industry(String text) {
        return Industry.ofCode(text.toUpperCase(Locale.ROOT))
                .map(Industry::code)
                .orElse(text);
    }
}
