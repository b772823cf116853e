package io.fukan.web.signin;

import io.fukan.security.LocalPath;
import io.fukan.security.SignInOutcome;
import io.fukan.security.SignedIn;
import io.fukan.web.shell.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in; Spring Security takes the form and comes back here when it was in vain. */
@Controller
class SignInPage {

    @RequestMapping(
            path = {"/sign-in", SignInOutcome.AGAIN},
            method = {RequestMethod.GET, RequestMethod.POST})
    String signIn(
            @RequestParam @Nullable String next,
            @RequestParam @Nullable String email,
            @RequestParam @Nullable String bye,
            @RequestParam @Nullable String lang,
            @RequestAttribute(name = SignInOutcome.FAILURE, required = false) @Nullable String failure,
            @RequestAttribute(name = SignInOutcome.WAIT_MINUTES, required = false) @Nullable Long minutes,
            @Nullable Authentication present,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String onward = LocalPath.of(next).orElse("/");
        if (present != null && present.getPrincipal() instanceof SignedIn) {
            return "redirect:" + onward;
        }
        Language.named(lang).ifPresent(locale -> Language.remember(locale, request, response));
        model.addAttribute("next", onward);
        model.addAttribute("email", email);
        model.addAttribute("bye", bye != null);
        model.addAttribute("failure", failure);
        model.addAttribute("minutes", minutes);
        return "sign-in";
    }
}
