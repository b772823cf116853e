package io.fukan.web.records;

import io.fukan.access.Viewer;
import io.fukan.channel.Channel;
import io.fukan.channel.Channels;
import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.records.AccountList;
import io.fukan.records.AccountRow;
import io.fukan.records.PartnerList;
import io.fukan.records.PartnerRow;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's words how a list is narrowed and sorted, which its address says in codes and ids. */
@Component
public class ListWords {

    /** Keys of messages below which the values of a parameter are named; a value is named below one of them only. */
    private static final Map<String, List<String>> NAMED = Map.ofEntries(
            Map.entry("band", List.of("sizeBand.", "queueBand.")),
            Map.entry("due", List.of("customerDue.")),
            Map.entry("duplicates", List.of("list.value.")),
            Map.entry("industry", List.of("industry.")),
            Map.entry("kind", List.of("calls.kind.")),
            Map.entry("of", List.of("list.value.")),
            Map.entry("outcome", List.of("opportunityOutcome.", "callOutcome.")),
            Map.entry("phase", List.of("phase.")),
            Map.entry("quality", List.of("quality.")),
            Map.entry("source", List.of("source.")),
            Map.entry("stage", List.of("list.value.", "stage.", "customerStage.")),
            Map.entry("track", List.of("track.")));

    private static final List<String> PAGING = List.of("format", "page", "size");
    private static final String ATTRIBUTE = ".attr.";
    private static final String FROM = "From";
    private static final String TO = "To";

    private final CustomFields fields;
    private final AccountList accounts;
    private final PartnerList partners;
    private final Channels channels;
    private final Teams teams;
    private final Users users;
    private final MessageSource messages;
    private final Company company;

    ListWords(
            CustomFields fields,
            AccountList accounts,
            PartnerList partners,
            Channels channels,
            Teams teams,
            Users users,
            MessageSource messages,
            Company company) {
        this.fields = fields;
        this.accounts = accounts;
        this.partners = partners;
        this.channels = channels;
        this.teams = teams;
        this.users = users;
        this.messages = messages;
        this.company = company;
    }

    /** How a list of these parameters is narrowed and sorted, for a file that says it; empty where it is not. */
    public String narrowed(Map<String, String> parameters, Viewer viewer) {
        List<String> said = new ArrayList<>();
        parameters.forEach((name, value) -> {
            boolean isSaidWithItsFrom =
                    name.endsWith(TO) && !text(parameters, from(name)).isEmpty();
            if (!value.isBlank() && !PAGING.contains(name) && !isSaidWithItsFrom) {
                said.add(line(name, parameters, viewer));
            }
        });
        return String.join(" / ", said);
    }

    private String line(String name, Map<String, String> parameters, Viewer viewer) {
        if (name.endsWith(FROM) || name.endsWith(TO)) {
            String days = name.substring(0, name.length() - (name.endsWith(TO) ? TO : FROM).length());
            Words words = new Words(viewer.locale(), company.zone());
            return label(days, viewer.locale())
                    + ": "
                    + day(text(parameters, days + FROM), words)
                    + "–"
                    + day(text(parameters, days + TO), words);
        }
        return label(name, viewer.locale()) + ": " + value(name, text(parameters, name), viewer);
    }

    private static String from(String name) {
        return name.substring(0, name.length() - TO.length()) + FROM;
    }

    private static String text(Map<String, String> parameters, String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    private static String day(String typed, Words words) {
        try {
            return typed.isEmpty() ? "" : words.date(LocalDate.parse(typed));
        } catch (DateTimeException notADay) {
            return typed;
        }
    }

    /** What a parameter is called: a custom field by its label. */
    public String label(String name, Locale locale) {
        return name.contains(ATTRIBUTE)
                ? fields.inOrder().stream()
                        .filter(field -> parameter(field).equals(name))
                        .map(CustomField::label)
                        .findFirst()
                        .orElse(name)
                : messages.getMessage("list.filter." + name, null, name, locale);
    }

    /** What a value of a parameter means; custom fields and text have the value that stands in the address. */
    public String value(String name, String value, Viewer viewer) {
        if (value.equals("none")) {
            return messages.getMessage("list.unset", null, viewer.locale());
        }
        return switch (name) {
            case "sort" -> order(value, viewer.locale());
            case "account", "like" ->
                named(value, id -> accounts.one(id, viewer).map(AccountRow::name));
            case "partner" -> named(value, id -> partners.one(id).map(PartnerRow::name));
            case "channel" -> named(value, id -> channels.findById(id).map(Channel::name));
            case "team" -> named(value, id -> teams.findById(id).map(Team::name));
            case "owner", "setBy", "rep" -> person(value, viewer.locale());
            case "of" -> value.matches("[0-9]+") ? person(value, viewer.locale()) : code(name, value, viewer.locale());
            default -> code(name, value, viewer.locale());
        };
    }

    private String person(String value, Locale locale) {
        return value.equals("me")
                ? messages.getMessage("list.me", null, locale)
                : named(value, id -> users.findById(id).map(User::displayName));
    }

    private String order(String sort, Locale locale) {
        boolean isDescending = sort.startsWith("-");
        String column =
                messages.getMessage("list.sort." + (isDescending ? sort.substring(1) : sort), null, sort, locale);
        return messages.getMessage(
                isDescending ? "list.sort.descending" : "list.sort.ascending", new Object[] {column}, locale);
    }

    private String code(String name, String value, Locale locale) {
        return NAMED.getOrDefault(name, List.of()).stream()
                .flatMap(prefix -> Stream.ofNullable(messages.getMessage(prefix + value, null, null, locale)))
                .findFirst()
                .orElse(value);
    }

    private static String named(String id, Function<Long, Optional<String>> name) {
        return id.matches("[0-9]{1,18}") ? name.apply(Long.valueOf(id)).orElse(id) : id;
    }

    private static String parameter(CustomField field) {
        return field.recordType().name().toLowerCase(Locale.ROOT) + ATTRIBUTE + field.key();
    }
}
