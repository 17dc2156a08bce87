package org.sageonesync.gateway.sageone;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;

import java.nio.channels.ClosedChannelException;

/**
 * The last station before the encoder. A request whose deadline has passed is not written and its
 * connection is closed; one that may leave gets its key and password here, so that no layer above,
 * and so no log, metric, trace or exception, ever holds them.
 */
@Sharable
final class DepartureGate extends ChannelOutboundHandlerAdapter {

    static final AttributeKey<Outgoing> OUTGOING = AttributeKey.valueOf(Outgoing.class.getName());

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (!(message instanceof HttpRequest request)) {
            var _ = context.write(message, promise);
            return;
        }
        var outgoing = context.channel().attr(OUTGOING).getAndSet(null);
        if (outgoing != null && outgoing.leaves()) {
            var _ = context.write(outgoing.withSecrets(request), promise);
        } else {
            ReferenceCountUtil.release(message);
            var _ = promise.setFailure(new ClosedChannelException());
            var _ = context.close();
        }
    }
}
