package org.sageonesync.reliability.world;

/** When a gateway dies, seen from one request to SageOne. */
public enum Moment {
    /** It holds the claim and has sent nothing. */
    AFTER_THE_CLAIM,
    /** It has written that it is about to send, and sends nothing. */
    BEFORE_SENDING,
    /** What it sent is done, or not, and it writes nothing about it. */
    BEFORE_THE_RESULT,
    /** The result is written, and nobody hears of it. */
    BEFORE_THE_ANSWER
}
