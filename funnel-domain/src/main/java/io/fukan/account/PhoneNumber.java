package io.fukan.account;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.fukan.account.InvalidPhoneNumber.Reason;
import io.fukan.text.Folding;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number, Japanese where it names no country. Kept as E.164, so that every way of writing it is the same
 * number; {@link #national()} gives the leading zero back.
 *
 * @param e164 such as {@code +81312345678}
 */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "JP";

    /** Without the leading zero. */
    private static final int FEWEST_HOME_DIGITS = 9;

    private static final int MOST_HOME_DIGITS = 10;
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{3,14}");
    private static final Pattern EXTENSION = Pattern.compile("内線");
    private static final Pattern DASH_LIKE = Pattern.compile("[" + Folding.DASHES + "ー]");

    /**
     * Takes a number that {@link #parse} gave before. Only its form is checked: numbering plans change, and a stored
     * number must stay readable.
     *
     * @throws InvalidPhoneNumber if it is not in the form of E.164
     */
    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new InvalidPhoneNumber(Reason.NOT_A_NUMBER);
        }
    }

    /**
     * Reads a number as people write it: full-width digits, any kind of dash, brackets, a country code or none. A
     * Japanese number that a spreadsheet has robbed of its leading zero is recognised.
     *
     * @throws InvalidPhoneNumber with the reason
     */
    public static PhoneNumber parse(String text) {
        return new PhoneNumber(NUMBERS.format(read(text), PhoneNumberFormat.E164));
    }

    /** As {@link #parse}, empty where that would fail. */
    public static Optional<PhoneNumber> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (InvalidPhoneNumber invalid) {
            return Optional.empty();
        }
    }

    /** As it is dialled and shown: {@code 03-1234-5678}; a foreign number with its country code. */
    public String national() {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(e164, HOME);
            PhoneNumberFormat format = isHome(number) ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL;
            return NUMBERS.format(number, format);
        } catch (NumberParseException countryGone) {
            return e164;
        }
    }

    private static Phonenumber.PhoneNumber read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (EXTENSION.matcher(plain).find()) {
            throw new InvalidPhoneNumber(Reason.HAS_EXTENSION);
        }
        try {
            var number = NUMBERS.parse(DASH_LIKE.matcher(plain).replaceAll("-"), HOME);
            check(number);
            return number;
        } catch (NumberParseException unreadable) {
            throw new InvalidPhoneNumber(
                    switch (unreadable.getErrorType()) {
                        case INVALID_COUNTRY_CODE -> Reason.UNKNOWN_COUNTRY;
                        case NOT_A_NUMBER -> Reason.NOT_A_NUMBER;
                        case TOO_LONG -> Reason.TOO_LONG;
                        case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> Reason.TOO_SHORT;
                    });
        }
    }

    private static void check(Phonenumber.PhoneNumber number) {
        if (number.hasExtension()) {
            throw new InvalidPhoneNumber(Reason.HAS_EXTENSION);
        }
        if (NUMBERS.isValidNumber(number)) {
            return;
        }
        throw new InvalidPhoneNumber(isHome(number) ? whyNotAtHome(number) : whyNotAbroad(number));
    }

    /** The library finds up to 17 Japanese digits possible, for the sake of carrier codes that no one gives as a number. */
    private static Reason whyNotAtHome(Phonenumber.PhoneNumber number) {
        int digits = NUMBERS.getNationalSignificantNumber(number).length();
        if (digits < FEWEST_HOME_DIGITS) {
            return Reason.TOO_SHORT;
        }
        return digits > MOST_HOME_DIGITS ? Reason.TOO_LONG : Reason.NOT_IN_USE;
    }

    private static Reason whyNotAbroad(Phonenumber.PhoneNumber number) {
        return switch (NUMBERS.isPossibleNumberWithReason(number)) {
            case TOO_SHORT -> Reason.TOO_SHORT;
            case TOO_LONG -> Reason.TOO_LONG;
            case INVALID_COUNTRY_CODE -> Reason.UNKNOWN_COUNTRY;
            case IS_POSSIBLE, IS_POSSIBLE_LOCAL_ONLY, INVALID_LENGTH -> Reason.NOT_IN_USE;
        };
    }

    private static boolean isHome(Phonenumber.PhoneNumber number) {
        return number.getCountryCode() == NUMBERS.getCountryCodeForRegion(HOME);
    }

    @Override
    public String toString() {
        return e164;
    }
}
