package io.fukan.work;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.account.Account;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.customer.Customer;
import io.fukan.customer.CustomerStage;
import io.fukan.customer.Customers;
import io.fukan.customer.MrrMove;
import io.fukan.customfield.RecordType;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customer success does with customers. */
@Service
@Transactional
public class CustomerWork {

    private final Customers customers;
    private final CompanyNames companies;
    private final CustomValues values;
    private final People people;
    private final LeadRights rights;
    private final Permissions permissions;
    private final AuditLog audit;
    private final Company company;
    private final Clock clock;

    CustomerWork(
            Customers customers,
            CompanyNames companies,
            CustomValues values,
            People people,
            LeadRights rights,
            Permissions permissions,
            AuditLog audit,
            Company company,
            Clock clock) {
        this.customers = customers;
        this.companies = companies;
        this.values = values;
        this.people = people;
        this.rights = rights;
        this.permissions = permissions;
        this.audit = audit;
        this.company = company;
        this.clock = clock;
    }

    /**
     * A customer that no deal here tells about.
     *
     * @param externalId its id in its source
     * @param accountId the company, unless it is named
     * @param company its name, where it is not told by its id
     * @param started when the contract began; null: now
     */
    public record NewCustomer(
            @Nullable String externalId,
            @Nullable Long accountId,
            @Nullable String company,
            @Nullable Moment started,
            CustomerDetails details) {}

    /**
     * Enters a customer, in onboarding. A won deal makes its customer by itself.
     *
     * @throws InvalidValue CUSTOMER_EMPTY at {@code company} where no company is told
     */
    public Customer create(NewCustomer told, Viewer viewer) {
        permissions.require(permissions.mayUpdateCustomers(viewer), "create customer", null);
        Stamp stamp = Stamp.told(told.started(), clock, viewer.userId());
        Instant now = stamp.recorded();
        Account account = companies.told(told.accountId(), told.company(), viewer, now);
        if (account == null) {
            throw new InvalidValue("company", "CUSTOMER_EMPTY");
        }
        Customer customer = Customer.started(account.id(), stamp);
        customer.knownAs(Entered.line("externalId", told.externalId()));
        customer.assignTo(firstOwner(told.details().ownerId(), viewer), now);
        customer.pay(told.details().mrr(), Stamp.now(clock, viewer.userId()));
        customer.renewableUntil(told.details().renewsOn(), now);
        learn(customer, told.details(), null, now);
        customers.save(customer);
        audit.record(AuditAction.CREATED, "customer", customer.id(), null);
        return customer;
    }

    /**
     * @throws NoSuchRecord when the viewer may not even read the customer
     * @throws io.fukan.access.NotAllowed when the viewer may not change it
     */
    @Transactional(readOnly = true)
    public void checkChange(Long customerId, Viewer viewer) {
        mayUpdate(customerId, viewer);
    }

    /**
     * Changes what is known of a customer.
     *
     * @param version that was changed; another one means that somebody else was faster
     * @throws ObjectOptimisticLockingFailureException when the customer has changed meanwhile
     */
    public Customer change(Long customerId, int version, CustomerDetails details, Viewer viewer) {
        Customer customer = mayUpdate(customerId, viewer);
        if (customer.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Customer.class, customerId);
        }
        Instant now = clock.instant();
        if (!Objects.equals(customer.ownerId(), details.ownerId())) {
            people.checkAssignable("owner", details.ownerId(), viewer);
            customer.assignTo(details.ownerId(), now);
        }
        customer.pay(details.mrr(), Stamp.now(clock, viewer.userId()));
        customer.renewableUntil(details.renewsOn(), now);
        learn(customer, details, company.today(), now);
        audit.record(AuditAction.CHANGED, "customer", customerId, null);
        return customer;
    }

    /**
     * Moves to the next stage of the customer's life, or back to the one before.
     *
     * @throws IllegalMove CUSTOMER_STAGE_UNREACHABLE, CUSTOMER_CHURNED
     */
    public Customer move(Long customerId, CustomerStage to, Viewer viewer) {
        Customer customer = mayUpdate(customerId, viewer);
        customer.moveTo(to, Stamp.now(clock, viewer.userId()));
        return customer;
    }

    /**
     * The customer leaves.
     *
     * @param at when; null: now
     * @throws InvalidValue REASON_MISSING
     * @throws IllegalMove CUSTOMER_CHURNED when it has left already
     */
    public Customer churn(Long customerId, @Nullable String reason, @Nullable Moment at, Viewer viewer) {
        Customer customer = mayUpdate(customerId, viewer);
        String why = Entered.note("reason", reason);
        customer.churn(why == null ? "" : why, Stamp.told(at, clock, viewer.userId()));
        return customer;
    }

    /**
     * Onboarding is completed.
     *
     * @param at when; null: now
     * @throws IllegalMove ONBOARDING_COMPLETED, CUSTOMER_CHURNED
     */
    public void completeOnboarding(Long customerId, @Nullable Moment at, Viewer viewer) {
        mayUpdate(customerId, viewer).completeOnboarding(Stamp.told(at, clock, viewer.userId()));
    }

    /** The customer has had first what it bought the product for; refusals as {@link Customer#reachValue}. */
    public void reachValue(Long customerId, @Nullable Moment at, Viewer viewer) {
        mayUpdate(customerId, viewer).reachValue(Stamp.told(at, clock, viewer.userId()));
    }

    /**
     * What the customer pays a month changes; refusals as {@link Customer#change}.
     *
     * @param by in yen, above zero whatever the kind
     * @throws InvalidValue FIELD_REQUIRED at {@code kind} or {@code amount}
     */
    public void changeMrr(
            Long customerId, @Nullable MrrMove move, @Nullable BigDecimal by, @Nullable Moment at, Viewer viewer) {
        Customer customer = mayUpdate(customerId, viewer);
        customer.change(told("kind", move), told("amount", by), Stamp.told(at, clock, viewer.userId()));
    }

    /**
     * The present term is renewed; refusals as {@link Customer#renew}.
     *
     * @param next the day by which the next one must be renewed; null: a year later
     */
    public void renew(Long customerId, @Nullable LocalDate next, @Nullable Moment at, Viewer viewer) {
        mayUpdate(customerId, viewer).renew(next, Stamp.told(at, clock, viewer.userId()));
    }

    /** What customer success thinks of the customer's health, 1 to 5. */
    public void judge(
            Long customerId, @Nullable Integer judgement, @Nullable String note, @Nullable Moment at, Viewer viewer) {
        Customer customer = mayUpdate(customerId, viewer);
        customer.judge(
                told("judgement", judgement), Entered.note("note", note), Stamp.told(at, clock, viewer.userId()));
    }

    private static <T> T told(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValue(field, "FIELD_REQUIRED");
        }
        return value;
    }

    private @Nullable Long firstOwner(@Nullable Long named, Viewer viewer) {
        if (named == null) {
            return people.firstOwner(null, viewer);
        }
        people.checkAssignable("owner", named, viewer);
        return named;
    }

    private void learn(Customer customer, CustomerDetails details, @Nullable LocalDate knownOn, Instant now) {
        values.changes(
                RecordType.CUSTOMER,
                customer.knowledge().attrs(),
                details.attributes(),
                (key, value) -> customer.learn(key, value, knownOn, now));
    }

    private Customer mayUpdate(Long customerId, Viewer viewer) {
        Customer customer = customers
                .findById(customerId)
                .filter(found -> rights.mayRead(viewer, found.root()))
                .orElseThrow(() -> new NoSuchRecord("customer", customerId));
        permissions.require(permissions.mayUpdateCustomers(viewer), "update customer", customerId);
        return customer;
    }
}
