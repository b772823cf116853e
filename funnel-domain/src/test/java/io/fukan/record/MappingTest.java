package io.fukan.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The context starts only if every entity fits its table. */
@DatabaseTest
@TestPropertySource(properties = "spring.jpa.hibernate.ddl-auto=validate")
class MappingTest {

    @Autowired
    EntityManagerFactory entities;

    @Test
    void everyEntityFitsItsTable() {
        assertThat(entities.getMetamodel().getEntities()).hasSizeGreaterThanOrEqualTo(19);
    }
}
