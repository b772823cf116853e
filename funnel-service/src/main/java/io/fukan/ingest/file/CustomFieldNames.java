package io.fukan.ingest.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of custom fields: lower snake case, Japanese letters kept. */
public final class CustomFieldNames {

    /** What may stand behind {@code attr.} in a field name. */
    static final Pattern SYNTAX = Pattern.compile("[\\p{L}\\p{N}_]{1,100}");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 60;

    private CustomFieldNames() {}

    /** {@code MonthlyCharges} and {@code Monthly charges} both become {@code monthly_charges}. */
    public static String from(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKC);
        String humps = HUMP.matcher(plain).replaceAll("_").toLowerCase(Locale.ROOT);
        String name = trim(OTHER.matcher(humps).replaceAll("_"));
        if (name.length() > LONGEST) {
            name = trim(name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST))));
        }
        return name.isEmpty() ? "field" : name;
    }

    /** As {@link #from(String)}, numbered so as not to fall on a name already taken. */
    public static String from(String header, Set<String> taken) {
        String wish = from(header);
        String name = wish;
        for (int n = 2; taken.contains(name); n++) {
            name = wish + "_" + n;
        }
        return name;
    }

    private static String trim(String name) {
        return name.replaceAll("^_+|_+$", "");
    }
}
