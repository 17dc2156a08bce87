package org.sageonesync.localstack.server;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.sageonesync.localstack.process.StackFailure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * PostgreSQL's programs for this machine, unpacked once. PostgreSQL refuses to run as root; root
 * runs it in a user namespace of its own, where it is nobody.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresPrograms(Path folder) {

    /** Unpacks them below the folder, unless that was done before. */
    static PostgresPrograms below(Path cache) {
        Path folder = cache.resolve("postgres");
        if (!Files.isDirectory(folder)) {
            try {
                unpack(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL cannot be unpacked to " + folder, e);
            }
        }
        return new PostgresPrograms(folder);
    }

    /** The words that run a program, to which its arguments are added. */
    List<String> run(String program, List<String> arguments) {
        var words = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(folder.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        return words;
    }

    private static void unpack(Path folder) throws IOException {
        Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
        Path unfinished = Files.createTempDirectory(parent, "postgres-");
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(archive())))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                unpack(tar, entry, unfinished);
            }
        }
        moveUnlessThere(unfinished, folder);
    }

    /** Another start may have been quicker; then what it unpacked is as good. */
    static void moveUnlessThere(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failure) {
            DataFolder.delete(unfinished);
            if (!Files.isDirectory(folder)) {
                throw failure;
            }
        }
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        InputStream archive =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                        system, machine.equals("amd64") ? "x86_64" : machine);
        if (archive == null) {
            throw new StackFailure(
                    "there is no PostgreSQL for %s on %s".formatted(system, machine));
        }
        return archive;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive has an entry outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var permissions =
                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if ((mode & 0100) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
        }
        return permissions;
    }
}
