package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.security.ApiTokens;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every example of docs/api.md, run in bash one after the other as it stands there. */
@ApiTest
class ExamplesTest {

    private static final Path INDEX = Path.of("..", "docs", "api.md");
    /** Of the index to a page of its own. */
    private static final Pattern LINK = Pattern.compile("\\]\\((api/[a-z-]+\\.md)\\)");

    private static final List<String> TOOLS = List.of("bash", "curl", "jq", "openssl");
    /** Each call tells its status beside its answer; nothing else of the examples changes. */
    private static final String PREFACE = """
            set -u
            export FUKAN=http://localhost:%d TOKEN=%s
            curl() { command curl -w '%%{stderr}CALLED %%{http_code} %%{method} %%{url_effective}\\n' "$@"; }
            """;

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    @Test
    void everyExampleSucceeds() throws Exception {
        assumeTrue(TOOLS.stream().allMatch(ExamplesTest::isInstalled), "needs " + TOOLS);
        String examples = examples();
        User admin = users.save(User.member("手本", "examples@example.com", Role.ADMIN, clock.instant()));
        String token = tokens.create(admin.id(), "examples", null);

        List<String> said = run(PREFACE.formatted(port, token) + examples);

        List<String> calls =
                said.stream().filter(line -> line.startsWith("CALLED ")).toList();
        assertThat(calls).hasSizeGreaterThan(60);
        assertThat(said.stream().filter(line -> !line.startsWith("CALLED 2")).toList())
                .as("calls that were refused, and what bash, curl and jq complained about")
                .isEmpty();
    }

    private static String examples() throws IOException {
        StringBuilder examples = new StringBuilder();
        boolean within = false;
        for (Path page : pages()) {
            for (String line : Files.readAllLines(page)) {
                if (line.startsWith("```")) {
                    within = !within;
                } else if (within && !line.startsWith("export FUKAN=")) {
                    examples.append(line).append('\n');
                }
            }
        }
        return examples.toString();
    }

    /** The index, then what it links to: in the order in which they are read. */
    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(INDEX));
        LINK.matcher(Files.readString(INDEX))
                .results()
                .map(link -> INDEX.resolveSibling(link.group(1)))
                .forEach(pages::add);
        try (Stream<Path> written = Files.list(INDEX.resolveSibling("api"))) {
            assertThat(pages).as("pages that nothing links to").containsAll(written.toList());
        }
        return pages;
    }

    /** What was said beside the answers. */
    private List<String> run(String script) throws Exception {
        Path file = Files.writeString(folder.resolve("examples.sh"), script);
        File complaints = folder.resolve("complaints").toFile();
        Process bash = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("answers").toFile())
                .redirectError(complaints)
                .start();
        try {
            assertThat(bash.waitFor(3, TimeUnit.MINUTES)).as("done in time").isTrue();
        } finally {
            bash.descendants().forEach(ProcessHandle::destroy);
            bash.destroy();
        }
        return Files.readAllLines(complaints.toPath());
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
