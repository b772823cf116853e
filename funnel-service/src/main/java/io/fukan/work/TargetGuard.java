package io.fukan.work;

import io.fukan.account.Contact;
import io.fukan.account.Contacts;
import io.fukan.lead.Lead;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.targeting.TargetAccount;
import io.fukan.targeting.TargetAccounts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a lead must keep to that carries the stage of a target account. */
@Component
class TargetGuard {

    private final TargetAccounts targets;
    private final Contacts contacts;

    TargetGuard(TargetAccounts targets, Contacts contacts) {
        this.targets = targets;
        this.contacts = contacts;
    }

    boolean isTarget(Lead lead) {
        return lead.track() == Track.BDR && targets.ofLead(lead.id()).isPresent();
    }

    /** Whether we are at work on a target account with this lead, so that something must happen next. */
    boolean needsNextAction(Lead lead) {
        boolean withUs = lead.stage().isOpen() && lead.stage() != Stage.HANDED_OFF && lead.stage() != Stage.ACCEPTED;
        return withUs && isTarget(lead);
    }

    /** @throws InvalidValue NEXT_ACTION_MISSING where a target would be left without a next action */
    void checkPlan(Lead lead, @Nullable String nextAction, @Nullable Object nextActionOn) {
        if ((nextAction == null || nextActionOn == null) && needsNextAction(lead)) {
            boolean noAction = nextAction == null;
            throw new InvalidValue(
                    noAction ? "nextAction" : "nextActionOn",
                    noAction ? "NEXT_ACTION_MISSING" : "NEXT_ACTION_DAY_MISSING");
        }
    }

    /**
     * Who was identified has a name and a role; whom we have reached is a key person.
     *
     * @throws IllegalMove TARGET_PERSON_MISSING, TARGET_KEY_PERSON_MISSING
     */
    void checkMove(Lead lead, Stage to) {
        boolean identified = to == Stage.CONTACT_IDENTIFIED;
        if (!identified && to != Stage.KEY_PERSON_CONNECTED || !isTarget(lead)) {
            return;
        }
        List<Contact> people = lead.accountId() == null ? List.of() : contacts.at(lead.accountId());
        if (identified && people.stream().noneMatch(TargetGuard::isIdentified)) {
            throw new IllegalMove("TARGET_PERSON_MISSING", to);
        }
        if (!identified && people.stream().noneMatch(Contact::isKeyPerson)) {
            throw new IllegalMove("TARGET_KEY_PERSON_MISSING", to);
        }
    }

    /** @throws IllegalMove LEAD_IS_TARGET: the company has to be taken off the list first */
    void checkDelete(Lead lead) {
        if (isTarget(lead)) {
            throw new IllegalMove("LEAD_IS_TARGET");
        }
    }

    /** @throws IllegalMove ACCOUNT_IS_TARGET: its one lead in the BDR track is there already */
    void checkNewLead(Track track, @Nullable Long accountId, String companyName) {
        if (track == Track.BDR
                && accountId != null
                && targets.ofAccount(accountId).filter(TargetAccount::isOpen).isPresent()) {
            throw new IllegalMove("ACCOUNT_IS_TARGET", companyName);
        }
    }

    private static boolean isIdentified(Contact person) {
        return !person.fullName().isEmpty() && person.buyingRole().isPresent();
    }
}
