package io.fukan.kpi;

import io.fukan.organisation.Team;
import io.fukan.organisation.TeamMembership;
import io.fukan.record.Rooted;
import io.fukan.setting.CompanySetting;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the ledger about every entity that is written, so that no writer can forget to. */
@Component
class RootedChanges implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private final FactLedger ledger;
    private final JdbcClient jdbc;

    RootedChanges(FactLedger ledger, JdbcClient jdbc, EntityManagerFactory entities) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        EventListenerRegistry listeners = entities.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .getService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        written(event.getEntity());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        written(event.getEntity());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        written(event.getEntity());
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void written(Object entity) {
        if (entity instanceof Rooted rooted) {
            ledger.on(rooted);
        } else if (entity instanceof CompanySetting) {
            // The zone may have moved: whatever the facts were built by, it is not this.
            jdbc.sql("update fact_state set definition_hash = null").update();
        } else if (entity instanceof Team team) {
            ledger.touch(rootsOf("team_id", team.id()));
        } else if (entity instanceof TeamMembership membership) {
            // Team and department of a fact come from the membership on its day.
            ledger.touch(rootsOf("rep_id", membership.userId()));
        }
    }

    private List<Long> rootsOf(String column, Long id) {
        return jdbc.sql("select distinct root from fact where %s = ?".formatted(column))
                .param(id)
                .query(Long.class)
                .list();
    }
}
