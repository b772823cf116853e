package io.fukan.account;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All people at companies. */
public interface Contacts extends Repository<Contact, Long> {

    Contact save(Contact contact);

    void delete(Contact contact);

    Optional<Contact> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default Contact get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("contact", id));
    }

    Optional<Contact> findByExternalId(String externalId);

    /** Everybody with that e-mail address, in capitals or not. */
    @Query("select c from Contact c where lower(c.email) = lower(:email) order by c.id")
    List<Contact> ofEmail(String email);

    @Query("select c.id from Contact c where lower(c.email) = lower(:email) order by c.id")
    List<Long> idsOfEmail(String email);

    /** The colleagues at one company, in kana order. */
    @Query("select c from Contact c where c.account.id = :accountId order by c.lastKana, c.firstKana, c.id")
    List<Contact> at(Long accountId);
}
