package org.sageonesync.runtime.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import org.jspecify.annotations.NullMarked;

import java.util.List;

/** The rules of the house that hold in every module; a module's test adds its own. */
public final class HouseRules {

    private static final String[] NAMELESS_PACKAGES = {
        "..service..", "..dto..", "..model..", "..util..", "..common..", "..impl..", "..helper.."
    };

    private HouseRules() {}

    /**
     * Checks a module's main classes against every rule.
     *
     * @param basePackage such as {@code org.sageonesync.kernel}
     * @throws AssertionError if a rule is broken
     */
    public static void check(String basePackage) {
        var classes = mainClasses(basePackage);
        all(basePackage).forEach(rule -> rule.check(classes));
    }

    /**
     * Reads a module's main classes, for rules of its own.
     *
     * @param basePackage such as {@code org.sageonesync.kernel}
     * @return the classes
     */
    public static JavaClasses mainClasses(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(basePackage);
    }

    static List<ArchRule> all(String basePackage) {
        return List.of(
                slices().matching(basePackage + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true),
                noClasses()
                        .should()
                        .resideInAnyPackage(NAMELESS_PACKAGES)
                        .because("a package is named after a feature or a mechanism"),
                ArchRuleDefinition.classes().should(liveInANullMarkedPackage()),
                NO_CLASSES_SHOULD_USE_FIELD_INJECTION,
                NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING,
                NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                noSleep(),
                noBlock());
    }

    private static ArchRule noSleep() {
        return noClasses()
                .should()
                .callMethodWhere(called("java.lang.Thread", "sleep"))
                .because("waiting is injected");
    }

    private static ArchRule noBlock() {
        return noClasses()
                .that(
                        DescribedPredicate.not(
                                resideInAnyPackage(
                                        "org.sageonesync.runtime.database",
                                        "org.sageonesync.runtime.http")))
                .should()
                .callMethodWhere(called("reactor.core.publisher.Mono", "block"))
                .orShould()
                .callMethodWhere(called("reactor.core.publisher.Flux", "blockLast"))
                .orShould()
                .callMethodWhere(called("reactor.core.publisher.Flux", "blockFirst"))
                .because("waiting for a publisher is done in one place, which never cancels");
    }

    private static DescribedPredicate<JavaAccess<?>> called(String type, String method) {
        return JavaAccess.Predicates.target(owner(name(type)))
                .and(JavaAccess.Predicates.target(name(method)));
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }
}
