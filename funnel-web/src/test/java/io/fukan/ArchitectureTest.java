package io.fukan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;

/** What the code promises about its own shape; CONTRIBUTING.md says why. */
class ArchitectureTest {

    private static final List<String> MODULES = List.of("funnel-domain", "funnel-service", "funnel-web");

    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new WithoutTests()).importPackages("io.fukan");

    @Test
    void aModuleKnowsOnlyThoseBelowIt() {
        for (JavaClass type : CODE) {
            int layer = MODULES.indexOf(module(type));
            assertThat(type.getDirectDependenciesFromSelf())
                    .extracting(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filteredOn(target -> target.getPackageName().startsWith("io.fukan"))
                    .as("what %s in %s depends on", type.getName(), module(type))
                    .allSatisfy(target -> assertThat(MODULES.indexOf(module(target)))
                            .as(target.getName())
                            .isLessThanOrEqualTo(layer));
        }
    }

    @Test
    void aPackageLivesInOneModule() {
        Map<String, Set<String>> modules = CODE.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName,
                        Collectors.mapping(ArchitectureTest::module, Collectors.toCollection(TreeSet::new))));

        assertThat(modules).allSatisfy((name, in) -> assertThat(in).as(name).hasSize(1));
    }

    @Test
    void featuresFormNoCycleAndAreReachedThroughTheirPublicFace() {
        ApplicationModules.of(FukanApplication.class, new WithoutTests()).verify();
    }

    @Test
    void thePresentMomentComesFromTheClock() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(FukanApplication.class)
                .should()
                .callMethodWhere(readsTheTimeOfTheMachine())
                .orShould()
                .callConstructor(Date.class)
                .because("a test must be able to say what time it is")
                .check(CODE);
    }

    @Test
    void dependenciesComeThroughConstructors() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith(Resource.class)
                .orShould()
                .beAnnotatedWith(PersistenceContext.class)
                .check(CODE);
    }

    @Test
    void associationsAreLoadedWhenAskedFor() {
        assertThat(CODE.stream().flatMap(type -> type.getFields().stream())).allSatisfy(field -> {
            field.tryGetAnnotationOfType(ManyToOne.class)
                    .ifPresent(association -> assertThat(association.fetch())
                            .as(field.getFullName())
                            .isEqualTo(FetchType.LAZY));
            field.tryGetAnnotationOfType(OneToOne.class)
                    .ifPresent(association -> assertThat(association.fetch())
                            .as(field.getFullName())
                            .isEqualTo(FetchType.LAZY));
        });
    }

    @Test
    void everyPackageSaysWhatItIsForAndMindsNull() {
        classes()
                .should(new ArchCondition<>("live in a package with a package-info that is @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " does not"));
                        }
                    }
                })
                .check(CODE);
    }

    @Test
    void packagesAreNamedForConcepts() {
        classes()
                .should()
                .resideOutsideOfPackages("..util..", "..utils..", "..common..", "..helper..", "..misc..")
                .check(CODE);
        noClasses().should().haveSimpleNameEndingWith("ServiceImpl").check(CODE);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheTimeOfTheMachine() {
        return DescribedPredicate.describe("reads the time of the machine", call -> {
            String owner = call.getTargetOwner().getName();
            boolean withClock =
                    call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return switch (call.getName()) {
                case "now" -> owner.startsWith("java.time.") && !withClock;
                case "currentTimeMillis" -> owner.equals("java.lang.System");
                default -> owner.equals("java.time.Clock") && call.getName().startsWith("system");
            };
        });
    }

    /** The module by where the class file lies: a folder {@code funnel-x/target/classes} or a jar {@code funnel-x-….jar}. */
    private static String module(JavaClass type) {
        String place = type.getSource().orElseThrow().getUri().toString();
        return Arrays.stream(place.split("/"))
                .flatMap(part -> MODULES.stream().filter(part::startsWith))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError(type.getName() + " is in no module: " + place));
    }

    private static final class WithoutTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return new DoNotIncludeTests().includes(location) && !location.contains("-tests.jar");
        }
    }
}
