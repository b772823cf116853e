package io.fukan.record;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.annotation.PersistenceExceptionTranslationPostProcessor;
import org.springframework.stereotype.Service;

/**
 * What the database refuses leaves services as Spring tells it, too, wherever within them it was written: that somebody else
 * was faster is then the same exception whether a query, a judgement or the end of the transaction found it out.
 */
@Configuration(proxyBeanMethods = false)
class TranslatedFailures {

    @Bean
    static PersistenceExceptionTranslationPostProcessor failuresOfRepositories() {
        return new PersistenceExceptionTranslationPostProcessor();
    }

    @Bean
    static PersistenceExceptionTranslationPostProcessor failuresOfServices() {
        PersistenceExceptionTranslationPostProcessor translation = new PersistenceExceptionTranslationPostProcessor();
        translation.setRepositoryAnnotationType(Service.class);
        return translation;
    }
}
