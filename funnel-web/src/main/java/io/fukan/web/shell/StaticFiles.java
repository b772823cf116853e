package io.fukan.web.shell;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The files of the screens: our own, whose addresses carry a hash of their content, and those of WebJars, which carry a
 * version. Only below these addresses is anything looked for as a file. By default it would be everywhere, and each link
 * of each page be looked for in all jars: two fifths of what a page took.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : new String[] {"css", "js", "img"}) {
            files(registry, "/%s/**".formatted(folder), "classpath:/static/%s/".formatted(folder))
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
        files(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
        files(registry, "/_static/**", "classpath:/META-INF/resources/_static/");
    }

    private static ResourceChainRegistration files(ResourceHandlerRegistry registry, String addresses, String folder) {
        return registry.addResourceHandler(addresses)
                .addResourceLocations(folder)
                .setCacheControl(FOREVER)
                .resourceChain(true);
    }
}
