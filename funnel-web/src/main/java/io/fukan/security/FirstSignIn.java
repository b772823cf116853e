package io.fukan.security;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Tells whoever starts the application how to sign in for the first time: in the log, and on the embedded database in a
 * file that only its owner can read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@EnableConfigurationProperties(FirstSignInSettings.class)
public class FirstSignIn implements ApplicationRunner {

    private static final String FILE = "first-sign-in.txt";

    private final FirstSignInSettings settings;
    private final FirstAdmin firstAdmin;
    private final MessageSource messages;
    private final boolean embedded;
    private FirstAdmin.@Nullable Drawn drawn;

    FirstSignIn(FirstSignInSettings settings, FirstAdmin firstAdmin, MessageSource messages, Environment environment) {
        this.settings = settings;
        this.firstAdmin = firstAdmin;
        this.messages = messages;
        this.embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        drawn = firstAdmin.prepare(settings);
        if (drawn != null && embedded) {
            write(drawn);
        }
    }

    /** Lines for the log: where to go and how to sign in, in Japanese and in English. */
    public List<String> lines(String address) {
        List<String> lines = new ArrayList<>();
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            lines.add(text("start.ready", language, address));
            lines.addAll(howToSignIn(language));
        }
        return lines;
    }

    private List<String> howToSignIn(Locale language) {
        List<String> lines = new ArrayList<>();
        if (drawn != null) {
            lines.addAll(secrets(drawn, language));
        }
        if (embedded && Files.exists(file())) {
            lines.add(text("start.file", language, file()));
        } else if (drawn != null && drawn.password() != null) {
            lines.add(text("start.once", language));
        }
        return lines;
    }

    private List<String> secrets(FirstAdmin.Drawn told, Locale language) {
        List<String> lines = new ArrayList<>();
        lines.add(text("start.email", language, told.email()));
        lines.add(
                told.password() == null
                        ? text("start.passwordGiven", language)
                        : text("start.password", language, told.password()));
        if (told.token() != null) {
            lines.add(text("start.token", language, told.token()));
        }
        return lines;
    }

    private void write(FirstAdmin.Drawn told) throws IOException {
        if (told.password() == null && told.token() == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            lines.add(text("start.fileTitle", language));
            lines.addAll(secrets(told, language));
            lines.add("");
        }
        Files.createDirectories(settings.dataDir());
        Files.deleteIfExists(file());
        createForOwnerOnly(file());
        Files.write(file(), lines);
    }

    private static void createForOwnerOnly(Path file) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private Path file() {
        return settings.dataDir().toAbsolutePath().normalize().resolve(FILE);
    }

    private String text(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }
}
