package io.fukan.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/messages/ingest.properties", "/messages/ingest_en.properties"})
    void everyProblemHasAMessage(String bundle) throws Exception {
        Properties messages = load(bundle);
        for (ProblemCode code : ProblemCode.values()) {
            String message = messages.getProperty(code.messageKey());
            assertThat(message).as(code.name()).isNotBlank().doesNotContain("'");
            assertThat(MessageFormat.format(message, "一", "二", "三")).doesNotContain("{");
        }
    }

    @Test
    void bothLanguagesUseTheSameArguments() throws Exception {
        Properties japanese = load("/messages/ingest.properties");
        Properties english = load("/messages/ingest_en.properties");
        for (ProblemCode code : ProblemCode.values()) {
            for (String argument : new String[] {"{0}", "{1}", "{2}"}) {
                assertThat(japanese.getProperty(code.messageKey()).contains(argument))
                        .as(code + " " + argument)
                        .isEqualTo(english.getProperty(code.messageKey()).contains(argument));
            }
        }
    }

    private static Properties load(String bundle) throws Exception {
        Properties properties = new Properties();
        try (InputStreamReader reader =
                new InputStreamReader(ProblemMessagesTest.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
