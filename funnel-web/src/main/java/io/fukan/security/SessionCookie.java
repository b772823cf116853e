package io.fukan.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookie that carries the session. Behind TLS it has the prefix {@code __Host-}, which no subdomain and no unencrypted
 * answer can forge; browsers refuse that name over plain HTTP, where a plain one takes its place.
 */
class SessionCookie implements CookieSerializer {

    private final CookieSerializer secure = named("__Host-fukan", true);
    private final CookieSerializer plain = named("fukan", false);

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static CookieSerializer named(String name, boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(secure);
        return cookie;
    }
}
