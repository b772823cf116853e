package io.fukan.api.repeat;

import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filter behind the one that knows who asks; made with the first request, for the database comes after Tomcat. */
@Configuration(proxyBeanMethods = false)
class RepeatedWritesConfiguration {

    @Bean
    DelegatingFilterProxyRegistrationBean repeatedWritesInPlace() {
        var filter = new DelegatingFilterProxyRegistrationBean(RepeatedWrites.BEAN);
        filter.addUrlPatterns("/api/*");
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }
}
