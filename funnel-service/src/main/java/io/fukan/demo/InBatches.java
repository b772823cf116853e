package io.fukan.demo;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Walks through many records in one transaction without holding all of them, which would slow each query down. */
@Component
class InBatches {

    private static final int AT_ONCE = 12;

    private final EntityManager entities;

    InBatches(EntityManager entities) {
        this.entities = entities;
    }

    <T> void each(List<T> all, Consumer<T> what) {
        for (int i = 0; i < all.size(); i++) {
            what.accept(all.get(i));
            if ((i + 1) % AT_ONCE == 0) {
                forget();
            }
        }
        forget();
    }

    private void forget() {
        entities.flush();
        entities.clear();
    }
}
