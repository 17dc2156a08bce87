package org.sageonesync.localstack.sample;

import java.util.List;
import java.util.Random;

/** Ordinary customers of an internet provider in South Africa. No two bear one name. */
final class People {

    private static final List<String> FIRST =
            List.of(
                    "Thabo",
                    "Nomvula",
                    "Sipho",
                    "Lindiwe",
                    "Bongani",
                    "Nokuthula",
                    "Themba",
                    "Zanele",
                    "Pieter",
                    "Annelie",
                    "Jaco",
                    "Marietjie",
                    "Kobus",
                    "Elmarie",
                    "Aisha",
                    "Imraan",
                    "Priya",
                    "Rajesh",
                    "Lerato",
                    "Tshepo",
                    "Refilwe",
                    "Kagiso",
                    "Grace",
                    "Nicholas",
                    "Fatima",
                    "Johan",
                    "Ayanda",
                    "Sibusiso",
                    "Chantal",
                    "Deon");
    private static final List<String> LAST =
            List.of(
                    "Dlamini",
                    "Nkosi",
                    "Khumalo",
                    "Mthembu",
                    "Zulu",
                    "Ndlovu",
                    "Buthelezi",
                    "van der Merwe",
                    "Botha",
                    "Pretorius",
                    "Venter",
                    "Coetzee",
                    "Fourie",
                    "du Plessis",
                    "Naidoo",
                    "Pillay",
                    "Govender",
                    "Moosa",
                    "Mokoena",
                    "Molefe",
                    "Sithole",
                    "Mahlangu",
                    "Smith",
                    "Jacobs",
                    "Adams",
                    "Petersen",
                    "Williams");
    private static final List<String> STREETS =
            List.of(
                    "Florida Road",
                    "Long Street",
                    "Voortrekker Road",
                    "Vilakazi Street",
                    "Church Street");

    private static final List<Place> TOWNS =
            List.of(
                    Place.of("", "Durban", "KwaZulu-Natal", "4001"),
                    Place.of("", "Cape Town", "Western Cape", "8001"),
                    Place.of("", "Soweto", "Gauteng", "1804"),
                    Place.of("", "Bloemfontein", "Free State", "9301"),
                    Place.of("", "Gqeberha", "Eastern Cape", "6001"));

    private static final int COMBINATIONS = FIRST.size() * LAST.size();

    private final String company;
    private final Random random;

    People(String company, long seed) {
        this.company = company;
        this.random = new Random(seed);
    }

    /** The customer of this number, counted from 0; asked for in order, always the same. */
    Snapshot customer(int number) {
        String id = Integer.toString(1001 + number);
        Snapshot customer =
                Snapshot.of(company, id, name(number))
                        .with("login", "net" + id)
                        .with("email", "net" + id + "@example.net")
                        .with("phone", "+27 31 555 " + digits(4))
                        .with("mobile", "+27 82 555 " + digits(4))
                        .with("status", number % 7 == 0 ? "new" : "active")
                        .with("address", place());
        return number % 5 == 0
                ? customer.with("vatNumber", "4" + digits(9)).with("deliveryAddress", place())
                : customer;
    }

    private static String name(int number) {
        int pair = number * 31 % COMBINATIONS;
        int round = number / COMBINATIONS;
        String initial = round == 0 ? "" : (char) ('A' + (round - 1) % 26) + ". ";
        String more = round <= 26 ? "" : " " + (round - 1) / 26;
        return FIRST.get(pair % FIRST.size())
                + " "
                + initial
                + LAST.get(pair / FIRST.size())
                + more;
    }

    private Place place() {
        String street = STREETS.get(random.nextInt(STREETS.size()));
        return TOWNS.get(random.nextInt(TOWNS.size()))
                .with("line1", (1 + random.nextInt(250)) + " " + street);
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
