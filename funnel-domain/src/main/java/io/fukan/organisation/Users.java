package io.fukan.organisation;

import io.fukan.record.NoSuchRecord;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody who works here or whom records name. */
public interface Users extends Repository<User, Long> {

    User save(User user);

    Optional<User> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default User get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("user", id));
    }

    List<User> findByIdIn(Collection<Long> ids);

    Optional<User> findByEmailIgnoreCase(String email);

    Optional<User> findByExternalId(String externalId);

    List<User> findByDisplayName(String displayName);

    /** All, active ones first, then in kana order. */
    @Query("select u from User u order by u.active desc, coalesce(u.kana, u.displayName), u.id")
    List<User> inOrder();

    List<User> findByActiveTrueAndRoleInOrderByKanaAscDisplayNameAsc(Collection<Role> roles);

    boolean existsByRole(Role role);

    /** The active administrators, locked in id order until the transaction ends, so that two cannot demote each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from User u where u.active and u.role = io.fukan.organisation.Role.ADMIN order by u.id")
    List<User> lockAdministrators();

    long count();
}
