package io.fukan.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Puts {@link OncePatient} before the pool, whoever made it. */
@Component
class OncePatientPool implements BeanPostProcessor {

    private final ObjectProvider<Clock> clock;

    OncePatientPool(ObjectProvider<Clock> clock) {
        this.clock = clock;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new OncePatient(pool, clock.getObject()) : bean;
    }
}
