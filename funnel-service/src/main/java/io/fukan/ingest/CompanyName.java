package io.fukan.ingest;

import io.fukan.text.Folding;
import java.util.Map;

/**
 * When two names in files mean one company: width, case, spaces and the short forms of 株式会社 do not matter, its place
 * does, for 株式会社山田 and 山田株式会社 may be two.
 */
final class CompanyName {

    private static final Map<String, String> LEGAL_FORMS =
            Map.of("(株)", "株式会社", "(有)", "有限会社", "(同)", "合同会社", "(資)", "合資会社", "(名)", "合名会社");

    private CompanyName() {}

    static String key(String name) {
        String key = Folding.fold(name).replace(" ", "");
        for (Map.Entry<String, String> form : LEGAL_FORMS.entrySet()) {
            key = key.replace(form.getKey(), form.getValue());
        }
        return key;
    }
}
