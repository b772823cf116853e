package io.fukan.mail;

import io.fukan.account.Account;
import io.fukan.account.Accounts;
import io.fukan.account.Contact;
import io.fukan.account.Contacts;
import io.fukan.lead.Lead;
import io.fukan.organisation.User;
import io.fukan.setting.Company;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom mails about a lead reach, and what texts may say about them. */
@Component
@Transactional(readOnly = true)
public class MailRecipient {

    private final Contacts contacts;
    private final Accounts accounts;
    private final Company company;
    private final MessageSource messages;

    MailRecipient(Contacts contacts, Accounts accounts, Company company, MessageSource messages) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.company = company;
        this.messages = messages;
    }

    /** The person of a lead, if mail can reach them. */
    public Optional<MailAddress> of(Lead lead) {
        return contact(lead)
                .filter(person -> MailAddress.isMailbox(person.email()))
                .map(person -> new MailAddress(person.email(), person.fullName()));
    }

    /** What a text may say of the lead and of whoever writes. */
    public Map<Placeholder, String> values(Lead lead, @Nullable User rep, Locale locale) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.OUR_COMPANY, company.setting().companyName());
        values.put(Placeholder.COMPANY, account(lead).map(Account::name).orElse(""));
        String person = contact(lead).map(Contact::fullName).orElse("");
        values.put(
                Placeholder.PERSON,
                person.isBlank()
                        ? messages.getMessage("mail.somebody", null, locale)
                        : messages.getMessage("mail.person", new Object[] {person}, locale));
        values.put(Placeholder.REP, rep == null ? "" : rep.displayName());
        values.put(Placeholder.REP_EMAIL, rep == null || rep.email() == null ? "" : rep.email());
        return values;
    }

    private Optional<Contact> contact(Lead lead) {
        return Optional.ofNullable(lead.contactId()).flatMap(contacts::findById);
    }

    private Optional<Account> account(Lead lead) {
        return Optional.ofNullable(lead.accountId()).flatMap(accounts::findById);
    }
}
