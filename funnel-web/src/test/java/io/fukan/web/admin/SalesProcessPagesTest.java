package io.fukan.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.guidance.GuidanceItems;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.PhaseDefinition;
import io.fukan.opportunity.PhaseDefinitions;
import io.fukan.opportunity.YomiDefinitions;
import io.fukan.opportunity.YomiRank;
import io.fukan.organisation.Role;
import io.fukan.product.Product;
import io.fukan.product.Products;
import io.fukan.setting.Company;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The sales process and the products, as an administrator sets them. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class SalesProcessPagesTest {

    private static final String HOLD = "/admin/phases/ON_HOLD";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    PhaseDefinitions phases;

    @Autowired
    YomiDefinitions ranks;

    @Autowired
    GuidanceItems guidance;

    @Autowired
    Products products;

    @Autowired
    Company company;

    SignedIn admin;

    @BeforeEach
    void administrator() {
        admin = new SignedIn(mvc, office.member(Role.ADMIN, null));
    }

    @Test
    void aPhaseIsCalledAndWeighedAsTheCompanySays() {
        PhaseDefinition negotiation = definition(Phase.NEGOTIATION);
        String path = "/admin/phases/NEGOTIATION";
        String version = "version=" + negotiation.version();

        assertThat(admin.send(path, "nameJa=最終交渉", "nameEn=Final talks", "probability=62.5", "staleDays=20", version))
                .hasStatus3xxRedirection();
        assertThat(admin.get("/pipeline")).bodyText().contains("最終交渉");
        Long deal = office.deal(admin.user(), "青葉精機", "1", Phase.NEEDS_AGREED);
        assertThat(admin.send("/pipeline/" + deal + "/move", "to=NEGOTIATION"))
                .hasStatus(409)
                .bodyText()
                .contains("「最終交渉」に進むには");
        assertThat(definition(Phase.NEGOTIATION).probability()).isEqualByComparingTo("0.625");
        assertThat(definition(Phase.NEGOTIATION).staleDays()).isEqualTo(20);
        assertThat(admin.send(path, "nameJa=x", "nameEn=x", "probability=50", version))
                .as("somebody else was faster")
                .hasStatus(409);

        String next = "version=" + definition(Phase.NEGOTIATION).version();
        for (String probability : new String[] {"-1", "101", "", "x", "12.3456"}) {
            assertThat(admin.send(path, "nameJa=あ", "nameEn=a", "probability=" + probability, next))
                    .hasStatus(422);
        }
        assertThat(admin.send(path, "nameJa= ", "nameEn=a", "probability=50", next))
                .hasStatus(422);
        assertThat(admin.send(path, "nameJa=あ", "nameEn=a", "probability=50", "staleDays=400", next))
                .hasStatus(422);
        admin.send(path, "nameJa=条件交渉", "nameEn=Negotiation", "probability=60", "staleDays=30", next);
        assertThat(admin.send(HOLD, "nameJa=あ", "nameEn=a", "probability=50", "version=99"))
                .hasStatus(409);
    }

    @Test
    void aYomiIsWeighed() {
        int version = ranks.findById(YomiRank.C).orElseThrow().version();
        String was = ranks.findById(YomiRank.C)
                .orElseThrow()
                .probability()
                .movePointRight(2)
                .toPlainString();

        assertThat(admin.send("/admin/phases/yomi/C", "probability=35", "version=" + version))
                .hasStatus3xxRedirection();
        assertThat(ranks.findById(YomiRank.C).orElseThrow().probability()).isEqualByComparingTo("0.35");
        assertThat(admin.send("/admin/phases/yomi/C", "probability=120", "version=" + (version + 1)))
                .hasStatus(422);
        admin.send("/admin/phases/yomi/C", "probability=" + was, "version=" + (version + 1));
    }

    @Test
    void guidanceIsWordedAndRetired() {
        String path = "/admin/phases/VALUE_AGREED/guidance";
        String text = "投資対効果を一緒に試算する " + UUID.randomUUID();
        assertThat(admin.send(path, "kind=NEXT", "textJa=" + text, "textEn=", "position=5", "active=true", "version=0"))
                .hasStatus(422)
                .bodyText()
                .contains(text);
        assertThat(admin.send(
                        path,
                        "kind=NEXT",
                        "textJa=" + text,
                        "textEn=Reckon the return together",
                        "position=5",
                        "active=true",
                        "version=0"))
                .hasStatus3xxRedirection();
        Long deal = office.deal(admin.user(), "青葉精機", "1", Phase.VALUE_AGREED);
        assertThat(admin.get("/opportunities/" + deal)).bodyText().contains(text);

        var item = guidance.findAllByOrderByPositionAscIdAsc().stream()
                .filter(one -> one.textJa().equals(text))
                .findFirst()
                .orElseThrow();
        assertThat(admin.send(
                        path + "/" + item.id(),
                        "kind=NEXT",
                        "textJa=" + text,
                        "textEn=x",
                        "position=5",
                        "_active=on",
                        "version=" + item.version()))
                .hasStatus3xxRedirection();
        assertThat(admin.get("/opportunities/" + deal)).bodyText().doesNotContain(text);
    }

    @Test
    void productsHaveNamesOfTheirOwnAndPrices() {
        String name = "プラン " + UUID.randomUUID();
        assertThat(admin.send("/admin/products", "name=" + name, "standardPrice=98,000", "active=true", "version=0"))
                .hasStatus3xxRedirection();
        assertThat(admin.send("/admin/products", "name=" + name, "standardPrice=1", "active=true", "version=0"))
                .hasStatus(422)
                .bodyText()
                .contains("同じ名前");
        for (String price : new String[] {"-1", "x", "100000000000000000"}) {
            assertThat(admin.send(
                            "/admin/products", "name=y" + name, "standardPrice=" + price, "active=true", "version=0"))
                    .hasStatus(422);
        }
        Product product = products.inOrder().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(product.standardPrice()).isEqualByComparingTo("98000");
        assertThat(admin.send(
                        "/admin/products/" + product.id(),
                        "name=" + name,
                        "_active=on",
                        "version=" + product.version()))
                .hasStatus3xxRedirection();
        assertThat(products.get(product.id()).isActive()).isFalse();
    }

    @Test
    void whetherInsideSalesClosesAloneIsASettingOfTheCompany() {
        MvcTestResult page = admin.get("/admin/company");
        assertThat(page).bodyText().contains("insideSalesCloses");
        assertThat(company.setting().insideSalesMayClose()).isFalse();
    }

    private PhaseDefinition definition(Phase phase) {
        return phases.findById(phase).orElseThrow();
    }
}
