package io.fukan.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Texts of all modules: {@code messages/<feature>.properties} in Japanese, {@code messages/<feature>_en.properties} in
 * English, both in UTF-8.
 */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    private static final String ENDING = ".properties";

    @Bean
    MessageSource messageSource(ObjectProvider<OwnWords> own) throws IOException {
        ResourceBundleMessageSource messages = new OwnWordsFirst(own);
        messages.setBasenames(bundles());
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // The language of the server's operating system is nobody's wish; the bundle without a suffix is Japanese.
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.JAPANESE);
        // One rule for all texts: '' is an apostrophe, with or without arguments.
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    private static String[] bundles() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + ENDING);
        return Arrays.stream(files)
                .map(file -> String.valueOf(file.getFilename()))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .filter(name -> !name.endsWith("_en"))
                .distinct()
                .sorted()
                .map(name -> "messages/" + name)
                .toArray(String[]::new);
    }
}
