package io.fukan.account;

import java.util.Arrays;
import java.util.Optional;

/** Industry by the major groups (大分類) of the Japan Standard Industrial Classification, 2013 and 2023 revisions alike. */
public enum Industry {
    AGRICULTURE_AND_FORESTRY("A"),
    FISHERIES("B"),
    MINING("C"),
    CONSTRUCTION("D"),
    MANUFACTURING("E"),
    UTILITIES("F"),
    INFORMATION_AND_COMMUNICATIONS("G"),
    TRANSPORT_AND_POSTAL("H"),
    WHOLESALE_AND_RETAIL("I"),
    FINANCE_AND_INSURANCE("J"),
    REAL_ESTATE_AND_LEASING("K"),
    PROFESSIONAL_SERVICES("L"),
    ACCOMMODATION_AND_FOOD("M"),
    PERSONAL_SERVICES("N"),
    EDUCATION("O"),
    HEALTH_AND_WELFARE("P"),
    COMPOUND_SERVICES("Q"),
    OTHER_SERVICES("R"),
    GOVERNMENT("S"),
    UNCLASSIFIABLE("T");

    private final String code;

    Industry(String code) {
        this.code = code;
    }

    /** Letter of the major group, A to T: what the account's {@code industry} column holds where the industry is known. */
    public String code() {
        return code;
    }

    /** The industry with that letter; empty for any other text. */
    public static Optional<Industry> ofCode(String code) {
        return Arrays.stream(values())
                .filter(industry -> industry.code.equals(code))
                .findFirst();
    }

    /** Key of its name in the message bundles, for example {@code industry.G}. */
    public String messageKey() {
        return "industry." + code;
    }
}
