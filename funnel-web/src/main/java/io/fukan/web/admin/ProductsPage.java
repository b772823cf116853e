package io.fukan.web.admin;

import io.fukan.database.Sql;
import io.fukan.product.Product;
import io.fukan.product.Products;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.Entered;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The products with their standard prices; each line is a form of its own. */
@Controller
@RequestMapping("/admin/products")
class ProductsPage {

    private final Products products;
    private final JdbcClient jdbc;
    private final FormDeed deed;

    ProductsPage(Products products, JdbcClient jdbc, FormDeed deed) {
        this.products = products;
        this.jdbc = jdbc;
        this.deed = deed;
    }

    /** The price as typed; blank: by agreement. */
    record ProductForm(
            @NotBlank @Size(max = 200) String name,
            @Nullable String standardPrice,
            boolean active,
            int version) {}

    /** A product with the number of deals that name it. */
    record Row(long id, String name, @Nullable BigDecimal standardPrice, boolean active, int version, long deals) {}

    @ModelAttribute
    void words(Model model, Locale locale) {
        model.addAttribute("words", new Words(locale, ZoneOffset.UTC));
    }

    @GetMapping
    ModelAndView list(Model model) {
        model.addAttribute("productForm", new ProductForm("", null, true, 0));
        return page(null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute ProductForm productForm, BindingResult errors, RedirectAttributes redirect) {
        HttpStatus outcome = deed.attempt(
                errors,
                "name",
                "error.NAME_TAKEN",
                () -> products.save(new Product(productForm.name(), price(productForm))));
        if (outcome == HttpStatus.OK) {
            Flash.success("products.saved", productForm.name()).on(redirect);
            return new ModelAndView("redirect:/admin/products");
        }
        return page(null, outcome);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @Valid @ModelAttribute ProductForm productForm,
            BindingResult errors,
            RedirectAttributes redirect) {
        products.get(id);
        HttpStatus outcome =
                deed.attempt(errors, "name", "error.NAME_TAKEN", () -> apply(products.get(id), productForm));
        if (outcome == HttpStatus.OK) {
            Flash.success("products.saved", productForm.name()).on(redirect);
            return new ModelAndView("redirect:/admin/products");
        }
        return page(id, outcome);
    }

    private static void apply(Product product, ProductForm form) {
        if (product.version() != form.version()) {
            throw new ObjectOptimisticLockingFailureException(Product.class, product.id());
        }
        product.revise(form.name(), price(form));
        product.activate(form.active());
    }

    private static @Nullable BigDecimal price(ProductForm form) {
        return Entered.number("standardPrice", form.standardPrice());
    }

    private ModelAndView page(@Nullable Long failed, HttpStatus status) {
        List<Row> rows = jdbc.sql(Sql.of("admin/products.sql")).query(Row.class).list();
        ModelAndView page = new ModelAndView("admin/products", status);
        page.addObject("rows", rows);
        page.addObject("failed", failed);
        return page;
    }
}
