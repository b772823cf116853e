package io.fukan;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts Fukan. */
// Pages and API have classes of the same name in packages of their own.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class FukanApplication {

    public static void main(String[] args) {
        SpringApplication.run(FukanApplication.class, args);
    }

    /** The only source of the present moment; what day it is depends on the business zone and is decided elsewhere. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
