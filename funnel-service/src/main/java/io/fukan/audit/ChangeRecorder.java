package io.fukan.audit;

import io.fukan.account.Account;
import io.fukan.account.Contact;
import io.fukan.appointment.Appointment;
import io.fukan.channel.Campaign;
import io.fukan.channel.Channel;
import io.fukan.customer.Customer;
import io.fukan.guidance.GuidanceItem;
import io.fukan.hook.HookKey;
import io.fukan.lead.Lead;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.PhaseDefinition;
import io.fukan.opportunity.YomiDefinition;
import io.fukan.organisation.Team;
import io.fukan.organisation.TeamMembership;
import io.fukan.organisation.User;
import io.fukan.partner.Partner;
import io.fukan.product.Product;
import io.fukan.proposal.Contract;
import io.fukan.proposal.Quote;
import io.fukan.quality.QualityRule;
import io.fukan.setting.CompanyDayOff;
import io.fukan.setting.CompanySetting;
import io.fukan.target.Target;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes each change of an entity to the audit log: of what is set up, the old and the new values; of records about
 * prospects, which properties changed, for the log must not become a second store of personal data. Histories that are
 * logs themselves are left out.
 */
@Component
class ChangeRecorder implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private static final Set<Class<?>> SET_UP = Set.of(
            User.class,
            Team.class,
            TeamMembership.class,
            Channel.class,
            Campaign.class,
            QualityRule.class,
            Target.class,
            CompanySetting.class,
            CompanyDayOff.class,
            HookKey.class,
            Product.class,
            Partner.class,
            PhaseDefinition.class,
            YomiDefinition.class,
            GuidanceItem.class);

    private static final Set<Class<?>> PERSONAL = Set.of(
            Lead.class,
            Account.class,
            Contact.class,
            Opportunity.class,
            Customer.class,
            Appointment.class,
            Quote.class,
            Contract.class);

    private static final Set<String> SECRET = Set.of("passwordHash", "secret", "formerSecret");
    /** What follows from other properties, and how somebody likes the screens. */
    private static final Set<String> NOISE =
            Set.of("version", "createdAt", "updatedAt", "searchText", "matchingKey", "locale", "theme");

    private final AuditLog audit;

    ChangeRecorder(AuditLog audit, EntityManagerFactory entities) {
        this.audit = audit;
        EventListenerRegistry listeners = entities.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .getService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (SET_UP.contains(event.getEntity().getClass())) {
            String[] names = event.getPersister().getPropertyNames();
            Map<String, Map<String, Object>> details = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                if (isTold(names[i]) && event.getState()[i] != null) {
                    details.put(names[i], values(null, event.getState()[i]));
                }
            }
            write(AuditAction.CREATED, event.getEntity(), event.getId(), details);
        }
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        Class<?> type = event.getEntity().getClass();
        boolean withValues = SET_UP.contains(type);
        int[] dirty = event.getDirtyProperties();
        if (dirty == null || !withValues && !PERSONAL.contains(type)) {
            return;
        }
        String[] names = event.getPersister().getPropertyNames();
        Map<String, Map<String, Object>> details = new LinkedHashMap<>();
        Arrays.stream(dirty)
                .filter(i -> isTold(names[i]))
                .forEach(i -> details.put(
                        names[i], withValues ? values(event.getOldState()[i], event.getState()[i]) : Map.of()));
        if (!details.isEmpty()) {
            write(AuditAction.CHANGED, event.getEntity(), event.getId(), details);
        }
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        Class<?> type = event.getEntity().getClass();
        if (SET_UP.contains(type) || PERSONAL.contains(type)) {
            write(AuditAction.DELETED, event.getEntity(), event.getId(), Map.of());
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void write(AuditAction action, Object entity, Object id, Map<String, ?> details) {
        String simple = entity.getClass().getSimpleName();
        String type = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
        audit.record(action, type, id instanceof Number number ? number.longValue() : null, name(entity), details);
    }

    private static boolean isTold(String property) {
        return !SECRET.contains(property) && !NOISE.contains(property);
    }

    private static Map<String, Object> values(@Nullable Object before, @Nullable Object after) {
        Map<String, Object> values = new HashMap<>();
        values.put("old", text(before));
        values.put("new", text(after));
        return values;
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof Team team) {
            return team.name();
        }
        return Objects.toString(value, null);
    }

    /** How what is set up is called; records about prospects are named by their id alone. */
    private static @Nullable String name(Object entity) {
        if (entity instanceof User user) {
            return user.displayName();
        } else if (entity instanceof Team team) {
            return team.name();
        } else if (entity instanceof Channel channel) {
            return channel.name();
        } else if (entity instanceof QualityRule rule) {
            return rule.name();
        } else if (entity instanceof HookKey key) {
            return key.name();
        } else if (entity instanceof Target target) {
            return target.kpi();
        } else if (entity instanceof Product product) {
            return product.name();
        } else if (entity instanceof Partner partner) {
            return partner.name();
        } else if (entity instanceof PhaseDefinition phase) {
            return phase.phase().name();
        } else if (entity instanceof YomiDefinition rank) {
            return rank.yomi().name();
        } else if (entity instanceof CompanyDayOff dayOff) {
            return dayOff.day().toString();
        }
        return null;
    }
}
