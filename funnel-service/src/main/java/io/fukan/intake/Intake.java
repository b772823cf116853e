package io.fukan.intake;

import io.fukan.activity.About;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.database.Sql;
import io.fukan.lead.Lead;
import io.fukan.mail.Mail;
import io.fukan.mail.MailRecipient;
import io.fukan.mail.MailTemplate;
import io.fukan.mail.MailTemplates;
import io.fukan.mail.Mails;
import io.fukan.quality.QualityJudge;
import io.fukan.record.InvalidValue;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import io.fukan.work.Entered;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes inquiries from forms: the person's lead gets an activity INQUIRY, with which everything else begins (response clock,
 * notices, the return of a recycled lead); somebody looks after it; an answer goes out by mail.
 */
@Service
@Transactional
public class Intake {

    private final IntakeForms forms;
    private final Newcomers newcomers;
    private final Activities activities;
    private final CustomFields customFields;
    private final QualityJudge judge;
    private final MailTemplates templates;
    private final MailRecipient recipients;
    private final Mails mails;
    private final Company company;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    Intake(
            IntakeForms forms,
            Newcomers newcomers,
            Activities activities,
            CustomFields customFields,
            QualityJudge judge,
            MailTemplates templates,
            MailRecipient recipients,
            Mails mails,
            Company company,
            EntityManager entities,
            JdbcClient jdbc,
            Clock clock) {
        this.forms = forms;
        this.newcomers = newcomers;
        this.activities = activities;
        this.customFields = customFields;
        this.judge = judge;
        this.templates = templates;
        this.recipients = recipients;
        this.mails = mails;
        this.company = company;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of an inquiry. */
    public record Received(Long leadId, Long activityId) {}

    /**
     * Takes an inquiry.
     *
     * @param language of the answer
     * @throws InvalidValue at the field that is wrong: FIELD_REQUIRED, EMAIL_INVALID and so on
     */
    public Received receive(IntakeForm form, Inquiry inquiry, Locale language) {
        inquiry.requireAll(
                form.fields().stream().filter(IntakeForm.Field::required).map(IntakeForm.Field::name));
        String message = Entered.note("message", inquiry.value("message"));
        Stranger who = Stranger.introduced(
                inquiry.value("lastName"),
                inquiry.value("firstName"),
                inquiry.value("company"),
                inquiry.value("email"),
                inquiry.value("phone"),
                inquiry.value("department"),
                inquiry.value("title"));
        Stamp stamp = Stamp.now(clock, null);
        Newcomers.Found found = newcomers.lead(who, form.channelId(), form.campaignId(), stamp);
        Lead lead = found.lead();
        learn(lead, inquiry.attributes(), found.isNew(), stamp);
        if (lead.ownerId() == null && form.teamId() != null) {
            lead.assignTo(next(form), stamp.recorded());
        }
        entities.flush();
        Activity kept = Activity.of(ActivityKind.INQUIRY, About.lead(lead, stamp.occurred()), Direction.INBOUND, stamp);
        kept.describe(form.name(), Entered.note("message", said(message, found.otherCompany())));
        activities.save(kept);
        answer(form, lead, kept, language);
        return new Received(lead.id(), kept.id());
    }

    /** What a known person typed differently is told, for it was not taken over. */
    private static @Nullable String said(@Nullable String message, @Nullable String otherCompany) {
        String other = otherCompany == null ? "" : "[" + otherCompany + "]";
        String all = Stream.of(message == null ? "" : message, other)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    private void learn(Lead lead, Map<String, String> typed, boolean isNew, Stamp stamp) {
        boolean learned = false;
        for (CustomField field : customFields.of(RecordType.LEAD)) {
            boolean blank = !lead.knowledge().attrs().containsKey(field.key());
            if (typed.containsKey(field.key()) && blank) {
                Object value = Entered.attribute(field, typed.get(field.key()));
                lead.learn(field.key(), value, isNew ? null : company.today(), stamp.recorded());
                learned |= value != null;
            }
        }
        if (learned) {
            entities.flush();
            judge.rejudge(List.of(lead.id()));
        }
    }

    /** Whoever of the team has had the fewest of the form's leads, the longest ago; null where nobody is there. */
    private @Nullable Long next(IntakeForm form) {
        forms.lockById(form.id());
        return jdbc.sql(Sql.of("intake/next-turn.sql"))
                .param("form", form.id())
                .param("team", form.teamId())
                .param("today", company.today())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private void answer(IntakeForm form, Lead lead, Activity inquiry, Locale language) {
        Long answer = form.answerId();
        if (answer == null) {
            return;
        }
        templates
                .findById(answer)
                .filter(MailTemplate::isActive)
                .ifPresent(template -> recipients.of(lead).ifPresent(to -> {
                    MailTemplate.Text text = template.in(language).filled(recipients.values(lead, null, language));
                    mails.send(
                            new Mail(to, null, text.subject(), text.body()),
                            Mails.Cause.of("inquiry:" + inquiry.id() + ":answer", lead.id(), null));
                }));
    }
}
