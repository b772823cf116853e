package io.fukan.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.database.DatabaseTest;
import io.fukan.partner.Partner;
import io.fukan.partner.PartnerDetails;
import io.fukan.partner.Partners;
import io.fukan.partner.RewardTerms;
import io.fukan.record.InvalidValue;
import io.fukan.time.Period;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rewards counted by hand: two partners' deals of 2011. */
@DatabaseTest
@Transactional
class PartnerRewardsTest {

    private static final Period QUARTER = Period.ofInclusive(LocalDate.of(2011, 4, 1), LocalDate.of(2011, 6, 30));

    @Autowired
    PartnerRewards rewards;

    @Autowired
    Partners partners;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aShareOfWhatWasWonAndASumForEachDeal() {
        Partner partner = partner("報酬商事", new RewardTerms(new BigDecimal("0.1"), new BigDecimal("5000")));
        Partner other = partner("報酬企画", RewardTerms.NONE);
        deal(partner, "WON", "2011-04-10", 1_000_000L);
        deal(partner, "WON", "2011-04-30", 234_567L);
        deal(partner, "WON", "2011-06-30", null);
        deal(partner, "WON", "2011-07-01", 9_000_000L);
        deal(partner, "LOST", "2011-04-11", 700_000L);
        deal(other, "WON", "2011-04-12", 800_000L);

        Reward reward = rewards.of(partner, QUARTER);

        assertThat(reward.months()).extracting(Reward.Month::wins).containsExactly(2L, 0L, 1L);
        assertThat(reward.months().get(0).won()).isEqualByComparingTo("1234567");
        assertThat(reward.months().get(0).earned()).as("123,456.7 + 2 × 5,000").isEqualByComparingTo("133456.7");
        assertThat(reward.months().get(2).earned())
                .as("of a deal without an amount only the sum for the deal")
                .isEqualByComparingTo("5000");
        assertThat(reward.wins()).isEqualTo(3);
        assertThat(reward.earned()).isEqualByComparingTo("138456.7");
        assertThat(rewards.of(other, QUARTER).earned()).as("nothing is agreed").isZero();
    }

    @Test
    void nobodyEarnsMoreThanWasWon() {
        assertThatThrownBy(() -> new RewardTerms(new BigDecimal("1.01"), null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new RewardTerms(null, new BigDecimal("-1"))).isInstanceOf(InvalidValue.class);
    }

    private Partner partner(String name, RewardTerms terms) {
        Partner partner = partners.save(new Partner(
                new PartnerDetails(name, null, LocalDate.of(2011, 1, 1), null, null, null, null, terms),
                Instant.parse("2011-01-01T00:00:00Z")));
        entities.flush();
        return partner;
    }

    private void deal(Partner partner, String outcome, String day, @Nullable Long amount) {
        long deal = jdbc.sql("""
                        insert into opportunity (partner_id, source, phase, outcome, amount, confirmed_at, confirmed_on,
                                                 closed_at, closed_on, created_at, updated_at)
                        values (?, 'PARTNER', ?, ?, ?, cast(? as date), cast(? as date), cast(? as date), cast(? as date), now(), now())
                        returning id""")
                .params(partner.id(), outcome, outcome, amount, day, day, day, day)
                .query(Long.class)
                .single();
        jdbc.sql("select refresh_facts(array[?::bigint])")
                .param(deal)
                .query((row, n) -> "")
                .list();
    }
}
