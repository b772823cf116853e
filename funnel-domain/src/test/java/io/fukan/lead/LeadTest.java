package io.fukan.lead;

import static io.fukan.record.Refusals.assertInvalid;
import static io.fukan.record.Refusals.assertRefused;
import static io.fukan.record.Stamps.MONDAY;
import static io.fukan.record.Stamps.day;
import static io.fukan.record.Stamps.late;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.record.IllegalMove;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LeadTest {

    /** Every stage a lead can be at, and all that {@code moveTo} lets it go to from there. */
    static Stream<Arguments> everyStageAndItsWays() {
        return Stream.of(
                way(SomeLead.newInMarketing(), Stage.NURTURING),
                way(SomeLead.qualified(), Stage.NEW, Stage.NURTURING, Stage.HANDED_TO_IS),
                way(SomeLead.untouched(), Stage.ATTEMPTING),
                way(SomeLead.attempting(), Stage.UNTOUCHED, Stage.CONNECTED),
                way(SomeLead.connected(), Stage.UNTOUCHED, Stage.ATTEMPTING, Stage.NEEDS_CONFIRMED),
                way(
                        SomeLead.needsConfirmed(),
                        Stage.UNTOUCHED,
                        Stage.ATTEMPTING,
                        Stage.CONNECTED,
                        Stage.APPOINTMENT_SET),
                way(
                        SomeLead.appointmentSet(),
                        Stage.UNTOUCHED,
                        Stage.ATTEMPTING,
                        Stage.CONNECTED,
                        Stage.NEEDS_CONFIRMED,
                        Stage.HANDED_OFF),
                way(SomeLead.handedOff(), Stage.ACCEPTED),
                way(SomeLead.accepted()),
                way(SomeLead.returned(), Stage.NEEDS_CONFIRMED),
                way(SomeLead.recycled()),
                way(SomeLead.disqualified()),
                way(SomeLead.target(Stage.TARGETED), Stage.RESEARCHED),
                way(SomeLead.target(Stage.RESEARCHED), Stage.TARGETED, Stage.CONTACT_IDENTIFIED),
                way(SomeLead.target(Stage.CONTACT_IDENTIFIED), Stage.TARGETED, Stage.RESEARCHED, Stage.APPROACHING),
                way(
                        SomeLead.target(Stage.KEY_PERSON_CONNECTED),
                        Stage.TARGETED,
                        Stage.RESEARCHED,
                        Stage.CONTACT_IDENTIFIED,
                        Stage.APPROACHING,
                        Stage.APPOINTMENT_SET));
    }

    private static Arguments way(Lead lead, Stage... reachable) {
        return Arguments.of(lead.track(), lead.stage(), lead, List.of(reachable));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStageAndItsWays")
    @DisplayName("goes one stage forward or back with a reason, and nowhere else")
    void goesNowhereElse(Track track, Stage at, Lead lead, List<Stage> reachable) {
        assertThat(lead.reachable()).containsExactlyElementsOf(reachable);
        Set<Stage> others = EnumSet.allOf(Stage.class);
        reachable.forEach(others::remove);
        for (Stage other : others) {
            assertThatExceptionOfType(IllegalMove.class)
                    .as("to " + other)
                    .isThrownBy(() -> lead.moveTo(other, day(1), "because"))
                    .satisfies(refusal -> assertThat(refusal.args()[0])
                            .as("the present stage is named")
                            .isEqualTo(at));
        }
        assertThat(lead.stage()).isEqualTo(at);
    }

    @Test
    void refusesToSkipAndSaysWhatComesFirst() {
        assertRefused(
                () -> SomeLead.untouched().setAppointment(day(1)),
                "LEAD_STAGE_SKIP",
                Stage.UNTOUCHED,
                Stage.APPOINTMENT_SET,
                Stage.ATTEMPTING);
    }

    @Test
    void refusesWhatItHasPassed() {
        assertRefused(
                () -> SomeLead.connected().attempt(day(1)), "LEAD_STAGE_PASSED", Stage.CONNECTED, Stage.ATTEMPTING);
    }

    @Test
    void goesBackOnlyWithAReason() {
        Lead lead = SomeLead.connected();
        assertInvalid(() -> lead.goBack(Stage.ATTEMPTING, " ", day(1)), "reason", "REASON_MISSING");

        lead.goBack(Stage.ATTEMPTING, "別の担当者だった", day(1));

        assertThat(lead.stage()).isEqualTo(Stage.ATTEMPTING);
        assertThat(last(lead).reason()).isEqualTo("別の担当者だった");
    }

    @Test
    void appendsEveryChangeWithWhoWhenAndWhenTold() {
        Lead lead = SomeLead.untouched();
        lead.attempt(late(1, 3));

        assertThat(lead.history()).extracting(StageChange::to).containsExactly(Stage.UNTOUCHED, Stage.ATTEMPTING);
        StageChange change = last(lead);
        assertThat(change.from()).contains(Stage.UNTOUCHED);
        assertThat(change.occurred()).isEqualTo(day(1).occurred());
        assertThat(change.recordedAt()).isEqualTo(day(3).recorded());
        assertThat(change.isSkipped()).isFalse();
        assertThat(lead.updatedAt()).isEqualTo(day(3).recorded());
    }

    @Nested
    class FromMarketing {

        @Test
        void goesOnUntouchedInTheTrackOfInsideSales() {
            Lead lead = SomeLead.qualified();

            lead.handToInsideSales(7L, day(1));

            assertThat(lead.track()).isEqualTo(Track.SDR);
            assertThat(lead.stage()).isEqualTo(Stage.UNTOUCHED);
            assertThat(lead.ownerId()).isEqualTo(7L);
            assertThat(lead.history())
                    .extracting(StageChange::track)
                    .containsExactly(Track.MK, Track.MK, Track.MK, Track.MK, Track.SDR);
            assertThat(lead.history())
                    .extracting(StageChange::to)
                    .endsWith(Stage.MQL, Stage.HANDED_TO_IS, Stage.UNTOUCHED);
        }

        @Test
        void isQualifiedAtOnceByRaisingItsHand() {
            Lead lead = SomeLead.newInMarketing();
            lead.raiseHand(day(1));

            assertThat(lead.stage()).isEqualTo(Stage.MQL);
            assertThat(last(lead).isSkipped()).isTrue();
        }

        @Test
        void skipsNothingByRaisingItsHandFromNurturing() {
            Lead lead = SomeLead.newInMarketing();
            lead.nurture(day(0));
            lead.raiseHand(day(1));

            assertThat(last(lead).isSkipped()).isFalse();
        }

        @Test
        void comesBackFromInsideSalesToNurturing() {
            Lead lead = SomeLead.qualified();
            lead.handToInsideSales(7L, day(0));
            lead.giveBackToMarketing("OUT_OF_TARGET", day(1));

            assertThat(lead.track()).isEqualTo(Track.MK);
            assertThat(lead.stage()).isEqualTo(Stage.NURTURING);
            assertThat(lead.ownerId()).isNull();
        }
    }

    @Nested
    class BookingItself {

        @Test
        void skipsToTheAppointment() {
            Lead lead = SomeLead.untouched();
            lead.bookItself(day(1));

            assertThat(lead.stage()).isEqualTo(Stage.APPOINTMENT_SET);
            assertThat(last(lead).isSkipped()).isTrue();
        }

        @Test
        void leavesMarketingForInsideSales() {
            Lead lead = SomeLead.newInMarketing();
            lead.bookItself(day(1));

            assertThat(lead.track()).isEqualTo(Track.SDR);
            assertThat(last(lead).from()).contains(Stage.NEW);
            assertThat(last(lead).isSkipped()).isTrue();
        }

        @Test
        void isNoSkipWhereItIsTheNextStage() {
            Lead lead = SomeLead.needsConfirmed();
            lead.bookItself(day(1));

            assertThat(last(lead).isSkipped()).isFalse();
        }

        @Test
        void bringsARecycledLeadBack() {
            Lead lead = SomeLead.recycled();
            lead.bookItself(day(5));

            assertThat(lead.stage()).isEqualTo(Stage.APPOINTMENT_SET);
            assertThat(lead.cycle()).isEqualTo(2);
        }

        @Test
        void isRefusedOnceThereIsOne() {
            assertRefused(
                    () -> SomeLead.handedOff().bookItself(day(1)),
                    "LEAD_STAGE_PASSED",
                    Stage.HANDED_OFF,
                    Stage.APPOINTMENT_SET);
        }
    }

    @Nested
    class Called {

        @Test
        void isAttemptedByTheFirstCall() {
            Lead lead = SomeLead.untouched();
            lead.called(false, day(1));
            lead.called(false, day(2));

            assertThat(lead.stage()).isEqualTo(Stage.ATTEMPTING);
            assertThat(lead.history()).hasSize(2);
        }

        @Test
        void isConnectedByAFirstCallThatReachesThePerson() {
            Lead lead = SomeLead.untouched();
            lead.called(true, day(1));

            assertThat(lead.history())
                    .extracting(StageChange::to)
                    .containsExactly(Stage.UNTOUCHED, Stage.ATTEMPTING, Stage.CONNECTED);
        }

        @Test
        void neverGoesBackwards() {
            Lead lead = SomeLead.appointmentSet();
            lead.called(true, day(1));

            assertThat(lead.stage()).isEqualTo(Stage.APPOINTMENT_SET);
        }

        @Test
        void movesATargetAlongItsOwnTrack() {
            Lead lead = SomeLead.target(Stage.CONTACT_IDENTIFIED);
            lead.called(true, day(1));

            assertThat(lead.stage()).isEqualTo(Stage.KEY_PERSON_CONNECTED);
        }

        @ParameterizedTest
        @EnumSource(
                value = Stage.class,
                names = {"TARGETED", "RESEARCHED"})
        void doesNotMoveATargetWithoutAKnownPerson(Stage early) {
            Lead lead = SomeLead.target(early);
            lead.called(true, day(1));

            assertThat(lead.stage()).isEqualTo(early);
        }

        @Test
        void staysWhereItIsByACallOfAnEarlierCycle() {
            Lead lead = SomeLead.recycled();
            lead.reactivate(Stage.UNTOUCHED, day(4));

            lead.called(true, late(2, 5));

            assertThat(lead.stage()).isEqualTo(Stage.UNTOUCHED);
            assertThat(lead.cycleAt(day(2).occurred())).isEqualTo(1);
            assertThat(lead.cycleAt(day(5).occurred())).isEqualTo(2);
        }

        @Test
        void takesNoOfferBackOrUp() {
            for (Lead lead : List.of(SomeLead.returned(), SomeLead.recycled(), SomeLead.disqualified())) {
                Stage before = lead.stage();
                lead.called(true, day(1));
                assertThat(lead.stage()).isEqualTo(before);
            }
        }
    }

    @Nested
    class LaidAside {

        static Stream<Lead> everyOpenLead() {
            return Stream.of(
                    SomeLead.newInMarketing(),
                    SomeLead.qualified(),
                    SomeLead.untouched(),
                    SomeLead.needsConfirmed(),
                    SomeLead.handedOff(),
                    SomeLead.accepted(),
                    SomeLead.returned(),
                    SomeLead.target(Stage.APPROACHING));
        }

        @ParameterizedTest
        @MethodSource("everyOpenLead")
        void isPossibleFromAnyOpenStage(Lead lead) {
            Stage from = lead.stage();
            lead.recycle(RecycleReason.NO_BUDGET, MONDAY.plusDays(30), day(1));

            assertThat(lead.stage()).isEqualTo(Stage.RECYCLED);
            assertThat(lead.recycleReason()).contains(RecycleReason.NO_BUDGET);
            assertThat(lead.revisitOn()).isEqualTo(MONDAY.plusDays(30));
            assertThat(last(lead).from()).contains(from);
            assertThat(last(lead).reason()).isEqualTo("NO_BUDGET");
        }

        @ParameterizedTest
        @EnumSource(
                value = Stage.class,
                names = {"NURTURING", "MQL", "UNTOUCHED"})
        void comesBackAsANewCycleOfTheSameLead(Stage to) {
            Lead lead = SomeLead.recycled();
            lead.reactivate(to, day(9));

            assertThat(lead.stage()).isEqualTo(to);
            assertThat(lead.track()).isEqualTo(to == Stage.UNTOUCHED ? Track.SDR : Track.MK);
            assertThat(lead.cycle()).isEqualTo(2);
            assertThat(last(lead).startsCycle()).isTrue();
            assertThat(last(lead).cycle()).isEqualTo(2);
            assertThat(lead.recycleReason()).isEmpty();
            assertThat(lead.revisitOn()).isNull();
        }

        @ParameterizedTest
        @EnumSource(
                value = Stage.class,
                names = {"NURTURING", "MQL", "TARGETED"})
        void comesBackInItsOwnTrackWhereItWasATarget(Stage to) {
            Lead lead = recycledTarget();
            assertThat(lead.returns()).contains(to);
            lead.reactivate(to, day(9));

            assertThat(lead.stage()).isEqualTo(to);
            assertThat(lead.track()).isEqualTo(to == Stage.TARGETED ? Track.BDR : Track.MK);
        }

        @Test
        void comesHomeToWhereItWasLaidAsideFrom() {
            Lead marketing = SomeLead.newInMarketing();
            marketing.recycle(RecycleReason.NO_NEED, MONDAY, day(1));
            Lead target = recycledTarget();
            Lead inquiry = SomeLead.recycled();
            Stream.of(marketing, target, inquiry).forEach(lead -> lead.comeHome(day(9)));

            assertThat(marketing.stage()).isEqualTo(Stage.NURTURING);
            assertThat(target.stage()).isEqualTo(Stage.TARGETED);
            assertThat(target.track()).isEqualTo(Track.BDR);
            assertThat(inquiry.stage()).isEqualTo(Stage.UNTOUCHED);
        }

        @Test
        void ofATargetIsNoInquirysLeadAfterwards() {
            assertRefused(
                    () -> recycledTarget().reactivate(Stage.UNTOUCHED, day(9)),
                    "LEAD_STAGE_UNREACHABLE",
                    Stage.RECYCLED,
                    Stage.UNTOUCHED);
            Lead booked = recycledTarget();
            booked.bookItself(day(9));
            assertThat(booked.stage()).isEqualTo(Stage.APPOINTMENT_SET);
            assertThat(booked.track()).isEqualTo(Track.BDR);
        }

        private static Lead recycledTarget() {
            Lead lead = SomeLead.target(Stage.APPROACHING);
            lead.recycle(RecycleReason.NO_BUDGET, MONDAY.plusDays(30), day(1));
            return lead;
        }

        @Test
        void comesBackNowhereElse() {
            assertRefused(
                    () -> SomeLead.recycled().reactivate(Stage.CONNECTED, day(9)),
                    "LEAD_STAGE_UNREACHABLE",
                    Stage.RECYCLED,
                    Stage.CONNECTED);
        }

        @Test
        void cannotComeBackWithoutHavingLeft() {
            assertRefused(
                    () -> SomeLead.connected().reactivate(Stage.MQL, day(9)), "LEAD_NOT_RECYCLED", Stage.CONNECTED);
        }

        @Test
        void cannotHappenTwice() {
            assertRefused(
                    () -> SomeLead.recycled().recycle(RecycleReason.NO_NEED, MONDAY, day(1)),
                    "LEAD_NOT_OPEN",
                    Stage.RECYCLED);
        }
    }

    @Nested
    class Disqualified {

        @Test
        void forgetsItsPlan() {
            Lead lead = SomeLead.attempting();
            lead.plan("再架電", MONDAY.plusDays(3), day(0).recorded());
            lead.disqualify(DisqualifyReason.DO_NOT_CONTACT, day(1));

            assertThat(lead.stage()).isEqualTo(Stage.DISQUALIFIED);
            assertThat(lead.nextAction()).isNull();
            assertThat(lead.nextActionOn()).isNull();
        }

        @Test
        void alsoWhileRecycled() {
            Lead lead = SomeLead.recycled();
            lead.disqualify(DisqualifyReason.CLOSED_BUSINESS, day(1));

            assertThat(lead.revisitOn()).isNull();
        }

        @Test
        void forGood() {
            Lead lead = SomeLead.disqualified();
            assertRefused(() -> lead.attempt(day(1)), "LEAD_NOT_OPEN", Stage.DISQUALIFIED);
            assertRefused(() -> lead.bookItself(day(1)), "LEAD_NOT_OPEN", Stage.DISQUALIFIED);
            assertRefused(() -> lead.reactivate(Stage.MQL, day(1)), "LEAD_NOT_RECYCLED", Stage.DISQUALIFIED);
            assertRefused(
                    () -> lead.disqualify(DisqualifyReason.COMPETITOR, day(1)), "LEAD_NOT_OPEN", Stage.DISQUALIFIED);
        }
    }

    @Nested
    class Returned {

        @Test
        void isTakenUpWhereItsNeedIsConfirmed() {
            Lead lead = SomeLead.returned();
            lead.confirmNeed(day(1));
            lead.setAppointment(day(2));

            assertThat(lead.stage()).isEqualTo(Stage.APPOINTMENT_SET);
        }

        @Test
        void ofATargetIsTakenUpByTheKeyPerson() {
            Lead lead = SomeLead.target(Stage.HANDED_OFF);
            lead.giveBack("NO_BUDGET", day(1));

            assertThatCode(() -> lead.connect(day(2))).doesNotThrowAnyException();
            assertThat(lead.stage()).isEqualTo(Stage.KEY_PERSON_CONNECTED);
        }

        @Test
        void onlyAfterAnOffer() {
            assertRefused(
                    () -> SomeLead.appointmentSet().giveBack("NO_BUDGET", day(1)),
                    "LEAD_STAGE_UNREACHABLE",
                    Stage.APPOINTMENT_SET,
                    Stage.RETURNED);
        }
    }

    @Nested
    class Knowing {

        @Test
        void rememberWhenAFieldWasLearned() {
            Lead lead = SomeLead.untouched();
            lead.learn("industry_segment", "SaaS", null, day(0).recorded());
            lead.learn("budget", 3, MONDAY.plusDays(2), day(2).recorded());

            assertThat(lead.knowledge().attrs()).containsEntry("industry_segment", "SaaS");
            assertThat(lead.knowledge().knownOn("industry_segment")).isNull();
            assertThat(lead.knowledge().knownOn("budget")).isEqualTo(MONDAY.plusDays(2));
        }

        @Test
        void aBlankIsUnknown() {
            Lead lead = SomeLead.untouched();
            lead.learn("budget", 3, MONDAY, day(1).recorded());
            lead.learn("budget", "", MONDAY.plusDays(3), day(3).recorded());

            assertThat(lead.knowledge().attrs()).isEmpty();
            assertThat(lead.knowledge().knownOn("budget")).isNull();
        }

        @Test
        void anAccountLearnedLaterSaysSinceWhen() {
            Lead lead = SomeLead.untouched();
            lead.learnAccount(5L, MONDAY.plusDays(2), day(2).recorded());
            lead.learnAccount(6L, MONDAY.plusDays(3), day(3).recorded());

            assertThat(lead.accountId()).isEqualTo(6L);
            assertThat(lead.accountKnownOn()).isEqualTo(MONDAY.plusDays(2));
        }
    }

    private static StageChange last(Lead lead) {
        return lead.history().get(lead.history().size() - 1);
    }
}
