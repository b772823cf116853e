package io.fukan.mail;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The texts of our mails. */
public interface MailTemplates extends Repository<MailTemplate, Long> {

    MailTemplate save(MailTemplate template);

    void delete(MailTemplate template);

    Optional<MailTemplate> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default MailTemplate get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("mail template", id));
    }

    /** The one text for a purpose that has only one. */
    Optional<MailTemplate> findFirstByPurposeOrderById(MailPurpose purpose);

    /** By purpose, then by name. */
    @Query("select t from MailTemplate t order by t.purpose, t.name")
    List<MailTemplate> inOrder();

    List<MailTemplate> findByPurposeAndActiveTrueOrderByName(MailPurpose purpose);
}
