package io.fukan.notice;

import io.fukan.database.Sql;
import io.fukan.handoff.Handoff;
import io.fukan.handoff.HandoffDecided;
import io.fukan.handoff.HandoffOffered;
import io.fukan.handoff.Handoffs;
import io.fukan.setting.Company;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who are to answer a handoff, those who offered it, and the managers of both when nobody answers. */
@Component
class HandoffNotices {

    private final Handoffs handoffs;
    private final Notices notices;
    private final Company company;
    private final JdbcClient jdbc;

    HandoffNotices(Handoffs handoffs, Notices notices, Company company, JdbcClient jdbc) {
        this.handoffs = handoffs;
        this.notices = notices;
        this.company = company;
        this.jdbc = jdbc;
    }

    @EventListener
    void offered(HandoffOffered event) {
        Handoff handoff = handoffs.get(event.handoffId());
        Notice notice = notice(NoticeKind.HANDOFF_OFFERED, handoff, "offered", handoff.offeredBy())
                .on(handoff.dueOn());
        notices.tell(notice, handoff.offeredTo() != null ? List.of(handoff.offeredTo()) : department(handoff));
    }

    @EventListener
    void decided(HandoffDecided event) {
        Handoff handoff = handoffs.get(event.handoffId());
        Long decider = handoff.decidedBy().map(user -> user.id()).orElse(null);
        Notice notice = handoff.returnReason()
                .map(reason -> notice(NoticeKind.HANDOFF_RETURNED, handoff, "decided", decider)
                        .saying(reason))
                .orElseGet(() -> notice(NoticeKind.HANDOFF_ACCEPTED, handoff, "decided", decider));
        notices.tell(
                notice, Stream.of(handoff.offeredBy()).filter(Objects::nonNull).toList());
    }

    /** Nobody answered in time. */
    void silent(Long handoffId) {
        Handoff handoff = handoffs.get(handoffId);
        Notice notice = notice(NoticeKind.HANDOFF_SILENT, handoff, "silent", null)
                .saying(handoff.to())
                .on(handoff.dueOn());
        notices.tell(notice, managers(handoffId));
    }

    private static Notice notice(NoticeKind kind, Handoff handoff, String what, Long by) {
        return Notice.ofLead(kind, "handoff:%d:%s".formatted(handoff.id(), what), handoff.leadId(), by);
    }

    private List<Long> department(Handoff handoff) {
        return jdbc.sql(Sql.of("notice/people-of-department.sql"))
                .param("department", handoff.to().name())
                .param("today", company.today())
                .query(Long.class)
                .list();
    }

    private List<Long> managers(Long handoffId) {
        return jdbc.sql(Sql.of("notice/managers-of-handoff.sql"))
                .param("handoff", handoffId)
                .param("today", company.today())
                .query(Long.class)
                .list();
    }
}
