package io.fukan.web.admin;

import io.fukan.organisation.Role;
import io.fukan.organisation.Teams;
import io.fukan.organisation.Users;
import io.fukan.security.UserAdministration;
import io.fukan.setting.Company;
import io.fukan.web.records.Choices;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may use Fukan, and as what. */
@Controller
@RequestMapping("/admin/users")
class UsersPage {

    private static final int FARTHEST = 10_000;

    private final UserList list;
    private final UserAdministration administration;
    private final FormDeed deed;
    private final Users users;
    private final Teams teams;
    private final Choices choices;
    private final Company company;

    UsersPage(
            UserList list,
            UserAdministration administration,
            FormDeed deed,
            Users users,
            Teams teams,
            Choices choices,
            Company company) {
        this.list = list;
        this.administration = administration;
        this.deed = deed;
        this.users = users;
        this.teams = teams;
        this.choices = choices;
        this.company = company;
    }

    @ModelAttribute
    void choices(Model model, Locale locale) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("teams", teams.inOrder());
        model.addAttribute("firms", choices.partners());
        model.addAttribute("words", new Words(locale, company.zone()));
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("userForm", UserForm.empty());
        return listed(q, page, HttpStatus.OK);
    }

    /** Answers with the page itself, not a redirect: the first password is shown this once and stored nowhere. */
    @PostMapping
    ModelAndView invite(@Valid @ModelAttribute UserForm userForm, BindingResult errors, Model model) {
        HttpStatus outcome = deed.attempt(errors, "email", "error.EMAIL_JUST_TAKEN", () -> {
            model.addAttribute("invitation", administration.invite(userForm.member()));
            // Binding results would win over a fresh form.
            model.addAttribute("invited", true);
        });
        return listed("", 0, outcome);
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable long id, Model model) {
        model.addAttribute("userForm", UserForm.of(users.get(id), administration.presentTeam(id)));
        return edited(id, HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView save(
            @PathVariable long id,
            @Valid @ModelAttribute UserForm userForm,
            BindingResult errors,
            RedirectAttributes redirect) {
        users.get(id);
        HttpStatus outcome = deed.attempt(
                errors,
                "email",
                "error.EMAIL_JUST_TAKEN",
                () -> administration.change(id, userForm.version(), userForm.member()));
        if (outcome == HttpStatus.OK) {
            Flash.success("users.saved", userForm.displayName()).on(redirect);
            return new ModelAndView("redirect:/admin/users");
        }
        return edited(id, outcome);
    }

    @PostMapping("/{id}/password")
    ModelAndView resetPassword(@PathVariable long id, Model model) {
        model.addAttribute("invitation", administration.resetPassword(id));
        model.addAttribute("userForm", UserForm.of(users.get(id), administration.presentTeam(id)));
        return edited(id, HttpStatus.OK);
    }

    private ModelAndView listed(String q, int page, HttpStatus status) {
        if (page < 0 || page > FARTHEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<UserList.Row> rows = list.find(q, page);
        long total = rows.isEmpty() ? 0 : rows.get(0).total();
        ModelAndView view = new ModelAndView("admin/users", status);
        view.addObject("q", q);
        view.addObject("page", page);
        view.addObject("rows", rows);
        view.addObject("total", total);
        view.addObject("more", (page + 1L) * UserList.PAGE < total);
        return view;
    }

    private ModelAndView edited(long id, HttpStatus status) {
        ModelAndView view = new ModelAndView("admin/user", status);
        view.addObject("user", users.get(id));
        return view;
    }
}
