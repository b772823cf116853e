package io.fukan.web.imports;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads back to the upload page, which says so, whoever sends a larger file than is taken. Before anything else: the container
 * refuses such a request as soon as its form is read, and then no page of ours can be written any more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class UploadLimit extends OncePerRequestFilter {

    private static final String PATH = "/imports/new";
    /** The other fields of the form, and what stands between them. */
    private static final DataSize FRAME = DataSize.ofKilobytes(16);

    private final long most;

    UploadLimit(MultipartProperties multipart) {
        most = multipart.getMaxFileSize().toBytes() + FRAME.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().equals(PATH)
                || request.getContentLengthLong() <= most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.sendRedirect(PATH + "?tooLarge=true", HttpServletResponse.SC_SEE_OTHER);
    }
}
