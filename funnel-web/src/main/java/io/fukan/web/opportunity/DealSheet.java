package io.fukan.web.opportunity;

import io.fukan.guidance.GuidanceKind;
import io.fukan.handoff.HandoffStatus;
import io.fukan.lead.RecycleProposal;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.YomiRank;
import io.fukan.proposal.ContractStatus;
import io.fukan.proposal.Line;
import io.fukan.proposal.QuoteStatus;
import io.fukan.records.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What field sales works with on the page of a deal. Amounts are yen without tax; nothing of them is here for viewers who do
 * not see the deal's amount.
 *
 * @param phaseDays since it entered its phase; null: unknown
 * @param stale whether that is too long (滞留)
 * @param meetings that were booked, in order of time
 * @param ranks the yomi it could bear, and what each asks for
 * @param guidance by phase, the present one first
 * @param total of the lines
 * @param nextQuote the number that a quote gets where nobody says otherwise
 * @param doings visits, meetings, proposals and so on, latest first
 */
record DealSheet(
        @Nullable Long phaseDays,
        boolean stale,
        List<DealMeetings.Meeting> meetings,
        @Nullable String meetingLink,
        List<Rank> ranks,
        List<PhaseGuidance> guidance,
        List<Item> items,
        BigDecimal total,
        List<QuoteLine> quotes,
        String nextQuote,
        ContractLine contract,
        List<Doing> doings,
        List<Comment> comments,
        Aftermath aftermath) {

    /** A rank, whether the deal's phase allows it, and the name of the first phase that does. */
    record Rank(YomiRank yomi, boolean allowed, String from) {}

    /** What is asked for in a phase. */
    record PhaseGuidance(Phase phase, String name, boolean present, List<Kind> kinds) {

        public long done() {
            return lines().filter(Tick::done).count();
        }

        public long all() {
            return lines().count();
        }

        private java.util.stream.Stream<Tick> lines() {
            return kinds.stream().flatMap(kind -> kind.ticks().stream());
        }
    }

    /** What is to be found out, agreed or done. */
    record Kind(GuidanceKind kind, List<Tick> ticks) {}

    /** One item, and who ticked it off when. */
    record Tick(
            long id,
            String text,
            boolean done,
            @Nullable String who,
            @Nullable Instant at) {}

    /** A product with quantity and price; the standard price where the master knows one that differs. */
    record Item(long id, int version, Line line, @Nullable BigDecimal standardPrice) {}

    /** A quote. */
    record QuoteLine(
            long id,
            String number,
            LocalDate on,
            BigDecimal amount,
            @Nullable LocalDate validUntil,
            QuoteStatus status,
            boolean expired,
            @Nullable String link) {}

    /** The electronic contract. */
    record ContractLine(
            ContractStatus status,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate viewedOn,
            @Nullable LocalDate declinedOn,
            @Nullable LocalDate signedOn,
            @Nullable String link) {}

    /** Something done on the deal, with what belongs to it alone. */
    record Doing(
            long id,
            String kind,
            LocalDate on,
            @Nullable String subject,
            @Nullable String who,
            @Nullable String participants,
            @Nullable String link,
            List<Line> proposed,
            boolean removable) {}

    /** What a colleague said. */
    record Comment(long id, String author, Instant at, String body, boolean removable) {}

    /**
     * What follows a closed deal.
     *
     * @param proposal when to come back to the lead of a lost deal; null: nothing to propose
     * @param handOver whether the customer of a won deal is to be handed to customer success
     * @param note what customer success should know, to begin with
     * @param carers people there
     * @param handover how the handing over stands; null: not handed over
     * @param carer to whom; null: anybody there
     */
    record Aftermath(
            @Nullable RecycleProposal proposal,
            boolean handOver,
            String note,
            List<Named> carers,
            @Nullable HandoffStatus handover,
            @Nullable String carer) {}
}
