package io.fukan.product;

import io.fukan.record.Amount;
import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something that is sold. Deals name products in words, as imported files do; a product tells what the thing of that name
 * usually costs, and renaming it renames no deal.
 */
@Entity
@Table(name = "product")
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private String name;
    private @Nullable BigDecimal standardPrice;
    private boolean active = true;

    @Version
    private int version;

    protected Product() {}

    /** @throws InvalidValue when the name is blank or the price cannot be */
    public Product(String name, @Nullable BigDecimal standardPrice) {
        revise(name, standardPrice);
    }

    /**
     * Changes what it is called and what it usually costs.
     *
     * @param newName what it is called
     * @param newPrice in yen without tax; null: by agreement
     * @throws InvalidValue NAME_MISSING, AMOUNT_INVALID
     */
    public final void revise(String newName, @Nullable BigDecimal newPrice) {
        if (newName.isBlank()) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        if (newPrice != null) {
            Amount.require("standardPrice", newPrice);
        }
        name = newName.strip();
        standardPrice = newPrice;
    }

    /** Whether it is offered; deals that name one that is not stay as they are. */
    public void activate(boolean offered) {
        active = offered;
    }

    public Long id() {
        return Saved.id(id);
    }

    public String name() {
        return name;
    }

    /** In yen without tax; null: by agreement. */
    public @Nullable BigDecimal standardPrice() {
        return standardPrice;
    }

    public boolean isActive() {
        return active;
    }

    public int version() {
        return version;
    }
}
