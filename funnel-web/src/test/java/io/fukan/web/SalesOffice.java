package io.fukan.web;

import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.Source;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Staff;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** People with deals. Tests share a database: each makes people and deals of its own and looks at no others. */
@Transactional
public class SalesOffice {

    private final Users users;
    private final Teams teams;
    private final Staff staff;
    private final Accounts accounts;
    private final Opportunities opportunities;
    private final Company company;
    private final JdbcClient jdbc;
    private final Clock clock;

    SalesOffice(
            Users users,
            Teams teams,
            Staff staff,
            Accounts accounts,
            Opportunities opportunities,
            Company company,
            JdbcClient jdbc,
            Clock clock) {
        this.users = users;
        this.teams = teams;
        this.staff = staff;
        this.accounts = accounts;
        this.opportunities = opportunities;
        this.company = company;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Long member(Role role, @Nullable Team team) {
        String name = role.name() + " " + UUID.randomUUID();
        User user = users.save(User.member(name, name.replace(' ', '.') + "@example.com", role, clock.instant()));
        if (team != null) {
            staff.transfer(user, team, LocalDate.of(2020, 1, 1));
        }
        return user.id();
    }

    public Team team() {
        return teams.save(new Team("営業 " + UUID.randomUUID(), Department.FS));
    }

    public String name(Long user) {
        return users.get(user).displayName();
    }

    /** A confirmed deal in that phase, expected to close today. */
    public Long deal(@Nullable Long owner, String customer, String amount, Phase phase) {
        Stamp now = Stamp.now(clock, owner);
        Account account = accounts.save(new Account(AccountDetails.named(customer), clock.instant()));
        Opportunity deal = Opportunity.entered(Source.FS, now);
        deal.concerns(account.id());
        deal.credit(owner, null);
        deal.confirm(now);
        while (deal.phase() != phase) {
            deal.moveTo(deal.phase().next().orElseThrow(), now, null);
        }
        deal.value(new BigDecimal(amount), now.occurred(), clock.instant());
        deal.forecast(null, company.today(), clock.instant());
        return opportunities.save(deal).id();
    }

    public Opportunity get(Long deal) {
        return opportunities.get(deal);
    }

    public Phase phase(Long deal) {
        return opportunities.get(deal).phase();
    }

    /** Who became a customer by that deal. */
    public long customerOf(Long deal) {
        return jdbc.sql("select id from customer where opportunity_id = ?")
                .param(deal)
                .query(Long.class)
                .single();
    }

    /** Makes the deal's customer what became of somebody else's lead, as an import may say. */
    public void comeFromLeadOf(Long owner, long customer) {
        jdbc.sql("""
                        with lead as (
                            insert into lead (owner_id, acquired_at, created_at, updated_at) values (?, now(), now(), now())
                            returning id)
                        update customer set lead_id = (select id from lead) where id = ?
                        """).params(owner, customer).update();
    }

    public long count(String table, Long deal) {
        return jdbc.sql("select count(*) from %s where opportunity_id = ?".formatted(table))
                .param(deal)
                .query(Long.class)
                .single();
    }
}
