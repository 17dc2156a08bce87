package org.sageonesync.reliability.schedules;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws customers. */
final class People {

    private static final List<String> FIRST = List.of("Thandi", "Pieter", "Aisha", "Sipho");
    private static final List<String> LAST = List.of("Nkosi", "Botha", "Patel");

    private final Dice dice;

    People(Dice dice) {
        this.dice = dice;
    }

    /** Those who buy: they may be ignored, or never told of, but are never deleted. */
    List<String> buyers() {
        return IntStream.rangeClosed(1, dice.between(2, 4)).mapToObj(i -> "C" + i).toList();
    }

    Life buyer(String id) {
        return dice.percent(6)
                ? Life.UNTOLD
                : new Life(versions(id, partner(), dice.between(1, 3), false));
    }

    /** One who buys nothing, and may be deleted. */
    Life passerBy() {
        return dice.percent(60)
                ? new Life(versions("C9", partner(), dice.between(1, 2), dice.percent(60)))
                : Life.UNTOLD;
    }

    private @Nullable String partner() {
        return switch (dice.below(6)) {
            case 0 -> Knobs.PARTNER_IGNORED_FIRST;
            case 1 -> Knobs.PARTNER_IGNORED_LATER;
            default -> null;
        };
    }

    private List<Fact> versions(String id, @Nullable String partner, int count, boolean deleted) {
        var versions = new ArrayList<Fact>();
        var name = name();
        for (int version = 1; version <= count; version++) {
            name = dice.percent(30) ? name() : name;
            versions.add(new Fact.Customer(id, version, name, partner, dice.percent(15), false));
        }
        if (deleted) {
            versions.add(new Fact.Customer(id, count + 1L, name, partner, false, true));
        }
        return versions;
    }

    /** So few that two of a company often share one. */
    private String name() {
        return dice.one(FIRST) + " " + dice.one(LAST);
    }
}
