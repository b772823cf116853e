package io.fukan.web.records;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.PhaseDefinition;
import io.fukan.opportunity.PhaseDefinitions;
import io.fukan.organisation.Role;
import io.fukan.records.StoryEntry;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words what happened with a lead or a deal, day by day. */
@Component
public class StoryWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("CALL", "phone"),
            Map.entry("EMAIL", "mail"),
            Map.entry("MEETING", "users"),
            Map.entry("VISIT", "building"),
            Map.entry("LETTER", "mail"),
            Map.entry("NOTE", "note"),
            Map.entry("WEB_VISIT", "world"),
            Map.entry("DOWNLOAD", "download"),
            Map.entry("SEMINAR", "speakerphone"),
            Map.entry("SURVEY", "clipboard-list"),
            Map.entry("INQUIRY", "mail"),
            Map.entry("PROPOSAL", "report-analytics"),
            Map.entry("QUOTE", "file-spreadsheet"));

    private final MessageSource messages;
    private final PhaseDefinitions phases;
    private final Company company;

    StoryWords(MessageSource messages, PhaseDefinitions phases, Company company) {
        this.messages = messages;
        this.phases = phases;
        this.company = company;
    }

    /**
     * The entries by day, in their order.
     *
     * @param linked whether deals and calls are links: not on the page of the deal itself
     */
    public List<StoryDay> days(List<StoryEntry> entries, boolean linked, Viewer viewer) {
        Telling telling = new Telling(viewer, company.zone(), names(viewer.locale()), linked);
        Map<LocalDate, List<StoryLine>> days = new LinkedHashMap<>();
        for (StoryEntry entry : entries) {
            days.computeIfAbsent(telling.day(entry), day -> new ArrayList<>()).add(telling.line(entry));
        }
        return days.entrySet().stream()
                .map(day -> new StoryDay(day.getKey(), day.getValue()))
                .toList();
    }

    /** A reason's name in that language, or the words it is. */
    public String reason(String reason, Locale locale) {
        return Stream.of("recycleReason.", "disqualifyReason.", "rejectionReason.", "stageReason.")
                .flatMap(prefix -> Stream.ofNullable(messages.getMessage(prefix + reason, null, null, locale)))
                .findFirst()
                .orElse(reason);
    }

    private Map<Phase, String> names(Locale locale) {
        return phases.findAllByOrderByPosition().stream()
                .collect(Collectors.toMap(PhaseDefinition::phase, phase -> phase.name(locale), (a, b) -> a));
    }

    private final class Telling {

        private final Viewer viewer;
        private final Locale locale;
        private final ZoneId zone;
        private final Map<Phase, String> phaseNames;
        private final boolean linked;

        Telling(Viewer viewer, ZoneId zone, Map<Phase, String> phaseNames, boolean linked) {
            this.viewer = viewer;
            this.locale = viewer.locale();
            this.zone = zone;
            this.phaseNames = phaseNames;
            this.linked = linked;
        }

        LocalDate day(StoryEntry entry) {
            return entry.on() != null ? entry.on() : LocalDate.ofInstant(entry.at(), zone);
        }

        StoryLine line(StoryEntry entry) {
            String time = entry.on() != null ? null : TIME.format(entry.at().atZone(zone));
            return switch (entry.kind()) {
                case STAGE -> line(entry, time, stageIcon(entry), stageTone(entry), stage(entry), null);
                case ACTIVITY ->
                    line(
                            entry,
                            time,
                            ICONS.getOrDefault(entry.what(), "point"),
                            tone(entry),
                            activity(entry),
                            call(entry));
                case CORRECTION -> line(entry, time, "edit", "", correction(entry), null);
                case APPOINTMENT -> line(entry, time, "calendar-event", "", booked(entry), appointment(entry));
                case MEETING ->
                    line(
                            entry,
                            time,
                            "calendar-event",
                            entry.what().equals("MOVED") ? "" : "bad",
                            text("story.MEETING." + entry.what(), meeting(entry.was())),
                            appointment(entry));
                case TARGET -> line(entry, time, "target-arrow", "", text("story.TARGET." + entry.what()), null);
                case HELD -> line(entry, time, "users", "", text("story.HELD"), null);
                case HANDOFF ->
                    line(
                            entry,
                            time,
                            "send",
                            "",
                            text("story.HANDOFF", word("department", entry.was()), word("department", entry.what())),
                            null);
                case ANSWER ->
                    line(
                            entry,
                            time,
                            entry.what().equals("ACCEPTED") ? "check" : "arrow-back-up",
                            entry.what().equals("ACCEPTED") ? "good" : "bad",
                            text("story.ANSWER." + entry.what()),
                            null);
                case CONFIRMED -> line(entry, time, "briefcase", "quality", text("story.CONFIRMED"), deal(entry));
                case PHASE -> line(entry, time, phaseIcon(entry), phaseTone(entry), phase(entry), deal(entry));
                case AMOUNT -> line(entry, time, "tag", "", text("story.AMOUNT", yen(entry.what())), null);
                case AMOUNT_CORRECTED ->
                    line(entry, time, "edit", "", text("story.AMOUNT_CORRECTED", yen(entry.what())), null);
                case CUSTOMER -> line(entry, time, "user-check", "good", text("story.CUSTOMER"), null);
                case CUSTOMER_STAGE ->
                    line(
                            entry,
                            time,
                            "arrow-narrow-right",
                            "",
                            text(
                                    "story.CUSTOMER_STAGE",
                                    word("customerStage", entry.was()),
                                    word("customerStage", entry.what())),
                            null);
                case MRR ->
                    line(
                            entry,
                            time,
                            "tag",
                            "",
                            text("story.MRR", yen(entry.was()), yen(entry.what())),
                            entry.manner() == null ? null : word("mrrMove", entry.manner()));
                case ONBOARDED -> line(entry, time, "check", "", text("story.ONBOARDED"), null);
                case FIRST_VALUE -> line(entry, time, "check", "", text("story.FIRST_VALUE"), null);
                case JUDGEMENT ->
                    line(
                            entry,
                            time,
                            "ruler-measure",
                            "",
                            text("story.JUDGEMENT", word("customer.judgement", entry.what())),
                            null);
                case RENEWAL ->
                    line(entry, time, "refresh", "", text("story.RENEWAL", day(entry.was()), day(entry.what())), null);
                case CHURN -> line(entry, time, "circle-x", "bad", text("story.CHURN"), null);
                case CONTRACT ->
                    line(
                            entry,
                            time,
                            "writing-sign",
                            contractTone(entry),
                            text("story.CONTRACT." + entry.what()),
                            deal(entry));
                case MAIL -> line(entry, time, "mail", mailTone(entry), text("story.MAIL." + entry.what()), null);
                case QUALITY ->
                    line(
                            entry,
                            time,
                            "ruler-measure",
                            entry.what().equals("QUALITY") ? "quality" : "",
                            quality(entry),
                            null);
            };
        }

        private String booked(StoryEntry entry) {
            String through = word("bookedThrough", entry.manner());
            String said = entry.was() == null
                    ? text("story.APPOINTMENT", through)
                    : text("story.APPOINTMENT.AT", through, meeting(entry.was()));
            return AppointmentStatus.valueOf(entry.what()).isOff()
                    ? said + text("story.APPOINTMENT.OFF", word("appointmentStatus", entry.what()))
                    : said;
        }

        private @Nullable String appointment(StoryEntry entry) {
            return linked ? "/appointments/" + entry.ref() : null;
        }

        private static String contractTone(StoryEntry entry) {
            return switch (entry.what()) {
                case "SIGNED" -> "good";
                case "DECLINED" -> "bad";
                default -> "";
            };
        }

        private static String mailTone(StoryEntry entry) {
            return switch (entry.what()) {
                case "OPENED", "CLICKED" -> "good";
                case "BOUNCED", "UNSUBSCRIBED" -> "bad";
                default -> "";
            };
        }

        private StoryLine line(
                StoryEntry entry,
                @Nullable String time,
                String icon,
                String tone,
                String title,
                @Nullable String href) {
            String why = entry.reason() == null ? null : reason(entry.reason(), locale);
            return new StoryLine(
                    time, icon, tone, title, entry.said(), why, entry.who(), href, correct(entry), entry.about());
        }

        private String stage(StoryEntry entry) {
            String to = word("stage", entry.what());
            if (entry.was() == null) {
                return text("story.acquired", to);
            }
            boolean carried = "SKIP".equals(entry.manner()) && entry.what().equals("ACCEPTED");
            String manner = carried ? "CARRY" : entry.manner();
            String key = manner == null ? "story.STAGE" : "story.STAGE." + manner;
            return text(key, word("stage", entry.was()), to, entry.cycle());
        }

        private String activity(StoryEntry entry) {
            if (!entry.what().equals("CALL")) {
                return word("activityKind", entry.what());
            }
            String outcome = entry.was() == null ? Words.NO_DATA : word("callOutcome", entry.was());
            String key = "INBOUND".equals(entry.manner()) ? "story.CALL.INBOUND" : "story.CALL";
            String length = entry.seconds() == null || entry.seconds() == 0
                    ? ""
                    : text("story.length", entry.seconds() / 60, entry.seconds() % 60);
            return text(key, outcome, length);
        }

        private String correction(StoryEntry entry) {
            return text("story.CORRECTION", entry.was() == null ? Words.NO_DATA : word("callOutcome", entry.was()));
        }

        /** A call has a page of its own. */
        private @Nullable String call(StoryEntry entry) {
            return linked && entry.what().equals("CALL") && viewer.may(Right.CALLS_LOG) ? "/calls/" + entry.id() : null;
        }

        private @Nullable String correct(StoryEntry entry) {
            boolean call =
                    entry.kind() == StoryEntry.Kind.ACTIVITY && entry.what().equals("CALL");
            boolean may = Long.valueOf(viewer.userId()).equals(entry.whoId())
                    || viewer.role() == Role.ADMIN
                    || viewer.role() == Role.MANAGER;
            return call && may && viewer.may(Right.CALLS_LOG) ? "/calls/" + entry.id() + "/edit" : null;
        }

        private String phase(StoryEntry entry) {
            String to = phaseName(entry.what());
            return entry.was() == null ? text("story.deal", to) : text("story.PHASE", phaseName(entry.was()), to);
        }

        private String quality(StoryEntry entry) {
            String quality = word("quality", entry.what());
            return entry.ref() == null
                    ? text("story.QUALITY.MANUAL", quality)
                    : text("story.QUALITY." + entry.was(), quality, entry.ref());
        }

        private String phaseName(String phase) {
            return phaseNames.getOrDefault(Phase.valueOf(phase), phase);
        }

        private @Nullable String deal(StoryEntry entry) {
            return entry.ref() == null || !linked ? null : "/opportunities/" + entry.ref();
        }

        private String stageIcon(StoryEntry entry) {
            return switch (entry.what()) {
                case "RECYCLED" -> "rotate-clockwise";
                case "DISQUALIFIED" -> "ban";
                case "RETURNED" -> "arrow-back-up";
                default -> entry.was() == null ? "user-plus" : "arrow-narrow-right";
            };
        }

        private String stageTone(StoryEntry entry) {
            return switch (entry.what()) {
                case "DISQUALIFIED", "RETURNED" -> "bad";
                case "ACCEPTED" -> "good";
                default -> "";
            };
        }

        private String tone(StoryEntry entry) {
            return "CONNECTED".equals(entry.was()) ? "good" : "";
        }

        private String phaseIcon(StoryEntry entry) {
            return switch (entry.what()) {
                case "WON" -> "circle-check";
                case "LOST" -> "circle-x";
                default -> "trending-up";
            };
        }

        private String phaseTone(StoryEntry entry) {
            return switch (entry.what()) {
                case "WON" -> "good";
                case "LOST" -> "bad";
                default -> "";
            };
        }

        private String yen(@Nullable String amount) {
            return words().exactYen(amount == null || amount.isEmpty() ? null : new BigDecimal(amount));
        }

        private String day(@Nullable String day) {
            return words().date(day == null || day.isEmpty() ? null : LocalDate.parse(day));
        }

        /** When they meet: an instant, or a day of which no more is known. */
        private String meeting(@Nullable String when) {
            if (when == null) {
                return Words.NO_DATA;
            }
            return when.endsWith("Z") ? words().moment(Instant.parse(when)) : day(when);
        }

        private Words words() {
            return new Words(locale, zone);
        }

        private String word(String prefix, @Nullable String name) {
            return name == null ? Words.NO_DATA : messages.getMessage(prefix + "." + name, null, name, locale);
        }

        private String text(String key, Object... args) {
            return messages.getMessage(key, args, locale);
        }
    }
}
