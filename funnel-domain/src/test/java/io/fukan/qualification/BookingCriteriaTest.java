package io.fukan.qualification;

import static io.fukan.record.Stamps.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.appointment.Appointment;
import io.fukan.appointment.Appointments;
import io.fukan.appointment.BookedThrough;
import io.fukan.appointment.Booking;
import io.fukan.appointment.Bookings;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.Truth;
import io.fukan.database.DatabaseTest;
import io.fukan.hearing.Fact;
import io.fukan.hearing.HearingAnswers;
import io.fukan.hearing.ShippedSheet;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.SomeLead;
import io.fukan.lead.Stage;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class BookingCriteriaTest {

    private static final Rule TEAM = rule("hearing.team", "true");
    private static final Rule CHAMPION = rule("hearing.champion", "true");

    @Autowired
    Bookings bookings;

    @Autowired
    Appointments appointments;

    @Autowired
    CriteriaPublisher publisher;

    @Autowired
    CriteriaVersions versions;

    @Autowired
    CriteriaVerdicts verdicts;

    @Autowired
    HearingAnswers answers;

    @Autowired
    Leads leads;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothingIsAskedForBeforeCriteriaArePublished() {
        Appointment booked = book(ready(null), BookedThrough.CALL, null);

        assertThat(booked.criteriaMet()).isNull();
        assertThat(verdicts.onAppointment(booked.id())).isEmpty();
    }

    @Test
    void whatMeetsTheCriteriaIsBookedAndTheVersionThatSaidSoIsKept() {
        publish(CriteriaKind.SDR, CHAMPION);
        publish(CriteriaKind.SDR, TEAM);

        Appointment booked = book(ready("あり"), BookedThrough.CALL, "要らない理由");

        assertThat(booked.criteriaMet()).isTrue();
        CriteriaVerdict verdict = verdicts.onAppointment(booked.id()).orElseThrow();
        assertThat(verdict.version().versionNo()).isEqualTo(2);
        assertThat(verdict.outcome()).isEqualTo(Truth.TRUE);
        assertThat(verdict.overrideReason()).as("no exception was needed").isNull();
        assertThat(verdict.explained().orElseThrow().seen()).isEqualTo("true");
    }

    @Test
    void whatDoesNotIsRefusedUnlessAReasonIsGivenAndNeverCountsAsMet() {
        publish(CriteriaKind.SDR, TEAM);
        Lead unknown = ready(null);
        Lead wrong = ready("なし");

        assertThatExceptionOfType(CriteriaNotMet.class)
                .isThrownBy(() -> book(unknown, BookedThrough.CALL, " "))
                .satisfies(refused -> {
                    assertThat(refused.check().outcome()).isEqualTo(Truth.UNKNOWN);
                    assertThat(refused.check().missing()).hasSize(1);
                });
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> book(unknown, BookedThrough.CALL, "長".repeat(1001)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("TEXT_TOO_LONG"));

        Appointment booked = book(wrong, BookedThrough.EMAIL, "　役員からの紹介のため ");

        assertThat(booked.criteriaMet()).isFalse();
        CriteriaVerdict verdict = verdicts.onAppointment(booked.id()).orElseThrow();
        assertThat(verdict.outcome()).isEqualTo(Truth.FALSE);
        assertThat(verdict.overrideReason()).isEqualTo("役員からの紹介のため");
    }

    @Test
    void aProspectWhoTakesADateIsJudgedButNeverRefused() {
        publish(CriteriaKind.SDR, TEAM);

        Appointment booked = book(leads.save(SomeLead.qualified()), BookedThrough.CALENDAR, null);

        assertThat(booked.criteriaMet()).isFalse();
        assertThat(verdicts.onAppointment(booked.id()).orElseThrow().overrideReason())
                .isNull();
    }

    @Test
    void aFurtherMeetingOfFieldSalesIsNotJudged() {
        publish(CriteriaKind.SDR, TEAM);

        assertThat(book(leads.save(SomeLead.accepted()), BookedThrough.OTHER, null)
                        .criteriaMet())
                .isNull();
    }

    @Test
    void theTrackDecidesWhichCriteriaJudge() {
        publish(CriteriaKind.SDR, TEAM);
        Lead target = leads.save(SomeLead.target(Stage.KEY_PERSON_CONNECTED));

        assertThat(book(target, BookedThrough.CALL, null).criteriaMet())
                .as("nothing is asked for on the BDR track")
                .isNull();
    }

    @Test
    void withdrawnCriteriaAskForNothingUntilOthersArePublished() {
        publish(CriteriaKind.SDR, TEAM);
        publisher.withdraw(CriteriaKind.SDR, null);

        assertThat(book(ready(null), BookedThrough.CALL, null).criteriaMet()).isNull();
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> publisher.withdraw(CriteriaKind.SDR, null))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("CRITERIA_NOT_IN_FORCE"));
        assertThat(publish(CriteriaKind.SDR, CHAMPION).versionNo()).isEqualTo(2);
        assertThat(versions.inForce(CriteriaKind.SDR)).isPresent();
    }

    @Test
    void aVerdictKeepsWhatWasKnownWhenItWasGiven() {
        publish(CriteriaKind.SDR, TEAM);
        Lead lead = ready("あり");
        Appointment booked = book(lead, BookedThrough.CALL, null);
        answers.answer(lead.id(), new ShippedSheet(jdbc).say(Fact.TEAM, "なし"), day(4), null);
        publish(CriteriaKind.SDR, CHAMPION);
        entities.flush();
        entities.clear();

        assertThat(appointments.get(booked.id()).criteriaMet()).isTrue();
        CriteriaVerdict verdict = verdicts.onAppointment(booked.id()).orElseThrow();
        assertThat(verdict.version().versionNo()).isEqualTo(1);
        assertThat(verdict.explained().orElseThrow().truth()).isEqualTo(Truth.TRUE);
    }

    @Test
    void enterpriseCriteriaNeedAnAmount() {
        for (BigDecimal wrong : new BigDecimal[] {null, BigDecimal.ZERO, new BigDecimal("1E13")}) {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> publisher.publish(CriteriaKind.ENTERPRISE, "大型", TEAM, wrong, null))
                    .satisfies(refused -> assertThat(refused.field()).isEqualTo("leastAmount"));
        }
    }

    private Lead ready(@Nullable String team) {
        Lead lead = leads.save(SomeLead.needsConfirmed());
        if (team != null) {
            answers.answer(lead.id(), new ShippedSheet(jdbc).say(Fact.TEAM, team), day(1), null);
        }
        return lead;
    }

    private Appointment book(Lead lead, BookedThrough through, @Nullable String overrideReason) {
        return bookings.book(
                new Booking(lead.id(), day(9).occurred(), through, null, null, overrideReason, null, null, day(2)));
    }

    private CriteriaVersion publish(CriteriaKind kind, Rule rule) {
        return publisher.publish(kind, "試験用", rule, null, null);
    }

    private static Rule rule(String field, String value) {
        return RuleJson.stored("{\"field\": \"%s\", \"op\": \"eq\", \"value\": %s}".formatted(field, value));
    }
}
