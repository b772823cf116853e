package io.fukan.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rules offered to start from (既定); they read only fields that every company has, and all thresholds are ours. */
@Component
public class RuleExamples {

    private static final List<String> QUALITY = List.of("target-company", "several-signs", "own-demand", "hot-scores");

    /** Examples of what makes a quality lead. */
    public List<RuleExample> quality() {
        return QUALITY.stream().map(RuleExamples::shipped).toList();
    }

    /**
     * The shipped rule of that name.
     *
     * @throws IllegalStateException if there is none
     */
    public static RuleExample shipped(String key) {
        return new RuleExample(key, RuleJson.stored(read("/criteria/examples/" + key + ".json")));
    }

    private static String read(String file) {
        try (InputStream in = RuleExamples.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
