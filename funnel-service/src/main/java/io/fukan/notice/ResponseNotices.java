package io.fukan.notice;

import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.ActivityRecorded;
import io.fukan.database.Sql;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.organisation.Department;
import io.fukan.response.ResponseOverdue;
import io.fukan.setting.Company;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of inquiries, and of those that nobody turned to in time. */
@Component
class ResponseNotices {

    private final Leads leads;
    private final Notices notices;
    private final Company company;
    private final JdbcClient jdbc;

    ResponseNotices(Leads leads, Notices notices, Company company, JdbcClient jdbc) {
        this.leads = leads;
        this.notices = notices;
        this.company = company;
        this.jdbc = jdbc;
    }

    /** The owner, or inside sales where nobody owns the lead. */
    @EventListener
    void arrived(ActivityRecorded recorded) {
        Activity activity = recorded.activity();
        if (activity.kind() == ActivityKind.INQUIRY && activity.leadId() != null) {
            Notice notice = Notice.ofLead(
                    NoticeKind.INQUIRY_RECEIVED, "inquiry:" + activity.id(), activity.leadId(), activity.repId());
            notices.tell(notice, responsible(leads.get(activity.leadId())));
        }
    }

    @EventListener
    void overdue(ResponseOverdue event) {
        Notice notice = Notice.ofLead(NoticeKind.SLA_BREACHED, "overdue:" + event.inquiryId(), event.leadId(), null)
                .at(event.dueAt());
        Lead lead = leads.get(event.leadId());
        notices.tell(notice, responsible(lead));
        notices.tell(notice, managers(lead));
    }

    private List<Long> responsible(Lead lead) {
        if (lead.ownerId() != null) {
            return List.of(lead.ownerId());
        }
        return switch (lead.track()) {
            case SDR, MK -> department(Department.SDR);
            case BDR -> department(Department.BDR);
        };
    }

    private List<Long> managers(Lead lead) {
        return jdbc.sql(Sql.of("notice/managers-of-owner.sql"))
                .param("owner", lead.ownerId())
                .param("department", lead.track() == Track.BDR ? Department.BDR.name() : Department.SDR.name())
                .param("today", company.today())
                .query(Long.class)
                .list();
    }

    private List<Long> department(Department department) {
        return jdbc.sql(Sql.of("notice/people-of-department.sql"))
                .param("department", department.name())
                .param("today", company.today())
                .query(Long.class)
                .list();
    }
}
