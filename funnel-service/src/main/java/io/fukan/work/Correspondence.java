package io.fukan.work;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.activity.About;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Stage;
import io.fukan.lead.StageChange;
import io.fukan.mail.Mail;
import io.fukan.mail.MailAddress;
import io.fukan.mail.MailRecipient;
import io.fukan.mail.MailTemplate;
import io.fukan.mail.Mails;
import io.fukan.mail.Placeholder;
import io.fukan.mail.Unsubscriptions;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes mail to the person of a lead or deal. What is written is kept as an activity of whoever wrote it. */
@Service
@Transactional
public class Correspondence {

    private final Leads leads;
    private final Opportunities opportunities;
    private final Activities activities;
    private final Users users;
    private final MailRecipient recipients;
    private final Unsubscriptions unsubscriptions;
    private final Mails mails;
    private final LeadRights rights;
    private final Permissions permissions;
    private final Clock clock;

    Correspondence(
            Leads leads,
            Opportunities opportunities,
            Activities activities,
            Users users,
            MailRecipient recipients,
            Unsubscriptions unsubscriptions,
            Mails mails,
            LeadRights rights,
            Permissions permissions,
            Clock clock) {
        this.leads = leads;
        this.opportunities = opportunities;
        this.activities = activities;
        this.users = users;
        this.recipients = recipients;
        this.unsubscriptions = unsubscriptions;
        this.mails = mails;
        this.rights = rights;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * Whom a mail about the lead reaches.
     *
     * @throws IllegalMove as {@link #toLead}
     */
    @Transactional(readOnly = true)
    public MailAddress recipient(Long leadId, Viewer viewer) {
        rights.checkRead(viewer, leadId);
        return willing(writable(leadId, viewer));
    }

    /** A text with what it mentions filled in, as a beginning of what the viewer writes. */
    @Transactional(readOnly = true)
    public MailTemplate.Text draft(Long leadId, MailTemplate template, Locale language, Viewer viewer) {
        rights.checkRead(viewer, leadId);
        Map<Placeholder, String> values = recipients.values(leads.get(leadId), users.get(viewer.userId()), language);
        return template.in(language).filled(values);
    }

    /**
     * Sends a mail to the person of a lead.
     *
     * @throws IllegalMove MAIL_NOT_POSSIBLE where no address is known, CONTACT_FORBIDDEN where they do not want to be
     *     contacted, UNSUBSCRIBED where they asked for no more mail
     * @throws InvalidValue at {@code subject} or {@code body}
     */
    public Activity toLead(Long leadId, @Nullable String subject, @Nullable String body, Viewer viewer) {
        rights.checkRead(viewer, leadId);
        Lead lead = writable(leadId, viewer);
        return send(lead, About.lead(lead, Moment.at(clock.instant())), subject, body, viewer);
    }

    /** Sends a mail to the person of the lead that a deal came from, kept at the deal. */
    public Activity onDeal(Long dealId, @Nullable String subject, @Nullable String body, Viewer viewer) {
        Opportunity deal = opportunities
                .findById(dealId)
                .filter(found -> rights.mayRead(viewer, found.root()))
                .orElseThrow(() -> new NoSuchRecord("opportunity", dealId));
        permissions.require(permissions.mayUpdate(viewer, deal), "write about deal", dealId);
        if (deal.leadId() == null) {
            throw new IllegalMove("MAIL_NOT_POSSIBLE", deal.phase());
        }
        About about = About.deal(dealId, deal.leadId(), deal.cycle(), deal.accountId());
        return send(leads.get(deal.leadId()), about, subject, body, viewer);
    }

    private Activity send(Lead lead, About about, @Nullable String subject, @Nullable String body, Viewer viewer) {
        permissions.require(viewer.seesContacts(), "write to the person of lead", lead.id());
        MailAddress to = willing(lead);
        String text = Entered.note("body", body);
        if (text == null) {
            throw new InvalidValue("body", "NOTE_MISSING");
        }
        User writer = users.get(viewer.userId());
        Mail mail = new Mail(to, replyTo(writer), subject == null ? "" : subject.strip(), text);
        Activity kept = Activity.of(ActivityKind.EMAIL, about, Direction.OUTBOUND, Stamp.now(clock, viewer.userId()));
        kept.describe(mail.subject(), text);
        activities.save(kept);
        mails.send(mail, Mails.Cause.letter(kept.id(), lead.id(), viewer.userId()));
        return kept;
    }

    /** A lead to whose person the viewer may write. */
    private Lead writable(Long leadId, Viewer viewer) {
        Lead lead = leads.get(leadId);
        permissions.require(viewer.seesContacts() && permissions.mayLog(viewer, lead), "write to lead", leadId);
        return lead;
    }

    /** The person of the lead, who can be reached and wants to be. */
    private MailAddress willing(Lead lead) {
        if (isForbidden(lead)) {
            throw new IllegalMove("CONTACT_FORBIDDEN", lead.stage());
        }
        MailAddress to = recipients.of(lead).orElseThrow(() -> new IllegalMove("MAIL_NOT_POSSIBLE", lead.stage()));
        if (unsubscriptions.include(to.address())) {
            throw new IllegalMove("UNSUBSCRIBED", lead.stage());
        }
        return to;
    }

    private static @Nullable MailAddress replyTo(User writer) {
        return MailAddress.isMailbox(writer.email())
                ? new MailAddress(Objects.requireNonNull(writer.email()), writer.displayName())
                : null;
    }

    private static boolean isForbidden(Lead lead) {
        List<StageChange> history = lead.history();
        return lead.stage() == Stage.DISQUALIFIED
                && !history.isEmpty()
                && DisqualifyReason.DO_NOT_CONTACT
                        .name()
                        .equals(history.get(history.size() - 1).reason());
    }
}
