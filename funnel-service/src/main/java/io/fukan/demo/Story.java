package io.fukan.demo;

import io.fukan.account.JobRank;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.FiscalCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Tells the company's last eighteen months: the same seed and moment give the same files. */
final class Story {

    private final long seed;
    private final Timeline timeline;

    Story(long seed, Instant now, ZoneId zone, BusinessCalendar calendar, FiscalCalendar fiscal) {
        this.seed = seed;
        this.timeline = Timeline.until(now, zone, calendar, fiscal);
    }

    /** What was told, and of which days. */
    record Told(Timeline timeline, Books books) {

        Chronicle chronicle() {
            return books.chronicle;
        }
    }

    Told tell() {
        Books books = new Books(timeline.zone());
        Colleagues colleagues = new Colleagues(timeline);
        colleagues.writeTo(books);
        Firms firms = new Firms(seed);
        firms.all().forEach(firm -> write(firm, books));
        World world = new World(
                seed,
                timeline,
                new Office(timeline),
                new Rates(timeline),
                colleagues,
                books,
                new Approached(books.targetAccounts));
        Journey journey = new Journey(world);
        PartnerFirms partners = new PartnerFirms(world);
        partners.write();
        List<Inquiry> inquiries = new Inquiries(seed, timeline, new Prospects(firms)).all();
        for (Inquiry inquiry : inquiries) {
            write(inquiry.who(), books);
            journey.walk(inquiry);
            partners.bring(inquiry);
        }
        new CustomerSuccess(world).old(firms);
        TargetSheet.write(timeline, books.targets);
        new Reporting(world).write(inquiries);
        return new Told(timeline, books);
    }

    private static void write(Firm firm, Books books) {
        books.firms.row(
                firm.id(),
                firm.name(),
                firm.industry(),
                firm.employees(),
                firm.region(),
                firm.phone(),
                "https://www." + firm.site() + "/");
    }

    private static void write(Prospect person, Books books) {
        books.prospects.row(
                person.id(),
                person.firm() == null ? null : person.firm().id(),
                person.lastName(),
                person.firstName(),
                person.lastKana(),
                person.firstKana(),
                person.email(),
                person.phone(),
                person.department(),
                person.title(),
                person.title() == null ? null : JobRank.of(person.title()).orElse(null));
    }
}
