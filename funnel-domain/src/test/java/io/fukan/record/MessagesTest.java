package io.fukan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.fukan.activity.ActivityKind;
import io.fukan.quality.Quality;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Whatever a rule refuses and whatever a screen names has words in both languages. */
class MessagesTest {

    private static final Pattern CODE =
            Pattern.compile("(?:IllegalMove\\(|InvalidValue\\(\\s*\"?\\w+\"?,)\\s*\"([A-Z_]+)\"");

    private static final List<String> BUNDLES = List.of(
            "domain", "account", "criteria", "quality", "hearing", "qualification", "scoring", "playbook", "targeting");

    private final Properties japanese = bundle("domain.properties");

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void bothLanguagesSayTheSameThings(String name) {
        Properties japanese = bundle(name + ".properties");
        Properties english = bundle(name + "_en.properties");
        assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames());
        for (String key : japanese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(japanese.getProperty(key)));
            assertThatCode(() -> new MessageFormat(english.getProperty(key)))
                    .as("can be filled in: " + key)
                    .doesNotThrowAnyException();
            assertThatCode(() -> new MessageFormat(japanese.getProperty(key)))
                    .as("can be filled in: " + key)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyValueHasAName() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Labelled.class));
        Set<String> keys = new TreeSet<>();
        for (BeanDefinition found : scanner.findCandidateComponents("io.fukan")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            if (type.isEnum()) {
                Arrays.stream(type.getEnumConstants())
                        .map(value -> ((Labelled) value).messageKey())
                        .forEach(keys::add);
            }
        }
        Arrays.stream(Quality.values())
                .map(quality -> "quality." + quality.name())
                .forEach(keys::add);

        assertThat(keys).contains("stage.UNTOUCHED", "recycleReason.NO_BUDGET").hasSizeGreaterThan(100);
        assertThat(everythingSaid()).containsAll(keys);
        assertThat(named(japanese)).as("names of nothing").isSubsetOf(keys);
    }

    @Test
    void everyRefusalHasWords() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher code = CODE.matcher(Files.readString(source));
                while (code.find()) {
                    codes.add("error." + code.group(1));
                }
            }
        }
        assertThat(codes).contains("error.LEAD_STAGE_SKIP", "error.AMOUNT_INVALID");
        assertThat(everythingSaid()).containsAll(codes);
    }

    private static Set<String> everythingSaid() {
        Set<String> said = new TreeSet<>();
        BUNDLES.forEach(name -> said.addAll(bundle(name + ".properties").stringPropertyNames()));
        return said;
    }

    @Test
    void aValueSpeaksTheReadersLanguageAlsoWithinASentence() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/domain");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Object[] args = {ActivityKind.EMAIL};

        assertThat(messages.getMessage("error.NOT_A_CALL", args, Locale.JAPANESE))
                .isEqualTo("これは「メール」の記録です。結果を持つのは架電だけです。");
        assertThat(messages.getMessage("error.NOT_A_CALL", args, Locale.ENGLISH))
                .isEqualTo("This is a record of \"Email\". Only calls have an outcome.");
    }

    private static Set<String> named(Properties bundle) {
        return bundle.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("error."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> places(String message) {
        return Pattern.compile("\\{\\d}")
                .matcher(message)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private static Properties bundle(String name) {
        Properties bundle = new Properties();
        try (Reader reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/messages/" + name), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
