package org.sageonesync.gateway.sageone;

/**
 * The only way to SageOne. Credentials, guards, budget, time-outs and the error taxonomy are behind
 * it.
 *
 * <p>A call blocks the virtual thread that makes it: up to the longest wait in the queue (5 s),
 * then up to the reply time-out (75 s). It is never repeated here; a caller may repeat a read, and
 * nothing else.
 */
public interface SageOne {

    /**
     * Makes one call, or says why it was not made.
     *
     * @return what became of it; SageOne's refusals and every failure of the line are values, an
     *     exception is a defect or an unreachable database
     */
    Reply call(Call call);

    /**
     * Reads a document. SageOne says {@code null} of one that is not there, but now and then of one
     * that is: it is believed where it says so twice in succession.
     */
    default Reply read(Call call) {
        var reply = call(call);
        return reply instanceof Reply.Answered answer && answer.body().isNull()
                ? call(call)
                : reply;
    }
}
