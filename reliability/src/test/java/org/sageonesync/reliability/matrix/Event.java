package org.sageonesync.reliability.matrix;

import org.sageonesync.contracts.ContractJson;
import org.sageonesync.reliability.world.Company;
import org.sageonesync.reliability.world.Service;
import org.sageonesync.reliability.world.World;

import java.util.HashMap;
import java.util.Map;

/**
 * What billing says of one of its records.
 *
 * @param fields without the company
 */
record Event(Service service, String id, long version, Map<String, Object> fields) {

    void publish(World world, Company company) {
        var all = new HashMap<>(fields);
        all.put("company", company.key().value());
        all.put("id", id);
        all.put("version", version);
        world.publish(company, service.topic(), id, ContractJson.mapper().writeValueAsString(all));
    }

    Event with(String field, Object value) {
        var all = new HashMap<>(fields);
        all.put(field, value);
        return new Event(service, id, version, all);
    }

    boolean isNewerThan(Event other) {
        return service == other.service && id.equals(other.id) && version > other.version;
    }
}
