package org.sageonesync.reliability.schedules;

import org.sageonesync.reliability.world.Company;
import org.sageonesync.reliability.world.Gateway;
import org.sageonesync.reliability.world.Service;
import org.sageonesync.reliability.world.World;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TestPostgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The gateways of the schedules, with a journal of their own, and the services; all of them die.
 */
final class Fleet implements AutoCloseable {

    private static final Map<String, Object> SETTINGS =
            Map.of("RECEIPTS_REVERSAL", "delete", "ALLOCATIONS_LISTING", "get");

    private final World world;
    private final FreshDatabase journal = TestPostgres.freshDatabase();
    private final List<Gateway> gateways = new ArrayList<>();
    private final Set<Company> led = new HashSet<>();
    private int turn;

    Fleet(World world) {
        this.world = world;
        gateways.add(newGateway());
    }

    private Gateway newGateway() {
        return world.startGateway(journal, SETTINGS);
    }

    /** A company of its own for a schedule. */
    Play play(Schedule schedule) {
        var company = world.newCompany(Play.setup(1, Knobs.FIRST), eldest());
        lead(company);
        return new Play(world, company, schedule);
    }

    /**
     * Takes a step while the company's requests go to another gateway than before, if there is one.
     */
    void step(Play play) {
        lead(play.company());
        play.next();
    }

    private synchronized Gateway eldest() {
        return gateways.getFirst();
    }

    private synchronized void lead(Company company) {
        led.add(company);
        gateways.get(turn++ % gateways.size()).lead(company.key());
    }

    /** Two of each program, or one. */
    void overlap(boolean wanted) {
        if (wanted && size() == 1) {
            grow();
        } else if (!wanted && size() > 1) {
            shrink();
        }
    }

    private synchronized int size() {
        return gateways.size();
    }

    private void grow() {
        var more =
                Arrays.stream(Service.values())
                        .map(service -> CompletableFuture.runAsync(() -> world.start(service)))
                        .toList();
        add(newGateway());
        more.forEach(CompletableFuture::join);
    }

    private void shrink() {
        killEldest();
        for (var service : Service.values()) {
            world.kill(service, world.replicas(service).getFirst());
        }
    }

    /** Kills a program and has another take over. */
    void restart(String program) {
        if (program.equals(Weather.GATEWAY)) {
            add(newGateway());
            killEldest();
        } else {
            restart(Service.valueOf(program));
        }
    }

    private void restart(Service service) {
        world.kill(service, world.replicas(service).getFirst());
        world.start(service);
    }

    private synchronized void add(Gateway gateway) {
        gateways.add(gateway);
    }

    private void killEldest() {
        world.kill(retired());
    }

    private synchronized Gateway retired() {
        var eldest = gateways.removeFirst();
        led.forEach(company -> gateways.getFirst().lead(company.key()));
        return eldest;
    }

    /** Leaves one of each service, and no gateway. */
    @Override
    public void close() {
        overlap(false);
        gateways.forEach(world::kill);
    }
}
