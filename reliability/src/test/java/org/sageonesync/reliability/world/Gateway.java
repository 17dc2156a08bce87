package org.sageonesync.reliability.world;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.Postings;
import org.sageonesync.gateway.sageone.Line;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import java.net.URI;
import java.util.Set;

/** A running gateway. */
public final class Gateway {

    private final Replica replica;
    private final Front front;

    Gateway(Replica replica, Front front) {
        this.replica = replica;
        this.front = front;
    }

    static void mortal(ConfigurableApplicationContext starting) {
        var beans = (GenericApplicationContext) starting;
        beans.registerBean(
                MortalLine.class,
                () -> new MortalLine(beans.getBean(Line.class)),
                definition -> definition.setPrimary(true));
    }

    /** Where it answers itself. */
    public URI url() {
        return replica.url();
    }

    /** A bean of it. */
    public <T> T bean(Class<T> type) {
        return replica.bean(type);
    }

    /** What its journal knows of a document. */
    public Posting journal(Company company, PostingKind kind, String ref) {
        return bean(Postings.class).get(company.key(), kind, new BillingRef(ref));
    }

    /** Takes the requests of companies that are led to no other one. */
    public void open() {
        front.open(url());
    }

    /** Takes all requests of this company. */
    public void lead(CompanyKey company) {
        front.lead(company, url());
    }

    /** The company's next sender of this operation stops for ever at this moment. */
    public void doom(CompanyKey company, String operation, Moment moment) {
        bean(MortalLine.class).doom(company, operation, moment);
    }

    /** The companies whose senders have come to their moment. */
    public Set<CompanyKey> stopped() {
        return bean(MortalLine.class).stopped();
    }

    /** It sends, stores and answers nothing more. */
    public void kill() {
        bean(MortalLine.class).die();
        front.drop(url());
        replica.kill();
    }

    void stop() {
        front.drop(url());
        replica.stop();
    }
}
