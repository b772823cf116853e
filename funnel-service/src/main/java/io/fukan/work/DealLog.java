package io.fukan.work;

import io.fukan.access.Viewer;
import io.fukan.activity.About;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.opportunity.DealComment;
import io.fukan.opportunity.DealComments;
import io.fukan.opportunity.Opportunity;
import io.fukan.organisation.Role;
import io.fukan.proposal.DealItems;
import io.fukan.proposal.ProposedProduct;
import io.fukan.proposal.ProposedProducts;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done on a deal - visits, meetings, proposals - and what colleagues say about it. */
@Service
@Transactional
public class DealLog {

    /** What can be logged here; quotes and calls have ways of their own. */
    public static final Set<ActivityKind> KINDS = Set.of(
            ActivityKind.VISIT, ActivityKind.MEETING, ActivityKind.PROPOSAL, ActivityKind.EMAIL, ActivityKind.NOTE);

    private final DealAccess access;
    private final Activities activities;
    private final DealItems items;
    private final ProposedProducts proposed;
    private final DealComments comments;
    private final Permissions permissions;
    private final Clock clock;

    DealLog(
            DealAccess access,
            Activities activities,
            DealItems items,
            ProposedProducts proposed,
            DealComments comments,
            Permissions permissions,
            Clock clock) {
        this.access = access;
        this.activities = activities;
        this.items = items;
        this.proposed = proposed;
        this.comments = comments;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * Something done, as somebody tells it.
     *
     * @param at when; null: now
     * @param participants who of the customer's took part
     * @param link where the recording or the document lies
     */
    public record Told(
            ActivityKind kind,
            @Nullable Moment at,
            @Nullable String subject,
            @Nullable String note,
            @Nullable String participants,
            @Nullable String link) {}

    /**
     * Keeps it; a proposal proposes the products that the deal is about now.
     *
     * @throws InvalidValue CHOICE_MISSING for another kind, NOTE_MISSING, LINK_INVALID, OCCURRED_IN_FUTURE
     */
    public Activity add(Long dealId, Told told, Viewer viewer) {
        Opportunity deal = access.locked(dealId, viewer);
        if (!KINDS.contains(told.kind())) {
            throw new InvalidValue("kind", "CHOICE_MISSING");
        }
        String subject = Entered.line("subject", told.subject());
        String note = Entered.note("note", told.note());
        if (subject == null && note == null && told.kind() == ActivityKind.NOTE) {
            throw new InvalidValue("note", "NOTE_MISSING");
        }
        About about = About.deal(dealId, deal.leadId(), deal.cycle(), deal.accountId());
        Activity deed = Activity.of(told.kind(), about, direction(told.kind()), stamp(told.at(), viewer));
        deed.describe(subject, note);
        deed.attendedBy(Entered.line("participants", told.participants()));
        deed.linkTo(Entered.link("link", told.link()));
        activities.save(deed);
        if (told.kind() == ActivityKind.PROPOSAL) {
            items.findByOpportunityIdOrderById(dealId)
                    .forEach(item -> proposed.save(new ProposedProduct(deed, item.line())));
        }
        return deed;
    }

    /** Takes back what was logged by mistake, a quote with its deed included; figures follow. */
    public void remove(Long dealId, Long activityId, Viewer viewer) {
        access.locked(dealId, viewer);
        Activity deed = activities
                .findById(activityId)
                .filter(found -> dealId.equals(found.opportunityId()))
                .orElseThrow(() -> new NoSuchRecord("activity", activityId));
        boolean own = Objects.equals(deed.repId(), viewer.userId());
        permissions.require(
                (own || permissions.mayOversee(viewer))
                        && (KINDS.contains(deed.kind()) || deed.kind() == ActivityKind.QUOTE),
                "remove activity",
                activityId);
        activities.delete(deed);
    }

    /** What was said about a deal, in order. */
    @Transactional(readOnly = true)
    public List<DealComment> commentsOn(Long dealId, Viewer viewer) {
        access.readable(dealId, viewer);
        return comments.findByOpportunityIdOrderByWrittenAtAscIdAsc(dealId);
    }

    /** Says something about a deal; whoever may read it may. */
    public DealComment comment(Long dealId, @Nullable String body, Viewer viewer) {
        access.readable(dealId, viewer);
        String words = Entered.note("body", body);
        if (words == null) {
            throw new InvalidValue("body", "NOTE_MISSING");
        }
        return comments.save(new DealComment(dealId, viewer.userId(), words, clock.instant()));
    }

    /** Takes back what one said oneself; administrators anything. */
    public void removeComment(Long dealId, Long commentId, Viewer viewer) {
        access.readable(dealId, viewer);
        DealComment comment = comments.findById(commentId)
                .filter(found -> found.opportunityId().equals(dealId))
                .orElseThrow(() -> new NoSuchRecord("comment", commentId));
        permissions.require(
                comment.authorId() == viewer.userId() || viewer.role() == Role.ADMIN, "remove comment", commentId);
        comments.delete(comment);
    }

    private static @Nullable Direction direction(ActivityKind kind) {
        return kind == ActivityKind.PROPOSAL || kind == ActivityKind.EMAIL ? Direction.OUTBOUND : null;
    }

    private Stamp stamp(@Nullable Moment at, Viewer viewer) {
        return at == null ? Stamp.now(clock, viewer.userId()) : Stamp.told(at, clock, viewer.userId());
    }
}
