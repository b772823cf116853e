package io.fukan.web.criteria;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What stands around the conditions in the form, as typed.
 *
 * @param leastAmount from which deal size on they judge
 * @param most how many of the latest the preview looks at
 */
record CriteriaForm(String name, String leastAmount, String most) {

    static final String USUAL_LOOK = "200";
    static final List<String> LOOKS = List.of("50", USUAL_LOOK, "1000");

    static CriteriaForm of(MultiValueMap<String, String> inputs) {
        return new CriteriaForm(text(inputs, "name"), text(inputs, "leastAmount"), text(inputs, "most"));
    }

    /** Yen; null where that cannot be read. */
    @Nullable
    BigDecimal least() {
        String plain = Normalizer.normalize(leastAmount, Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
        return plain.matches("[0-9]{1,15}") ? new BigDecimal(plain) : null;
    }

    int look() {
        return Integer.parseInt(LOOKS.contains(most) ? most : USUAL_LOOK);
    }

    private static String text(MultiValueMap<String, String> inputs, String name) {
        return Optional.ofNullable(inputs.getFirst(name)).map(String::strip).orElse("");
    }
}
