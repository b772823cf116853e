package io.fukan.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.function.SingletonSupplier;

/** The bundles, but for what the company says in its own words. */
final class OwnWordsFirst extends ResourceBundleMessageSource {

    // Who knows such words may need the database, which is not there yet when the texts are.
    private final SingletonSupplier<List<OwnWords>> own;

    // Else each text of each page would be looked for in some eighty bundles, one after the other.
    private final Map<Locale, Map<String, MessageFormat>> found = new ConcurrentHashMap<>();

    OwnWordsFirst(ObjectProvider<OwnWords> own) {
        this.own = SingletonSupplier.of(() -> own.orderedStream().toList());
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        return own.obtain().stream()
                .map(words -> words.of(code, locale))
                .flatMap(Optional::stream)
                .findFirst()
                .map(text -> new MessageFormat("'" + text.replace("'", "''") + "'", locale))
                .orElseGet(() -> inBundles(code, locale));
    }

    private @Nullable MessageFormat inBundles(String code, Locale locale) {
        return found.computeIfAbsent(locale, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(code, any -> super.resolveCode(code, locale));
    }
}
