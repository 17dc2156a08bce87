package org.sageonesync.gateway.connection;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Connections;
import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@link Connections} over HTTP. */
@RestController
class ConnectionController implements Connections {

    private final Connecting connecting;
    private final ConnectionTrial trial;
    private final Standing standing;
    private final ConnectionTable table;

    ConnectionController(
            Connecting connecting,
            ConnectionTrial trial,
            Standing standing,
            ConnectionTable table) {
        this.connecting = connecting;
        this.trial = trial;
        this.standing = standing;
        this.table = table;
    }

    @Override
    public Connection connect(CompanyKey company, Credentials credentials) {
        return connecting.connect(company, credentials);
    }

    @Override
    public Connection connection(CompanyKey company) {
        return table.find(company)
                .orElseThrow(
                        () ->
                                ProblemException.notFound(
                                        "The company "
                                                + company
                                                + " is not connected to SageOne."));
    }

    @Override
    public ConnectionTest test(CompanyKey company) {
        var login = table.of(company).orElseThrow(() -> notConnected(company));
        connecting.refuseManyFailures(login);
        return trial.run(company, login);
    }

    @Override
    public Status status(CompanyKey company) {
        return standing.of(company);
    }

    private static ProblemException notConnected(CompanyKey company) {
        return new ProblemException(
                HttpStatus.CONFLICT,
                ProblemTypes.NOT_CONNECTED,
                "Not connected",
                "The company " + company + " is not connected to SageOne yet.");
    }
}
