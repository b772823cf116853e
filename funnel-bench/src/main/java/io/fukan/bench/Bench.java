package io.fukan.bench;

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
 * {@code import 100000}, {@code funnel 100000}.
 */
@SpringBootApplication(scanBasePackages = "io.fukan")
@AutoConfigurationPackage(basePackages = "io.fukan")
class Bench {

    private static final long DEFAULT_LEADS = 100_000;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] args) throws Exception {
        List<String> asked = Arrays.asList(args);
        SpringApplication application = new SpringApplication(Bench.class);
        application.setAdditionalProfiles("bench");
        try (ConfigurableApplicationContext context = application.run()) {
            String what = asked.isEmpty() ? "import" : asked.get(0);
            long leads = asked.size() < 2 ? DEFAULT_LEADS : Long.parseLong(asked.get(1));
            switch (what) {
                case "import" -> context.getBean(ImportSpeed.class).run(leads).forEach(System.out::println);
                default -> throw new IllegalArgumentException("No benchmark is called " + what);
            }
        }
    }
}
