package io.fukan.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller;
import io.fukan.api.Caller.Answer;
import io.fukan.api.Callers;
import io.fukan.day.Journal.Effect;
import io.fukan.day.Journal.Entry;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small company in the morning: its people in their teams, and the leads that came in before work began. */
final class Office {

    private static final int IN_THE_QUEUE = 40;

    final Caller admin;
    final Caller marketing;
    final List<Caller> setters = new ArrayList<>();
    final List<Caller> sellers = new ArrayList<>();
    final List<Caller> overseers = new ArrayList<>();
    final Caller salesManager;
    final List<Reachable> reachable = new ArrayList<>();

    private final Callers callers;
    private final Teams teams;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, String> teamNames = new HashMap<>();

    /**
     * Somebody with a telephone number, whose lead has an owner.
     *
     * @param agent the owner's e-mail address, by which the telephone system knows them
     */
    record Reachable(String lead, String number, long owner, String agent) {}

    Office(Callers callers, Teams teams) {
        this.callers = callers;
        this.teams = teams;
        admin = callers.in(Role.ADMIN);
        marketing = callers.in(Role.MARKETING);
        Team sdr = team("SDR課", Department.SDR);
        Team bdr = team("BDR課", Department.BDR);
        Team fs = team("FS課", Department.FS);
        for (int i = 0; i < 4; i++) {
            setters.add(member(Role.SDR, sdr));
            sellers.add(member(Role.FIELD, fs));
        }
        setters.add(member(Role.BDR, bdr));
        setters.add(member(Role.BDR, bdr));
        overseers.add(member(Role.MANAGER, sdr));
        overseers.add(member(Role.MANAGER, bdr));
        salesManager = member(Role.MANAGER, fs);
    }

    /** Leads in the queue, one of each BDR's own, and those that can be rung up. */
    void leadsOf(String morning, Journal journal) {
        for (int i = 0; i < IN_THE_QUEUE; i++) {
            lead(admin, journal, 0, "{\"track\": \"SDR\", \"company\": \"待機商事%d\"}".formatted(i));
        }
        for (int i = 0; i < setters.size(); i++) {
            Caller setter = setters.get(i);
            String number = "03321000%02d".formatted(i);
            String lead = lead(admin, journal, setter.userId(), """
                    {"track": "SDR", "company": "電話商事%d", "acquiredAt": "%s", "owner": %d,
                     "contact": {"lastName": "森", "phone": "%s"}}""".formatted(i, morning, setter.userId(), number));
            reachable.add(
                    new Reachable(lead, number, setter.userId(), setter.name().replace(' ', '.') + "@example.com"));
            if (setter.name().startsWith(Role.BDR.name())) {
                lead(setter, journal, setter.userId(), "{\"track\": \"BDR\", \"company\": \"狙い商事%d\"}".formatted(i));
            }
        }
    }

    /** Leads whose owner the telephone system has learnt by heart. */
    Set<String> kept() {
        return reachable.stream().map(Reachable::lead).collect(Collectors.toSet());
    }

    Caller stranger() {
        return callers.stranger();
    }

    /** What somebody is called in figures; null for whom they do not name. */
    @Nullable
    String name(long user) {
        return names.get(user);
    }

    /** Whose team's work it counts as; null: nobody's. */
    @Nullable
    String team(long user) {
        return teamNames.get(user);
    }

    private static String lead(Caller by, Journal journal, long owner, String body) {
        Answer made = by.post("/api/v1/leads", body);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        journal.did(Entry.of(Effect.LEAD, made.at("/id"), owner, made.at("/id") + "/1"));
        return made.at("/id");
    }

    private Team team(String name, Department department) {
        return teams.save(new Team(name, department));
    }

    private Caller member(Role role, Team team) {
        Caller caller = callers.in(role, team);
        names.put(caller.userId(), caller.name());
        teamNames.put(caller.userId(), team.name());
        return caller;
    }
}
