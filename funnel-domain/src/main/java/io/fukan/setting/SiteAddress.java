package io.fukan.setting;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach this site ({@code FUKAN_BASE_URL}), for links in what leaves the house. Never taken
 * from a request: whoever sends one can name any host.
 */
@Component
public class SiteAddress {

    private final String base;

    SiteAddress(@Value("${fukan.base-url:http://localhost:${server.port:8080}}") String base) {
        URI address = URI.create(base.strip());
        if (address.getHost() == null || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
            throw new IllegalArgumentException("FUKAN_BASE_URL must be an address such as https://fukan.example.com");
        }
        this.base = base.strip().replaceAll("/+$", "");
    }

    /** The whole address of a path of this site, which begins with a slash. */
    public String of(String path) {
        return base + path;
    }

    /** The name of the host, for identifiers that have to be unique in the world. */
    public String host() {
        return URI.create(base).getHost();
    }
}
