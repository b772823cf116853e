package io.fukan.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Proposes a field for each header, by the names, labels and synonyms of the fields and by the list of common headers in
 * {@code ingest/synonyms.properties}. Each field is proposed at most once, for the header it fits best.
 */
public final class HeaderSuggestions {

    private static final double SAME = 1.0;
    private static final double KNOWN_SYNONYM = 0.9;
    private static final double CONTAINED = 0.6;
    private static final double OWN_RECORD = 0.05;
    private static final int SHORTEST_CONTAINED = 3;

    private static final Map<String, List<String>> COMMON = common();

    private final List<FieldDef> fields;
    private final Map<FieldDef, Map<String, Double>> words = new HashMap<>();
    private final String ownRecord;

    /**
     * A proposal.
     *
     * @param confidence from 0 to 1; below {@link #SURE} it should be shown as a guess
     */
    public record Suggestion(Header header, Optional<FieldDef> field, double confidence) {

        public static final double SURE = 0.85;

        public boolean sure() {
            return confidence >= SURE;
        }
    }

    /** @param ownRecord record that the file's rows are; its fields go before those of the parents a row names */
    public HeaderSuggestions(List<FieldDef> fields, String ownRecord) {
        this.fields = List.copyOf(fields);
        this.ownRecord = ownRecord;
        fields.forEach(field -> words.put(field, wordsFor(field)));
    }

    /** One suggestion per header, in their order. */
    public List<Suggestion> suggest(List<Header> headers) {
        List<Match> matches = new ArrayList<>();
        for (Header header : headers) {
            for (FieldDef field : fields) {
                double score = score(header, field);
                if (score > 0) {
                    matches.add(new Match(header, field, score));
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::score)
                .reversed()
                .thenComparing(match -> match.header().index()));
        Map<Header, Match> chosen = new HashMap<>();
        Set<FieldDef> taken = new HashSet<>();
        for (Match match : matches) {
            if (!chosen.containsKey(match.header()) && taken.add(match.field())) {
                chosen.put(match.header(), match);
            }
        }
        return headers.stream()
                .map(header -> Optional.ofNullable(chosen.get(header))
                        .map(match -> new Suggestion(header, Optional.of(match.field()), Math.min(1, match.score())))
                        .orElse(new Suggestion(header, Optional.empty(), 0)))
                .toList();
    }

    private record Match(Header header, FieldDef field, double score) {}

    private double score(Header header, FieldDef field) {
        String folded = Text.fold(header.name());
        if (folded.isEmpty() || header.naming() == Header.Naming.UNNAMED) {
            return 0;
        }
        Map<String, Double> known = words.get(field);
        double best = known.getOrDefault(folded, 0.0);
        if (best == 0) {
            best = known.keySet().stream()
                    .filter(word -> word.length() >= SHORTEST_CONTAINED || !Text.isAscii(word) && word.length() >= 2)
                    .filter(folded::contains)
                    .mapToDouble(word -> CONTAINED * word.length() / folded.length())
                    .max()
                    .orElse(0);
            best = best < CONTAINED / 2 ? 0 : best;
        }
        return best == 0 ? 0 : best + (field.record().equals(ownRecord) ? OWN_RECORD : 0);
    }

    private static Map<String, Double> wordsFor(FieldDef field) {
        Map<String, Double> words = new HashMap<>();
        COMMON.getOrDefault(field.name(), List.of()).forEach(word -> words.put(Text.fold(word), KNOWN_SYNONYM));
        field.synonyms().forEach(word -> words.put(Text.fold(word), KNOWN_SYNONYM));
        field.labels().forEach(word -> words.put(Text.fold(word), SAME));
        words.put(Text.fold(field.simpleName()), SAME);
        words.put(Text.fold(field.name()), SAME);
        words.remove("");
        return words;
    }

    private static Map<String, List<String>> common() {
        Properties properties = new Properties();
        try (InputStream in = HeaderSuggestions.class.getResourceAsStream("/ingest/synonyms.properties")) {
            if (in == null) {
                throw new IllegalStateException("ingest/synonyms.properties is missing");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> synonyms = new HashMap<>();
        properties
                .stringPropertyNames()
                .forEach(field -> synonyms.put(
                        field, List.of(properties.getProperty(field).split("\\s*,\\s*"))));
        return synonyms;
    }
}
