package io.fukan.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text is there in Japanese and in English, and none hides in a template. */
class BundlesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    /** Names that are the same in all languages, and the languages' own names. */
    private static final Set<String> UNTRANSLATED = Set.of("Fukan", "日本語", "English", "API", "CSV", "—", "…", "△");

    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private static final Map<String, Properties> ALL = all();

    @ParameterizedTest
    @MethodSource("bundles")
    void saysTheSameInBothLanguages(String bundle) {
        assertThat(english().get(bundle).stringPropertyNames())
                .as("keys of %s_en", bundle)
                .containsExactlyInAnyOrderElementsOf(japanese().get(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void mentionsTheSameValuesInBothLanguages(String bundle) {
        Properties japanese = japanese().get(bundle);
        Properties english = english().get(bundle);
        for (String key : japanese.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key)))
                    .as("placeholders of %s", key)
                    .isEqualTo(placeholders(japanese.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void writesApostrophesTwice(String bundle) {
        for (Properties texts : List.of(japanese().get(bundle), english().get(bundle))) {
            texts.forEach((key, text) -> assertThat(text.toString().replace("''", ""))
                    .as("%s: a single ' vanishes with what follows; write '' or ’", key)
                    .doesNotContain("'"));
        }
    }

    @Test
    void definesNoKeyTwice() {
        List<String> keys = japanese().values().stream()
                .map(Properties::stringPropertyNames)
                .flatMap(Collection::stream)
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void knowsEveryKeyThatATemplateNames() {
        Set<String> keys = new HashSet<>();
        japanese().values().forEach(texts -> keys.addAll(texts.stringPropertyNames()));
        for (Path template : templates()) {
            Matcher named = KEY.matcher(read(template).replaceAll("(?s)<!--.*?-->", ""));
            while (named.find()) {
                assertThat(keys).as("keys, of which %s uses one", template).contains(named.group(1));
            }
        }
    }

    @Test
    void keepsTextsOutOfTemplates() {
        for (Path template : templates()) {
            assertThat(textOf(read(template)))
                    .as("texts in %s that belong into a bundle", template)
                    .isEmpty();
        }
    }

    static Set<String> bundles() {
        return japanese().keySet();
    }

    private static Map<String, Properties> japanese() {
        Map<String, Properties> bundles = new TreeMap<>(ALL);
        bundles.keySet().removeIf(name -> name.endsWith("_en"));
        return bundles;
    }

    private static Map<String, Properties> english() {
        Map<String, Properties> bundles = new TreeMap<>();
        ALL.forEach((name, texts) -> {
            if (name.endsWith("_en")) {
                bundles.put(name.substring(0, name.length() - "_en".length()), texts);
            }
        });
        return bundles;
    }

    private static Map<String, Properties> all() {
        Map<String, Properties> bundles = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                Properties texts = new Properties();
                try (Reader lines = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(lines);
                }
                Properties other =
                        bundles.put(String.valueOf(file.getFilename()).replace(".properties", ""), texts);
                assertThat(other).as("another bundle named %s", file).isNull();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundles;
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** What stands between the tags, without comments, and is language. */
    private static List<String> textOf(String template) {
        String bare = template.replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<(script|style)\\b.*?</\\1>", "")
                .replaceAll("(?s)<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", "\n")
                .replaceAll("&#?\\w+;", " ");
        List<String> texts = new ArrayList<>();
        Arrays.stream(bare.split("\n"))
                .map(String::strip)
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .filter(text -> !UNTRANSLATED.contains(text))
                .forEach(texts::add);
        return texts;
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
