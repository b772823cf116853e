package io.fukan.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Runs benchmarks on the embedded PostgreSQL (or the one that {@code SPRING_DATASOURCE_URL} names) and prints what it measured:
 * {@code import 100000}, {@code funnel 100000}; {@code kill 20 fukan.jar} kills the application in the middle of imports.
 */
@SpringBootApplication(scanBasePackages = "io.fukan")
@AutoConfigurationPackage(basePackages = "io.fukan")
class Bench {

    private static final long DEFAULT_LEADS = 100_000;
    private static final long ROWS_TO_KILL = 60_000;
    private static final int PORT = 8120;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] args) throws Exception {
        List<String> asked = Arrays.asList(args);
        String what = asked.isEmpty() ? "import" : asked.get(0);
        long size = asked.size() < 2 ? DEFAULT_LEADS : Long.parseLong(asked.get(1));
        if (what.equals("kill")) {
            KillTrial.run(Path.of(asked.get(2)), (int) size, ROWS_TO_KILL, PORT);
            return;
        }
        SpringApplication application = new SpringApplication(Bench.class);
        application.setAdditionalProfiles("bench");
        try (ConfigurableApplicationContext context = application.run()) {
            switch (what) {
                case "import" -> context.getBean(ImportSpeed.class).run(size).forEach(System.out::println);
                case "funnel" -> context.getBean(FunnelSpeed.class).run(size).forEach(System.out::println);
                case "queue" -> context.getBean(QueueSpeed.class).run(size).forEach(System.out::println);
                default -> throw new IllegalArgumentException("No benchmark is called " + what);
            }
        }
    }
}
