package io.fukan.api;

import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.activity.Direction;
import io.fukan.appointment.BookedThrough;
import io.fukan.appointment.Booking;
import io.fukan.appointment.Bookings;
import io.fukan.channel.Channel;
import io.fukan.channel.ChannelClass;
import io.fukan.channel.Channels;
import io.fukan.handoff.HandingOver;
import io.fukan.handoff.Handoff;
import io.fukan.handoff.Offer;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.opportunity.Deals;
import io.fukan.opportunity.Opportunity;
import io.fukan.organisation.Department;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** What people did, as they would have done it. */
@Transactional
public class Deeds {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Leads leads;
    private final Channels channels;
    private final Calls calls;
    private final Bookings bookings;
    private final HandingOver handingOver;
    private final Deals deals;
    private final Clock clock;

    Deeds(
            Leads leads,
            Channels channels,
            Calls calls,
            Bookings bookings,
            HandingOver handingOver,
            Deals deals,
            Clock clock) {
        this.leads = leads;
        this.channels = channels;
        this.calls = calls;
        this.bookings = bookings;
        this.handingOver = handingOver;
        this.deals = deals;
        this.clock = clock;
    }

    /** An untouched lead of inside sales. */
    public Lead lead(String day, @Nullable String channel, @Nullable Long owner) {
        Stamp stamp = on(day, owner);
        Lead lead = Lead.acquired(Track.SDR, stamp);
        if (channel != null) {
            lead.cameThrough(channel(channel).id(), null);
        }
        lead.assignTo(owner, stamp.recorded());
        return leads.save(lead);
    }

    public void call(Lead lead, String day, CallOutcome outcome, @Nullable Long by) {
        calls.log(new CallReport(lead.id(), Direction.OUTBOUND, outcome, 60, null, null, on(day, by)));
    }

    /** From an untouched lead to one that field sales is to answer. */
    public Handoff handedOff(Lead untouched, String day, Long by, @Nullable Long to) {
        call(untouched, day, CallOutcome.CONNECTED, by);
        leads.get(untouched.id()).confirmNeed(on(day, by));
        bookings.book(new Booking(
                untouched.id(),
                Moment.on(LocalDate.parse(day), TOKYO),
                BookedThrough.CALL,
                null,
                to,
                null,
                null,
                null,
                on(day, by)));
        return handingOver.offer(new Offer(untouched.id(), Department.SDR, Department.FS, to, null, null, on(day, by)));
    }

    /** From an untouched lead to a deal that field sales has accepted and confirmed. */
    public Opportunity deal(Lead untouched, String day, Long setter, Long owner) {
        Handoff handoff = handedOff(untouched, day, setter, owner);
        Opportunity deal = handingOver
                .accept(handoff.id(), null, on(day, owner))
                .opportunity()
                .orElseThrow();
        deal.confirm(on(day, owner));
        return deal;
    }

    public Opportunity won(Lead untouched, String day, Long setter, Long owner, long amount) {
        Opportunity deal = deal(untouched, day, setter, owner);
        return deals.win(deal.id(), BigDecimal.valueOf(amount), on(day, owner));
    }

    public Channel channel(String name) {
        return channels.findByName(name).orElseGet(() -> channels.save(new Channel(name, ChannelClass.OWNED_MEDIA)));
    }

    private Stamp on(String day, @Nullable Long by) {
        return Stamp.told(Moment.on(LocalDate.parse(day), TOKYO), clock, by);
    }
}
