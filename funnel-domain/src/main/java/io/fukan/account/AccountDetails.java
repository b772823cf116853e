package io.fukan.account;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a company; null: unknown.
 *
 * @param name as it writes itself, legal form included
 * @param corporateNumber its 法人番号
 * @param industry JSIC major A-T where known, else the source's own word
 * @param employees how many people work there
 * @param region prefecture or the company's own sales region
 * @param website address of its site
 * @param phone switchboard, as the source wrote it or as E.164
 */
public record AccountDetails(
        String name,
        @Nullable CorporateNumber corporateNumber,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable String region,
        @Nullable String website,
        @Nullable String phone) {

    /** A company of which only the name is known. */
    public static AccountDetails named(String name) {
        return new AccountDetails(name, null, null, null, null, null, null);
    }

    /** The same, with its 法人番号. */
    public AccountDetails withCorporateNumber(CorporateNumber number) {
        return new AccountDetails(name, number, industry, employees, region, website, phone);
    }
}
