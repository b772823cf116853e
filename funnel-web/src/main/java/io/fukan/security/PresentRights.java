package io.fukan.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the user as of now in place of the id that the session remembers. A session holds nothing else about its user; that
 * of somebody shut out ends here.
 */
class PresentRights extends OncePerRequestFilter {

    private final PresentUsers users;

    PresentRights(PresentUsers users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication remembered = SecurityContextHolder.getContext().getAuthentication();
        if (remembered != null && remembered.getPrincipal() instanceof String id) {
            Optional<SignedIn> user = users.find(Long.parseLong(id));
            user.ifPresentOrElse(present -> signIn(present, remembered.getDetails()), () -> end(request));
        }
        chain.doFilter(request, response);
    }

    /** Error pages know the user as well. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static void signIn(SignedIn user, Object details) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
        authentication.setDetails(details);
        // A context of its own: the one of the session is shared by requests that run side by side.
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
