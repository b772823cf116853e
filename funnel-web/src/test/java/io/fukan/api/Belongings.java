package io.fukan.api;

import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.account.TargetTier;
import io.fukan.activity.About;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.activity.Direction;
import io.fukan.appointment.BookedThrough;
import io.fukan.appointment.Booking;
import io.fukan.appointment.Bookings;
import io.fukan.calendar.BusyBlock;
import io.fukan.conversation.Conversations;
import io.fukan.conversation.TranscriptSource;
import io.fukan.conversation.Utterance;
import io.fukan.customer.Customer;
import io.fukan.customer.Customers;
import io.fukan.guidance.GuidanceItem;
import io.fukan.guidance.GuidanceKind;
import io.fukan.handoff.HandingOver;
import io.fukan.handoff.Offer;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.NextStep;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Track;
import io.fukan.opportunity.DealComment;
import io.fukan.opportunity.Deals;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.Source;
import io.fukan.organisation.Department;
import io.fukan.proposal.Contract;
import io.fukan.proposal.DealItem;
import io.fukan.proposal.Line;
import io.fukan.proposal.Quote;
import io.fukan.qualification.CriteriaKind;
import io.fukan.qualification.CriteriaPublisher;
import io.fukan.qualification.CriteriaVersions;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.target.Target;
import io.fukan.target.Targets;
import io.fukan.targeting.AccountSignal;
import io.fukan.targeting.AccountSignals;
import io.fukan.targeting.SignalKind;
import io.fukan.targeting.TargetAccount;
import io.fukan.targeting.Targeting;
import io.fukan.time.Period;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Records of every kind that belong to somebody, each with a company of its own. */
@Transactional
public class Belongings {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Accounts accounts;
    private final Contacts contacts;
    private final Leads leads;
    private final Calls calls;
    private final Bookings bookings;
    private final HandingOver handingOver;
    private final Opportunities opportunities;
    private final Customers customers;
    private final Targets targets;
    private final Deals deals;
    private final Conversations conversations;
    private final Targeting targeting;
    private final AccountSignals signals;
    private final CriteriaPublisher criteria;
    private final CriteriaVersions criteriaVersions;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    Belongings(
            Accounts accounts,
            Contacts contacts,
            Leads leads,
            Calls calls,
            Bookings bookings,
            HandingOver handingOver,
            Opportunities opportunities,
            Customers customers,
            Targets targets,
            Deals deals,
            Conversations conversations,
            Targeting targeting,
            AccountSignals signals,
            CriteriaPublisher criteria,
            CriteriaVersions criteriaVersions,
            EntityManager entities,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.leads = leads;
        this.calls = calls;
        this.bookings = bookings;
        this.handingOver = handingOver;
        this.opportunities = opportunities;
        this.customers = customers;
        this.targets = targets;
        this.deals = deals;
        this.conversations = conversations;
        this.targeting = targeting;
        this.signals = signals;
        this.criteria = criteria;
        this.criteriaVersions = criteriaVersions;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A record.
     *
     * @param account the company by which lists find it
     * @param lead the lead it hangs on; 0: none
     * @param part of it, as handlers of parts name it in their path; 0: none
     */
    public record Thing(String table, long id, long account, long lead, long part) {

        Thing(String table, long id, long account, long lead) {
            this(table, id, account, lead, 0);
        }

        Thing with(long onePart) {
            return new Thing(table, id, account, lead, onePart);
        }
    }

    public Thing lead(Track track, @Nullable Long owner) {
        Account account = company();
        Lead lead = leadOf(account, track, owner);
        return new Thing("lead", lead.id(), account.id(), lead.id());
    }

    /** With a question to be answered. */
    public Thing asked(long owner) {
        return lead(Track.SDR, owner)
                .with(jdbc.sql("select min(id) from hearing_question")
                        .query(Long.class)
                        .single());
    }

    /** Whose person mail reaches. */
    public Thing reachable(long owner) {
        return withMail(lead(Track.SDR, owner));
    }

    /** A deal of a lead whose person mail reaches. */
    public Thing reachableDeal(long owner) {
        Thing thing = withMail(lead(Track.SDR, owner));
        Opportunity deal = opportunities.save(dealOf(thing, owner, by(owner)));
        return new Thing("opportunity", deal.id(), thing.account(), thing.id());
    }

    private Thing withMail(Thing lead) {
        entities.flush();
        jdbc.sql("update contact set email = ? where id = (select contact_id from lead where id = ?)")
                .param("person" + lead.id() + "@example.com")
                .param(lead.id())
                .update();
        entities.clear();
        return lead;
    }

    public Thing recycled(long owner) {
        Thing thing = lead(Track.SDR, owner);
        leads.get(thing.id())
                .recycle(RecycleReason.NO_NEED, LocalDate.now(clock).plusDays(30), by(owner));
        return thing;
    }

    /** Over marketing's threshold, to be handed to inside sales. */
    public Thing qualified(long owner) {
        Thing thing = lead(Track.MK, owner);
        leads.get(thing.id()).raiseHand(by(owner));
        return thing;
    }

    /** With an appointment, to be handed to field sales. */
    public Thing booked(long owner) {
        Thing thing = lead(Track.SDR, owner);
        book(thing.id(), owner);
        return thing;
    }

    public Thing call(long owner, long caller) {
        Thing lead = lead(Track.SDR, owner);
        return called(lead, logged(lead, caller));
    }

    /** With words under a label that does not say who speaks. */
    public Thing transcribed(long owner) {
        Thing lead = lead(Track.SDR, owner);
        Activity call = logged(lead, owner);
        conversations.keep(call, TranscriptSource.UPLOAD, List.of(new Utterance("A", 0, 1_000, "x")), null, owner);
        return called(lead, call);
    }

    /** The owner has said something of it. */
    public Thing commentedCall(long owner) {
        Thing call = call(owner, owner);
        entities.flush();
        return call.with(id(
                "insert into call_comment (call_id, text, written_by, written_at) values (?, 'x', ?, now()) returning id",
                call.id(),
                owner));
    }

    /** A call that a telephone system told of, and a lead of the same owner's that it may have been with. */
    public Thing unmatchedCall(long owner) {
        Thing lead = lead(Track.SDR, owner);
        entities.flush();
        long key = id(
                "insert into hook_key (kind, name, address, secret, created_at) values ('TELEPHONY', 'x', ?, '', now())"
                        + " returning id",
                "test-" + COUNT.incrementAndGet());
        long call = id(
                "insert into telephony_call (key_id, call_ref, direction, rep_id, started_at, duration_seconds, received_at)"
                        + " values (?, 'x', 'OUTBOUND', ?, now() - interval '1 hour', 60, now()) returning id",
                key,
                owner);
        return new Thing("telephony_call", call, lead.account(), lead.id(), lead.id());
    }

    private Activity logged(Thing lead, long caller) {
        return calls.log(
                new CallReport(lead.id(), Direction.OUTBOUND, CallOutcome.NO_ANSWER, 60, null, null, by(caller)));
    }

    private static Thing called(Thing lead, Activity call) {
        return new Thing("activity", call.id(), lead.account(), lead.id());
    }

    public Thing appointment(long owner) {
        Thing lead = lead(Track.SDR, owner);
        return new Thing("appointment", book(lead.id(), owner), lead.account(), lead.id());
    }

    public Thing handoff(long giver, @Nullable Long addressee) {
        Thing lead = booked(giver);
        long id = handingOver
                .offer(new Offer(lead.id(), Department.SDR, Department.FS, addressee, null, null, by(giver)))
                .id();
        return new Thing("handoff", id, lead.account(), lead.id());
    }

    public Thing account(long owner) {
        Thing lead = lead(Track.SDR, owner);
        return new Thing("account", lead.account(), lead.account(), lead.id());
    }

    public Thing contact(long owner) {
        Thing lead = lead(Track.SDR, owner);
        return new Thing("contact", leads.get(lead.id()).contactId(), lead.account(), lead.id());
    }

    public Thing deal(long owner) {
        Account account = company();
        Opportunity deal = Opportunity.entered(Source.FS, by(owner));
        deal.concerns(account.id());
        deal.credit(owner, null);
        return new Thing("opportunity", opportunities.save(deal).id(), account.id(), 0);
    }

    /** A deal in a company that says what a valid opportunity is. */
    public Thing dealToJudge(long owner) {
        CriteriaKind kind = CriteriaKind.VALID_OPPORTUNITY;
        if (criteriaVersions.inForce(kind).isEmpty()) {
            criteria.publish(kind, "有効商談", kind.shipped().rule(), null, null);
        }
        return deal(owner);
    }

    public Thing heldDeal(long owner) {
        Thing thing = deal(owner);
        opportunities.get(thing.id()).hold(LocalDate.now(clock).plusDays(30), by(owner), null);
        return thing;
    }

    public Thing customer(long owner) {
        Account account = company();
        Customer customer = Customer.started(account.id(), by(owner));
        customer.pay(BigDecimal.TEN, by(owner));
        customer.renewableUntil(LocalDate.of(2030, 3, 31), clock.instant());
        customer.assignTo(owner, clock.instant());
        return new Thing("customer", customers.save(customer).id(), account.id(), 0);
    }

    /** A won deal of an accepted lead, whose customer is to be handed to customer success. */
    public Thing ofACustomer(long owner) {
        Thing handoff = handoff(owner, owner);
        long deal = handingOver
                .accept(handoff.id(), null, by(owner))
                .opportunity()
                .orElseThrow()
                .id();
        opportunities.get(deal).credit(owner, owner);
        deals.win(deal, null, by(owner));
        return new Thing("opportunity", deal, handoff.account(), handoff.lead());
    }

    /** With a lead, which can be laid aside. */
    public Thing lostDeal(long owner) {
        Thing thing = lead(Track.SDR, owner);
        Opportunity deal = opportunities.save(dealOf(thing, owner, by(owner)));
        deals.lose(deal.id(), "NO_NEED", by(owner));
        return new Thing("opportunity", deal.id(), thing.account(), thing.id());
    }

    public Thing lineOfDeal(long owner) {
        Thing deal = deal(owner);
        return deal.with(kept(new DealItem(deal.id(), new Line("x", BigDecimal.ONE, BigDecimal.TEN), clock.instant()))
                .id());
    }

    public Thing quoteOfDeal(long owner) {
        Thing deed = deedOfDeal(owner);
        LocalDate today = LocalDate.now(clock);
        return deed.with(kept(new Quote(deed.id(), deed.part(), "Q" + deed.part(), BigDecimal.TEN, today, null))
                .id());
    }

    public Thing deedOfDeal(long owner) {
        Thing deal = deal(owner);
        About about = About.deal(deal.id(), null, 1, deal.account());
        Activity note = Activity.of(ActivityKind.NOTE, about, null, by(owner));
        return deal.with(kept(note).id());
    }

    /** Sent for signature. */
    public Thing contractOfDeal(long owner) {
        Thing deal = deal(owner);
        Contract contract = new Contract(deal.id());
        contract.send(LocalDate.now(clock).minusDays(1), null);
        kept(contract);
        return deal;
    }

    public Thing commentOnDeal(long owner) {
        Thing deal = deal(owner);
        return deal.with(
                kept(new DealComment(deal.id(), owner, "x", clock.instant())).id());
    }

    public Thing guidanceOfDeal(long owner) {
        GuidanceItem item = new GuidanceItem(Phase.FIRST_MEETING, GuidanceKind.values()[0], 99, "x", "x");
        return deal(owner).with(kept(item).id());
    }

    public Thing target(long owner) {
        Account account = company();
        TargetAccount target = targeting.add(
                account.id(),
                TargetTier.A,
                owner,
                null,
                NextStep.on("x", LocalDate.now(clock).plusDays(1)),
                by(owner));
        return new Thing("account_target", target.id(), account.id(), target.leadId());
    }

    public Thing signal(long owner) {
        Thing account = account(owner);
        LocalDate today = LocalDate.now(clock).minusDays(1);
        AccountSignal signal = signals.save(new AccountSignal(
                account.account(), SignalKind.values()[0], "x", null, today, today, clock.instant(), owner));
        return new Thing("account_signal", signal.id(), account.account(), account.lead());
    }

    /** A month of its own each time, for no target is set twice. */
    public Thing target(@Nullable Long team, @Nullable Long rep) {
        Period month = Period.month(YearMonth.of(2030, 1).plusMonths(COUNT.incrementAndGet()));
        Target target = new Target("leads", new Target.Whose(null, team, rep, null), month, BigDecimal.TEN);
        return new Thing("target", targets.save(target).id(), 0, 0);
    }

    /** An import that is done and has changed nothing. */
    public Thing done(long sender) {
        long file = id(
                "insert into import_file (name, bytes, sha256, uploaded_by, uploaded_at)"
                        + " values ('x.csv', 0, '', ?, now()) returning id",
                sender);
        long job = id(
                "insert into import_job (file_id, kind, status, dry_run, mapping, created_by, created_at, headers, rows_total)"
                        + " values (?, 'leads', 'DONE', false, '{}', ?, now(), '[]', 0) returning id",
                file,
                sender);
        return new Thing("import_job", job, 0, 0);
    }

    /** An appointment of which is known why whoever goes was chosen. */
    public Thing assigned(long owner) {
        Thing thing = appointment(owner);
        entities.flush();
        jdbc.sql("insert into appointment_assignment (appointment_id, automatic, reason, assigned_at)"
                        + " values (?, true, '{\"segment\": {}, \"days\": 30, \"candidates\": []}', now())")
                .param(thing.id())
                .update();
        return thing;
    }

    /** At which somebody cannot be met. */
    public Thing busyTime(long owner) {
        Instant start = Instant.parse("2031-01-06T01:00:00Z");
        return new Thing(
                "busy_block",
                kept(BusyBlock.once(owner, null, start, start.plus(Duration.ofHours(1))))
                        .id(),
                0,
                0);
    }

    /** About a lead of the reader's. */
    public Thing notice(long reader) {
        Thing lead = lead(Track.SDR, reader);
        entities.flush();
        long id = id(
                "insert into notice (user_id, kind, occasion, lead_id, told_at) values (?, 'INQUIRY_RECEIVED', ?, ?, now())"
                        + " returning id",
                reader,
                "test " + COUNT.incrementAndGet(),
                lead.id());
        return new Thing("notice", id, lead.account(), lead.id());
    }

    public Thing token(long owner) {
        long id = id(
                "insert into api_token (user_id, name, hash, hint, created_at) values (?, 'x', sha256(?::text::bytea), '', now())"
                        + " returning id",
                owner,
                COUNT.incrementAndGet());
        return new Thing("api_token", id, 0, 0);
    }

    private long book(long lead, long by) {
        return bookings.book(new Booking(lead, null, BookedThrough.CALENDAR, null, null, null, null, null, by(by)))
                .id();
    }

    private static Opportunity dealOf(Thing lead, long owner, Stamp stamp) {
        Opportunity deal = Opportunity.entered(Source.IS, stamp);
        deal.comesFrom(lead.id(), 1, null);
        deal.concerns(lead.account());
        deal.credit(owner, owner);
        return deal;
    }

    private <T> T kept(T entity) {
        entities.persist(entity);
        return entity;
    }

    private Lead leadOf(Account account, Track track, @Nullable Long owner) {
        Stamp stamp = by(owner);
        Contact contact = contacts.save(new Contact(
                account, new ContactDetails("森", null, null, null, null, null, null, null, null), stamp.recorded()));
        Lead lead = Lead.acquired(track, stamp);
        lead.concerns(account.id(), contact.id());
        lead.assignTo(owner, stamp.recorded());
        return leads.save(lead);
    }

    private Account company() {
        return accounts.save(new Account(AccountDetails.named("所属 " + COUNT.incrementAndGet()), clock.instant()));
    }

    private Stamp by(@Nullable Long who) {
        return Stamp.told(Moment.at(clock.instant().minus(Duration.ofDays(1))), clock, who);
    }

    private long id(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
