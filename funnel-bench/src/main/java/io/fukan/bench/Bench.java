package io.fukan.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Runs benchmarks on the embedded PostgreSQL (or the one that {@code SPRING_DATASOURCE_URL} names) and prints what it measured:
 * {@code import 100000}, {@code funnel 100000}, {@code queue 100000}; from outside {@code pages 100000 fukan.jar}, likewise
 * {@code http} and {@code restate}; {@code all 1000000 fukan.jar} is everything but the import, on one database;
 * {@code kill 20 fukan.jar} kills the application in the middle of imports.
 */
@SpringBootApplication(scanBasePackages = "io.fukan")
@AutoConfigurationPackage(basePackages = "io.fukan")
class Bench {

    private static final long DEFAULT_LEADS = 100_000;
    private static final long ROWS_TO_KILL = 60_000;
    private static final int PORT = 8120;
    private static final Path DATA = Path.of(System.getenv().getOrDefault("FUKAN_DATA_DIR", ".fukan-bench"));

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] args) throws Exception {
        List<String> asked = Arrays.asList(args);
        String what = asked.isEmpty() ? "import" : asked.get(0);
        long size = asked.size() < 2 ? DEFAULT_LEADS : Long.parseLong(asked.get(1));
        switch (what) {
            case "import", "funnel", "queue" -> inProcess(what, size).forEach(System.out::println);
            case "pages", "http", "restate", "all" -> overHttp(what, size, Path.of(asked.get(2)));
            case "kill" -> KillTrial.run(Path.of(asked.get(2)), (int) size, ROWS_TO_KILL, PORT);
            default -> throw new IllegalArgumentException("No benchmark is called " + what);
        }
    }

    private static List<String> inProcess(String what, long size) throws Exception {
        SpringApplication application = new SpringApplication(Bench.class);
        application.setAdditionalProfiles("bench");
        try (ConfigurableApplicationContext context = application.run()) {
            return switch (what) {
                case "import" -> context.getBean(ImportSpeed.class).run(size);
                case "funnel" -> context.getBean(FunnelSpeed.class).run(size);
                case "queue" -> context.getBean(QueueSpeed.class).run(size);
                case "all" -> context.getBean(WholeRun.class).run(size);
                default -> {
                    context.getBean(MadeUpCompany.class).grow(size);
                    yield List.of("%,d leads".formatted(size));
                }
            };
        }
    }

    /** What is measured of the application from outside, on the data of what was measured inside before. */
    private static void overHttp(String what, long size, Path jar) throws Exception {
        Map<String, Double> few = what.equals("all") ? withFew(jar) : Map.of();
        inProcess(what, size).forEach(System.out::println);
        Application application = new Application(jar, DATA, PORT);
        System.out.printf("P10: answers after %.1f s%n", application.start().toMillis() / 1e3);
        try {
            if (!few.isEmpty()) {
                SamePage.told(SamePage.seconds(application), few).forEach(System.out::println);
            }
            if (!what.equals("http") && !what.equals("restate")) {
                PageSpeed.run(application).forEach(System.out::println);
            }
            if (!what.equals("pages") && !what.equals("restate")) {
                HttpSpeed.run(application).forEach(System.out::println);
            }
            if (!what.equals("pages") && !what.equals("http")) {
                RestateSpeed.run(application).forEach(System.out::println);
            }
        } finally {
            application.stop();
        }
    }

    private static Map<String, Double> withFew(Path jar) throws Exception {
        inProcess("few", TwoSizes.FEW);
        Application application = new Application(jar, DATA, PORT);
        application.start();
        try {
            return SamePage.seconds(application);
        } finally {
            application.stop();
        }
    }
}
