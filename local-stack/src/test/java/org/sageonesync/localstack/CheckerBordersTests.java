package org.sageonesync.localstack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A checker that shared code with what it checks would share its mistakes. */
@AnalyzeClasses(
        packages = "org.sageonesync.localstack",
        importOptions = ImportOption.DoNotIncludeTests.class)
class CheckerBordersTests {

    @ArchTest
    static final ArchRule THE_CHECKER_KNOWS_NOTHING_BUT_THE_JDK_AND_JSON =
            classes()
                    .that()
                    .resideInAPackage("..checker")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "tools.jackson..",
                            "org.jspecify..",
                            "org.sageonesync.localstack.checker");

    @ArchTest
    static final ArchRule THE_LAUNCHER_SHARES_NO_CODE_WITH_THE_SERVICES =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            DescribedPredicate.describe(
                                    "belong to another module",
                                    type ->
                                            type.getPackageName().startsWith("org.sageonesync.")
                                                    && !type.getPackageName()
                                                            .startsWith(
                                                                    "org.sageonesync.localstack")));
}
