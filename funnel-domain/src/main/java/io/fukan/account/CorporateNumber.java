package io.fukan.account;

import io.fukan.text.Folding;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The 法人番号 that the National Tax Agency gives each corporation: a check digit and 12 digits. It decides whether two
 * accounts are the same company.
 *
 * @param digits the 13 digits
 */
public record CorporateNumber(String digits) {

    private static final int LENGTH = 13;
    private static final Pattern ASCII_DIGITS = Pattern.compile("[0-9]+");

    /** 適格請求書発行事業者の登録番号 is the letter T before the corporate number. */
    private static final String INVOICE_PREFIX = "T";

    /**
     * @param digits exactly 13 ASCII digits
     * @throws InvalidCorporateNumber if they are not, or the check digit is wrong
     */
    public CorporateNumber {
        if (!ASCII_DIGITS.matcher(digits).matches()) {
            throw new InvalidCorporateNumber(InvalidCorporateNumber.Reason.NOT_DIGITS);
        }
        if (digits.length() != LENGTH) {
            throw new InvalidCorporateNumber(InvalidCorporateNumber.Reason.WRONG_LENGTH);
        }
        if (digits.charAt(0) - '0' != checkDigit(digits.substring(1))) {
            throw new InvalidCorporateNumber(InvalidCorporateNumber.Reason.WRONG_CHECK_DIGIT);
        }
    }

    /**
     * Reads a number as people write it: full-width digits, hyphens and spaces, and the T of an invoice registration
     * number are accepted.
     *
     * @throws InvalidCorporateNumber with the reason
     */
    public static CorporateNumber parse(String text) {
        StringBuilder digits = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(glyph -> !Character.isWhitespace(glyph) && !Folding.isDash(glyph) && glyph != 'ー')
                .forEach(digits::appendCodePoint);
        boolean invoice = digits.indexOf(INVOICE_PREFIX) == 0;
        return new CorporateNumber(invoice ? digits.substring(INVOICE_PREFIX.length()) : digits.toString());
    }

    /** As {@link #parse}, empty where that would fail. */
    public static Optional<CorporateNumber> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (InvalidCorporateNumber invalid) {
            return Optional.empty();
        }
    }

    /**
     * 9 − (Σ Pn·Qn mod 9), where Pn is the nth digit from the right and Qn is 1 for odd and 2 for even n
     * (法人番号の指定等に関する省令 第2条).
     */
    private static int checkDigit(String base) {
        int sum = 0;
        for (int n = 1; n <= base.length(); n++) {
            int digit = base.charAt(base.length() - n) - '0';
            sum += digit * (n % 2 == 1 ? 1 : 2);
        }
        return 9 - sum % 9;
    }

    @Override
    public String toString() {
        return digits;
    }
}
