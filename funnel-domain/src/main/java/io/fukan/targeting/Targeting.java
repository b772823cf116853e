package io.fukan.targeting;

import io.fukan.account.Account;
import io.fukan.account.Accounts;
import io.fukan.account.TargetTier;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.NextStep;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.record.IllegalMove;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts companies on the list of target accounts and takes them off, each with the one lead that carries its stage. */
@Service
@Transactional
public class Targeting {

    private final TargetAccounts targets;
    private final Accounts accounts;
    private final Leads leads;
    private final TargetLock lock;

    Targeting(TargetAccounts targets, Accounts accounts, Leads leads, TargetLock lock) {
        this.targets = targets;
        this.accounts = accounts;
        this.leads = leads;
        this.lock = lock;
    }

    /**
     * Puts a company on the list. A BDR lead of it that is open carries on, one that was laid aside comes back as a new cycle;
     * else it gets a new one.
     *
     * @param owner who is to approach it; null: whoever owns its lead, or nobody yet
     * @param next what happens first
     * @throws IllegalMove ACCOUNT_IS_TARGET when it is on the list
     */
    public TargetAccount add(
            Long accountId,
            TargetTier tier,
            @Nullable Long owner,
            @Nullable String reason,
            NextStep next,
            Stamp stamp) {
        lock.whileAdding();
        Account account = accounts.lockById(accountId).orElseThrow(() -> new NoSuchRecord("account", accountId));
        if (targets.ofAccount(accountId).isPresent()) {
            throw new IllegalMove("ACCOUNT_IS_TARGET", account.name());
        }
        Lead lead = carrying(accountId, stamp);
        if (owner != null) {
            lead.assignTo(owner, stamp.recorded());
        }
        lead.plan(next, stamp.recorded());
        leads.save(lead);
        return targets.save(TargetAccount.of(account, tier, lead, reason, stamp));
    }

    /** Takes a company off the list for now; its lead is recycled, unless field sales has it. */
    public TargetAccount layAside(Long targetId, RecycleReason why, LocalDate revisitOn, Stamp stamp) {
        TargetAccount target = locked(targetId);
        Lead lead = leads.get(target.leadId());
        target.layAside(accounts.get(target.accountId()), why, stamp);
        if (isWithUs(lead)) {
            lead.recycle(why, revisitOn, stamp);
            lead.plan(null, stamp.recorded());
        }
        return target;
    }

    /** Takes a company off the list for good; its lead is disqualified, unless field sales has it. */
    public TargetAccount end(Long targetId, DisqualifyReason why, Stamp stamp) {
        TargetAccount target = locked(targetId);
        Lead lead = leads.get(target.leadId());
        target.end(accounts.get(target.accountId()), why, stamp);
        if (isWithUs(lead) || lead.stage() == Stage.RECYCLED) {
            lead.disqualify(why, stamp);
        }
        return target;
    }

    private Lead carrying(Long accountId, Stamp stamp) {
        List<Lead> earlier = leads.outboundOf(accountId);
        for (Lead lead : earlier) {
            if (lead.stage().isOpen()) {
                return lead;
            }
        }
        for (Lead lead : earlier) {
            if (lead.stage() == Stage.RECYCLED) {
                lead.reactivate(Stage.TARGETED, stamp);
                return lead;
            }
        }
        Lead lead = Lead.acquired(Track.BDR, stamp);
        lead.concerns(accountId, null);
        return leads.save(lead);
    }

    private TargetAccount locked(Long targetId) {
        TargetAccount target = targets.get(targetId);
        accounts.lockById(target.accountId());
        return target;
    }

    /** Open, and not with field sales, whose deal it would end. */
    private static boolean isWithUs(Lead lead) {
        return lead.stage().isOpen() && lead.stage() != Stage.HANDED_OFF && lead.stage() != Stage.ACCEPTED;
    }
}
