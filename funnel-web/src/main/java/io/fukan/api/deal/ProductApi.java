package io.fukan.api.deal;

import io.fukan.api.json.Partial;
import io.fukan.api.paging.ShortList;
import io.fukan.api.write.Made;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.product.Product;
import io.fukan.product.Products;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the company sells. */
@RestController
@RequestMapping(ProductApi.PATH)
@Tag(name = "Products")
@Transactional(readOnly = true)
class ProductApi {

    static final String PATH = "/api/v1/products";

    private final Products products;
    private final Merging merging;
    private final When when;

    ProductApi(Products products, Merging merging, When when) {
        this.products = products;
        this.merging = merging;
        this.when = when;
    }

    /** A product to be settled. */
    @Schema(name = "ProductTold")
    record Told(
            @NotBlank
            @Size(max = 200)
            @Schema(description = "no other product may be called so; renaming renames no deal")
            String name,

            @Schema(description = "yen without tax; null: by agreement") @Nullable
            BigDecimal standardPrice,

            @Schema(description = "whether it is offered", defaultValue = "true") @Nullable
            Boolean active,

            @Schema(description = "when changing: the version that was read") @Nullable
            Integer version) {

        private boolean offered() {
            return active == null || active;
        }
    }

    /** A product. */
    @Schema(name = "Product")
    record Entry(
            long id,
            String name,

            @Schema(description = "yen without tax; null: by agreement") @Nullable
            BigDecimal standardPrice,

            @Schema(description = "whether it is offered") boolean active,
            int version) {

        private static Entry of(Product product) {
            return new Entry(
                    product.id(),
                    product.name(),
                    PlainNumber.of(product.standardPrice()),
                    product.isActive(),
                    product.version());
        }
    }

    @GetMapping
    @Operation(summary = "The products, those offered first")
    ResponseEntity<List<Entry>> list(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        return ShortList.of(products.inOrder().stream().map(Entry::of).toList(), page, size);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One product")
    Entry get(@PathVariable long id) {
        return Entry.of(products.get(id));
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Adds a product; a name that is taken: 409")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Entry> add(@Valid @RequestBody Told told) {
        Product product = new Product(told.name(), told.standardPrice());
        product.activate(told.offered());
        products.save(product);
        when.written();
        return Made.at(PATH, product.id(), Optional.of(Entry.of(product)));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Changes a product; one that is sold no more is made inactive")
    Entry change(@PathVariable long id, @RequestBody Partial<Told> change) {
        Product product = products.get(id);
        Told told = merging.over(Entry.of(product), change);
        product.revise(told.name(), told.standardPrice());
        product.activate(told.offered());
        when.written();
        return Entry.of(product);
    }
}
