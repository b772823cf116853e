package io.fukan.product;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All products, those no longer offered included. */
public interface Products extends Repository<Product, Long> {

    Product save(Product product);

    Optional<Product> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default Product get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("product", id));
    }

    Optional<Product> findByNameIgnoreCase(String name);

    /** Offered ones first, then by name. */
    @Query("select p from Product p order by p.active desc, p.name, p.id")
    List<Product> inOrder();
}
