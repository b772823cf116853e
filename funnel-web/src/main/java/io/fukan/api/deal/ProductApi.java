package io.fukan.api.deal;

import io.fukan.api.json.PlainNumber;
import io.fukan.product.Product;
import io.fukan.product.Products;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the company sells. */
@RestController
@RequestMapping("/api/v1/products")
@Tag(name = "Products")
class ProductApi {

    private final Products products;

    ProductApi(Products products) {
        this.products = products;
    }

    /** A product. */
    @Schema(name = "Product")
    record Entry(
            long id,
            String name,

            @Schema(description = "yen without tax; null: by agreement") @Nullable
            BigDecimal standardPrice,

            @Schema(description = "whether it is offered") boolean active) {

        static Entry of(Product product) {
            return new Entry(product.id(), product.name(), PlainNumber.of(product.standardPrice()), product.isActive());
        }
    }

    @GetMapping
    @Operation(summary = "The products, those offered first")
    List<Entry> list() {
        return products.inOrder().stream().map(Entry::of).toList();
    }
}
