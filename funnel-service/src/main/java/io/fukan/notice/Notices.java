package io.fukan.notice;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.access.Viewers;
import io.fukan.database.Sql;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people something. It joins the caller's transaction, so that nobody is told what did not happen, and tells nobody
 * what they may not see.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {

    private final Viewers viewers;
    private final LeadRights rights;
    private final NoticeMails mails;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(
            Viewers viewers,
            LeadRights rights,
            NoticeMails mails,
            EntityManager entities,
            JdbcClient jdbc,
            Clock clock) {
        this.viewers = viewers;
        this.rights = rights;
        this.mails = mails;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Tells these people, each once per occasion, with a copy by mail unless they do not want one. Whoever did it is not
     * told; nor is who has left, or may not see the record.
     */
    public void tell(Notice notice, Collection<Long> people) {
        // Scope is decided by SQL, which must see what was just done.
        entities.flush();
        for (Long person : new LinkedHashSet<>(people)) {
            if (!person.equals(notice.by())) {
                viewers.find(person).filter(viewer -> maySee(viewer, notice)).ifPresent(viewer -> tell(notice, viewer));
            }
        }
    }

    private boolean maySee(Viewer viewer, Notice notice) {
        Long root = notice.root();
        return root == null || rights.mayRead(viewer, root);
    }

    private void tell(Notice notice, Viewer viewer) {
        Optional<Long> told = jdbc.sql(Sql.of("notice/tell.sql"))
                .param("user", viewer.userId())
                .param("kind", notice.kind().name())
                .param("occasion", notice.occasion())
                .param("lead", notice.leadId())
                .param("opportunity", notice.opportunityId())
                .param("actor", notice.by())
                .param("word", notice.word())
                .param(
                        "moment",
                        notice.moment() == null ? null : notice.moment().atOffset(ZoneOffset.UTC))
                .param("day", notice.day())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        told.ifPresent(id -> mails.copy(id, viewer));
    }
}
