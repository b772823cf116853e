package io.fukan.web.admin;

import io.fukan.mail.MailPurpose;
import io.fukan.mail.MailTemplate;
import java.util.Locale;

/** The form of a text in both languages. */
record MailTemplateForm(
        MailPurpose purpose,
        String name,
        String subjectJa,
        String bodyJa,
        String subjectEn,
        String bodyEn,
        boolean active,
        int version) {

    MailTemplateForm {
        purpose = purpose == null ? MailPurpose.FREE : purpose;
        name = blank(name);
        subjectJa = blank(subjectJa);
        bodyJa = blank(bodyJa);
        subjectEn = blank(subjectEn);
        bodyEn = blank(bodyEn);
    }

    static MailTemplateForm empty() {
        return new MailTemplateForm(MailPurpose.FREE, "", "", "", "", "", true, 0);
    }

    static MailTemplateForm of(MailTemplate template) {
        MailTemplate.Text japanese = template.in(Locale.JAPANESE);
        MailTemplate.Text english = template.in(Locale.ENGLISH);
        return new MailTemplateForm(
                template.purpose(),
                template.name(),
                japanese.subject(),
                japanese.body(),
                english.subject(),
                english.body(),
                template.isActive(),
                template.version());
    }

    MailTemplate.Text japanese() {
        return new MailTemplate.Text(subjectJa, bodyJa);
    }

    MailTemplate.Text english() {
        return new MailTemplate.Text(subjectEn, bodyEn);
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }
}
