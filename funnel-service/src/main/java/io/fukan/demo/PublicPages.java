package io.fukan.demo;

import io.fukan.booking.BookingPage;
import io.fukan.booking.BookingPage.Meeting;
import io.fukan.booking.BookingPage.Words;
import io.fukan.booking.BookingPages;
import io.fukan.channel.Channel;
import io.fukan.channel.Channels;
import io.fukan.intake.IntakeForm;
import io.fukan.intake.IntakeForm.Field;
import io.fukan.intake.IntakeForms;
import io.fukan.mail.MailPurpose;
import io.fukan.mail.MailTemplate;
import io.fukan.mail.MailTemplates;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages on which prospects take a meeting, and the forms through which they inquire. */
@Component
@Order(4)
class PublicPages implements Chapter {

    private static final int HALF_AN_HOUR = 30;
    private static final int FOUR_WEEKS = 28;

    private final BookingPages pages;
    private final IntakeForms forms;
    private final MailTemplates templates;
    private final Teams teams;
    private final Channels channels;

    PublicPages(BookingPages pages, IntakeForms forms, MailTemplates templates, Teams teams, Channels channels) {
        this.pages = pages;
        this.forms = forms;
        this.templates = templates;
        this.teams = teams;
        this.channels = channels;
    }

    @Override
    @Transactional
    public void write(Story.Told story) {
        if (!pages.findAllByOrderByKey().isEmpty()) {
            return;
        }
        page("demo-east", "製品デモのご予約（東日本）", "Book a product demo (eastern Japan)", "FS 東日本");
        page("demo-west", "製品デモのご予約（西日本）", "Book a product demo (western Japan)", "FS 西日本");
        form("contact", "お問い合わせ", "オーガニック検索", "SDR 第1チーム", fields("company", "phone", "message"));
        form("guidebook", "資料請求（導入ガイドブック）", "資料ダウンロード", "SDR 第2チーム", fields("company", "department", "title"));
    }

    private void page(String key, String japanese, String english, String team) {
        Words words = new Words(
                japanese,
                english,
                "御社の注文書を例に、受発注の流れを30分でご覧いただけます。ご都合のよい日時をお選びください。",
                "See in 30 minutes how orders flow, with your own order forms as the example. Please choose a time.");
        Optional<Long> who = teams.findByNameIgnoreCase(team).map(Team::id);
        who.ifPresent(id -> pages.save(new BookingPage(
                key, words, new Meeting(id, HALF_AN_HOUR, FOUR_WEEKS, "オンライン", channel("オーガニック検索"), null))));
    }

    private void form(String key, String name, String channel, String team, List<Field> fields) {
        Long answer = templates
                .findFirstByPurposeOrderById(MailPurpose.INQUIRY_ANSWER)
                .map(MailTemplate::id)
                .orElse(null);
        Long getting = teams.findByNameIgnoreCase(team).map(Team::id).orElse(null);
        forms.save(new IntakeForm(
                key, new IntakeForm.Contents(name, fields, channel(channel), null, getting, List.of(), null, answer)));
    }

    private static List<Field> fields(String... further) {
        List<Field> fields = new ArrayList<>(
                List.of(new Field("lastName", true), new Field("firstName", false), new Field("email", true)));
        for (String name : further) {
            fields.add(new Field(name, name.equals("company")));
        }
        return List.copyOf(fields);
    }

    private @Nullable Long channel(String name) {
        return channels.findByName(name).map(Channel::id).orElse(null);
    }
}
