package org.sageonesync.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * What is started is an archive with its libraries beside it. Of one that holds them, virtual
 * threads that load classes at the same time can wait for each other for ever.
 */
class ServiceArchivesIT {

    @ParameterizedTest
    @MethodSource("services")
    void holdsNoLibraryAndFindsThemBesideIt(String module) throws IOException {
        Path archive =
                Repository.path("%s/target/app/%1$s-0.1.0-SNAPSHOT-app.jar".formatted(module));

        try (var jar = new JarFile(archive.toFile())) {
            Attributes start = jar.getManifest().getMainAttributes();
            assertThat(jar.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.endsWith(".jar"))
                    .contains(
                            start.getValue(Attributes.Name.MAIN_CLASS).replace('.', '/')
                                    + ".class");
            assertThat(start.getValue(Attributes.Name.CLASS_PATH).split(" "))
                    .hasSizeGreaterThan(40)
                    .allSatisfy(library -> assertThat(archive.resolveSibling(library)).exists());
        }
    }

    static Set<String> services() {
        return Repository.services();
    }
}
