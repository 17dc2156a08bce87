package org.sageonesync.contracts;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class ModuleBordersTests {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void needsNothingOfSpringBeyondTheAnnotationsOfHttpInterfaces() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.springframework..")
                                .and(
                                        not(
                                                resideInAnyPackage(
                                                        "org.springframework.web.bind.annotation",
                                                        "org.springframework.web.service.annotation",
                                                        "org.springframework.http"))))
                .check(CLASSES);
    }

    @Test
    void needsNoOtherModule() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.sageonesync..")
                                .and(not(resideInAPackage("org.sageonesync.contracts.."))))
                .check(CLASSES);
    }

    @Test
    void validatesAgainstSchemasInOnePackageOnlyAndOutOfSight() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sageonesync.contracts.billing")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.networknt..")
                .check(CLASSES);
        noClasses()
                .that()
                .arePublic()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.networknt..")
                .check(CLASSES);
    }

    @Test
    void holdsNoStateThatChanges() {
        classes().that().areNotEnums().should().haveOnlyFinalFields().check(CLASSES);
    }
}
