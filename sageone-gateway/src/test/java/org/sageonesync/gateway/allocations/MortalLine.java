package org.sageonesync.gateway.allocations;

import org.sageonesync.gateway.posting.KilledLine;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A line on which the sender of a chosen request dies; other senders live on. */
final class MortalLine implements SageOne {

    private final SageOne line;
    private final Map<String, KilledLine> deadly = new ConcurrentHashMap<>();

    MortalLine(SageOne line) {
        this.line = line;
    }

    /** Kills the sender of the next request of this operation. */
    KilledLine kill(String operation, KilledLine.Moment moment) {
        var killed = new KilledLine(line, moment);
        deadly.put(operation, killed);
        return killed;
    }

    @Override
    public Reply call(Call call) {
        var killed = deadly.remove(call.operation());
        return killed == null ? line.call(call) : killed.call(call);
    }
}
