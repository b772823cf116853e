package io.fukan.kpi;

import io.fukan.record.RecordsSettling;
import io.fukan.record.RecordsTouched;
import io.fukan.record.Rooted;
import io.fukan.record.RootsFollower;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the facts true: collects the roots that a transaction touches and, at one point before it commits, flushes what is
 * unsaved, locks those roots in id order and writes the difference between the facts and what {@code fact_source} says.
 *
 * <p>Changes through entities are noticed by {@link RootedChanges}; statements that write rows by themselves say what they
 * touched by publishing {@link RecordsTouched} or by calling {@link #touch}.
 */
@Component
public class FactLedger implements TransactionExecutionListener {

    private static final PersistenceExceptionTranslator REFUSALS = new HibernateJpaDialect();

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final List<RootsFollower> followers;
    private final ApplicationEventPublisher events;

    FactLedger(
            JdbcClient jdbc, EntityManager entities, List<RootsFollower> followers, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.followers = followers;
        this.events = events;
    }

    /**
     * Has the facts of these roots brought up to date before the present transaction commits.
     *
     * @throws IllegalStateException outside a transaction, in which nothing could be kept in step
     */
    public void touch(Collection<Long> roots) {
        touched().addAll(roots);
    }

    @EventListener
    void on(RecordsTouched records) {
        touch(records.roots());
    }

    /** Where an entity was written. */
    void on(Rooted entity) {
        Long root = entity.root();
        if (root != null) {
            touched().add(root);
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, Throwable failure) {
        if (failure == null
                && !transaction.isReadOnly()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            Touched touched = new Touched();
            TransactionSynchronizationManager.bindResource(this, touched);
            TransactionSynchronizationManager.registerSynchronization(touched);
        }
    }

    private SortedSet<Long> touched() {
        Touched touched = (Touched) TransactionSynchronizationManager.getResource(this);
        if (touched == null) {
            throw new IllegalStateException("Records are written outside a transaction, so their facts would drift");
        }
        return touched.roots;
    }

    /** Writes what is unsaved. What the database refuses is told in Spring's words, as by the commit that would follow. */
    private void writeUnsaved() {
        try {
            entities.flush();
        } catch (RuntimeException refused) {
            throw DataAccessUtils.translateIfNecessary(refused, REFUSALS);
        }
    }

    private void lock(Collection<Long> roots) {
        jdbc.sql("select lock_roots(:roots)")
                .param("roots", roots.toArray(Long[]::new))
                .query((row, n) -> 0)
                .list();
    }

    private void refresh(Collection<Long> roots) {
        Long[] sorted = roots.toArray(Long[]::new);
        jdbc.sql("select * from refresh_facts(:roots)")
                .param("roots", sorted)
                .query((row, n) -> 0)
                .list();
        followers.forEach(follower -> follower.follow(List.of(sorted)));
    }

    /** The roots of one transaction. Last before the commit, so that what other listeners write is in. */
    private final class Touched implements TransactionSynchronization, Ordered {

        private final SortedSet<Long> roots = new TreeSet<>();

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!readOnly) {
                writeUnsaved();
                if (!roots.isEmpty()) {
                    // What follows from the records must not be reckoned from what another transaction is changing.
                    lock(roots);
                    int locked = roots.size();
                    events.publishEvent(new RecordsSettling(roots));
                    writeUnsaved();
                    if (roots.size() > locked) {
                        lock(roots);
                    }
                    refresh(roots);
                }
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(FactLedger.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(FactLedger.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(FactLedger.this);
        }
    }
}
