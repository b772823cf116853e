package io.fukan.web.admin;

import io.fukan.database.Sql;
import io.fukan.organisation.Department;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.web.shell.Flash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The teams and their departments; each line is a form of its own. */
@Controller
@RequestMapping("/admin/teams")
class TeamsPage {

    private final Teams teams;
    private final JdbcClient jdbc;
    private final FormDeed deed;
    private final Clock clock;

    TeamsPage(Teams teams, JdbcClient jdbc, FormDeed deed, Clock clock) {
        this.teams = teams;
        this.jdbc = jdbc;
        this.deed = deed;
        this.clock = clock;
    }

    record TeamForm(
            @NotBlank @Size(max = 100) String name, @NotNull Department department, boolean active, int version) {}

    /** A team with the number of people in it today. */
    record Row(long id, String name, Department department, boolean active, int version, long people) {}

    @GetMapping
    ModelAndView list(Model model) {
        model.addAttribute("teamForm", new TeamForm("", Department.SDR, true, 0));
        return page(null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(@Valid @ModelAttribute TeamForm teamForm, BindingResult errors, RedirectAttributes redirect) {
        HttpStatus outcome = deed.attempt(
                errors, "name", "error.NAME_TAKEN", () -> teams.save(new Team(teamForm.name(), teamForm.department())));
        if (outcome == HttpStatus.OK) {
            Flash.success("teams.saved", teamForm.name()).on(redirect);
            return new ModelAndView("redirect:/admin/teams");
        }
        return page(null, outcome);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @Valid @ModelAttribute TeamForm teamForm,
            BindingResult errors,
            RedirectAttributes redirect) {
        teams.get(id);
        HttpStatus outcome = deed.attempt(errors, "name", "error.NAME_TAKEN", () -> apply(teams.get(id), teamForm));
        if (outcome == HttpStatus.OK) {
            Flash.success("teams.saved", teamForm.name()).on(redirect);
            return new ModelAndView("redirect:/admin/teams");
        }
        return page(id, outcome);
    }

    private static void apply(Team team, TeamForm form) {
        if (team.version() != form.version()) {
            throw new ObjectOptimisticLockingFailureException(Team.class, team.id());
        }
        team.rename(form.name());
        team.belongTo(form.department());
        team.activate(form.active());
    }

    private ModelAndView page(@Nullable Long failed, HttpStatus status) {
        List<Row> rows = jdbc.sql(Sql.of("admin/teams.sql"))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Row.class)
                .list();
        ModelAndView page = new ModelAndView("admin/teams", status);
        page.addObject("departments", Department.values());
        page.addObject("rows", rows);
        page.addObject("failed", failed);
        return page;
    }
}
