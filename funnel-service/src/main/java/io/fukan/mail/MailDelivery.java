package io.fukan.mail;

import io.fukan.outbox.Delivery;
import io.fukan.setting.Company;
import io.fukan.setting.SiteAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mail by SMTP, set up as Spring does it ({@code SPRING_MAIL_HOST} and so on). */
@Component
class MailDelivery implements Delivery {

    static final String CHANNEL = "MAIL";

    private static final int REFUSED_FOR_GOOD = 500;

    private final @Nullable JavaMailSender sender;
    private final SiteAddress site;
    private final Company company;
    private final String from;

    MailDelivery(
            ObjectProvider<JavaMailSender> sender,
            SiteAddress site,
            Company company,
            @Value("${fukan.mail.from:}") String from) {
        this.sender = sender.getIfAvailable();
        this.site = site;
        this.company = company;
        this.from = from.isBlank() ? "fukan@" + site.host() : from.strip();
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Optional<String> obstacle() {
        return sender == null ? Optional.of("outbox.obstacle.smtp") : Optional.empty();
    }

    @Override
    public void deliver(Parcel parcel) {
        if (sender == null) {
            throw new Unreachable("no SMTP server is set up");
        }
        try {
            sender.send(message(parcel));
        } catch (MailAuthenticationException denied) {
            throw new Unreachable(String.valueOf(denied.getMessage()));
        } catch (MailSendException failed) {
            throw reason(failed);
        } catch (MailException | MessagingException | UnsupportedEncodingException broken) {
            throw new Refused(String.valueOf(broken.getMessage()), true);
        }
    }

    private MimeMessage message(Parcel parcel) throws MessagingException, UnsupportedEncodingException {
        Mail mail = Mails.JSON.readValue(parcel.payload(), Mail.class);
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        MimeMessageHelper helper =
                new MimeMessageHelper(message, !mail.attachments().isEmpty(), StandardCharsets.UTF_8.name());
        helper.setFrom(from, company.setting().companyName());
        helper.setTo(mailbox(mail.to()));
        if (mail.replyTo() != null) {
            helper.setReplyTo(mailbox(mail.replyTo()));
        }
        helper.setSubject(mail.subject());
        helper.setText(mail.text());
        helper.setSentDate(Date.from(parcel.queuedAt()));
        for (Mail.Attachment file : mail.attachments()) {
            helper.addAttachment(
                    file.fileName(),
                    new ByteArrayResource(file.content().getBytes(StandardCharsets.UTF_8)),
                    file.type() + "; charset=UTF-8");
        }
        // The same however often it is tried, so that mail servers and readers recognise a second copy.
        message.setHeader(
                "Message-ID",
                "<%d.%d@%s>".formatted(parcel.id(), parcel.queuedAt().toEpochMilli(), site.host()));
        return message;
    }

    private static InternetAddress mailbox(MailAddress of) throws UnsupportedEncodingException {
        return new InternetAddress(of.address(), of.name(), StandardCharsets.UTF_8.name());
    }

    /** Whether the server refused this mail, or could not be talked with at all. */
    private static RuntimeException reason(MailSendException failed) {
        for (Exception cause : failed.getMessageExceptions()) {
            return cause instanceof SendFailedException refusal
                    ? refusal(refusal)
                    : new Unreachable(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        }
        return new Unreachable(String.valueOf(failed.getMessage()));
    }

    /** With the first reply code in the chain of what the server said. */
    private static Refused refusal(SendFailedException refusal) {
        for (Exception next = refusal; next instanceof MessagingException told; next = told.getNextException()) {
            int code = replyCode(told);
            if (code > 0) {
                return new Refused(String.valueOf(told.getMessage()).strip(), code >= REFUSED_FOR_GOOD);
            }
        }
        return new Refused(String.valueOf(refusal.getMessage()).strip(), false);
    }

    private static int replyCode(MessagingException told) {
        if (told instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (told instanceof SMTPSendFailedException send) {
            return send.getReturnCode();
        }
        return told instanceof SMTPSenderFailedException sender ? sender.getReturnCode() : 0;
    }
}
