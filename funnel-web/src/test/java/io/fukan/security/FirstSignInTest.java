package io.fukan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.api.ApiTest;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

@ApiTest
@Transactional
class FirstSignInTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @Autowired
    FirstAdmin firstAdmin;

    @Autowired
    Users users;

    @Autowired
    PresentUsers present;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @TempDir
    Path dataDir;

    @Test
    void drawsAPasswordAndATokenThatWork() {
        noAdministrators();

        FirstAdmin.Drawn drawn = firstAdmin.prepare(settings(null, null));

        assertThat(drawn.password()).hasSize(20);
        User admin = users.findByEmailIgnoreCase(drawn.email()).orElseThrow();
        assertThat(passwords.matches(drawn.password(), admin.passwordHash())).isTrue();
        assertThat(present.findByToken(ApiTokens.hash(drawn.token())))
                .hasValueSatisfying(user -> assertThat(user.viewer().role()).isEqualTo(Role.ADMIN));
    }

    @Test
    void takesWhatTheOperatorGivesAndTellsNothing() {
        noAdministrators();

        FirstAdmin.Drawn drawn = firstAdmin.prepare(settings("from the operator", TOKEN));

        assertThat(drawn.password()).isNull();
        assertThat(drawn.token()).isNull();
        User admin = users.findByEmailIgnoreCase(drawn.email()).orElseThrow();
        assertThat(passwords.matches("from the operator", admin.passwordHash())).isTrue();
        assertThat(present.findByToken(ApiTokens.hash(TOKEN))).isPresent();
    }

    @Test
    void letsTheBootstrapTokenWorkOnAnExistingDatabaseForAsLongAsItIsSet() {
        firstAdmin.prepare(settings(null, null));

        assertThat(firstAdmin.prepare(settings(null, TOKEN))).isNull();
        assertThat(present.findByToken(ApiTokens.hash(TOKEN))).isPresent();
        firstAdmin.prepare(settings(null, TOKEN));
        assertThat(present.findByToken(ApiTokens.hash(TOKEN))).isPresent();

        firstAdmin.prepare(settings(null, TOKEN.replace('0', 'z')));
        assertThat(present.findByToken(ApiTokens.hash(TOKEN))).isEmpty();
        firstAdmin.prepare(settings(null, null));
        assertThat(present.findByToken(ApiTokens.hash(TOKEN.replace('0', 'z')))).isEmpty();
    }

    @Test
    void changesNothingWhereSomebodyCanSignIn() {
        noAdministrators();
        User boss = users.save(User.member("Boss", "boss@example.com", Role.ADMIN, clock.instant()));
        boss.changePassword(passwords.encode("correct horse battery"));

        assertThat(firstAdmin.prepare(settings("from the operator", null))).isNull();
        assertThat(users.findByEmailIgnoreCase(FirstAdmin.EMAIL).filter(User::canSignIn))
                .isEmpty();
    }

    @Test
    void writesASecretFileForItsOwnerOnTheEmbeddedDatabase() throws Exception {
        noAdministrators();
        FirstSignIn telling = new FirstSignIn(settings(null, null), firstAdmin, messages, new MockEnvironment());
        telling.run(new DefaultApplicationArguments());

        Path file = dataDir.resolve("first-sign-in.txt");
        assertThat(Files.readString(file)).contains(FirstAdmin.EMAIL, "fukan_", "初期パスワード", "First password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(String.join("\n", telling.lines("http://localhost:8080")))
                .contains("http://localhost:8080", FirstAdmin.EMAIL, file.toString());
    }

    @Test
    void writesNoFileOnAServerOfTheOperator() throws Exception {
        noAdministrators();
        FirstSignIn telling = new FirstSignIn(
                settings(null, null),
                firstAdmin,
                messages,
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/fukan"));
        telling.run(new DefaultApplicationArguments());

        assertThat(dataDir).isEmptyDirectory();
        assertThat(String.join("\n", telling.lines("http://localhost:8080"))).contains("fukan_");
    }

    @Test
    void refusesAWeakTokenWithoutTellingIt() {
        assertThatThrownBy(() -> settings(null, "too-short-secret"))
                .isInstanceOf(FirstSignInSettings.Unusable.class)
                .hasMessageContaining("FUKAN_BOOTSTRAP_TOKEN")
                .hasMessageNotContaining("too-short-secret");
        var analysis = new UnusableSettingAnalyzer()
                .analyze(
                        new IllegalStateException(),
                        new FirstSignInSettings.Unusable("FUKAN_BOOTSTRAP_TOKEN", "is short"));
        assertThat(analysis.getAction()).contains("FUKAN_BOOTSTRAP_TOKEN");
    }

    private FirstSignInSettings settings(@Nullable String password, @Nullable String token) {
        return new FirstSignInSettings(password, token, dataDir);
    }

    private void noAdministrators() {
        jdbc.sql("update app_user set role = 'SDR', active = false where role = 'ADMIN'")
                .update();
    }
}
