package org.sageonesync.gateway.sageone;

import org.sageonesync.gateway.budget.Scopes;
import org.sageonesync.gateway.vault.Vault;

/** Names what SageOne may block or refuse, without telling keys or user names. */
public final class LoginScopes {

    private final Vault vault;

    LoginScopes(Vault vault) {
        this.vault = vault;
    }

    /** The scopes of a login. */
    public Scopes of(Login login) {
        var user = login.normalUsername();
        var key = login.normalKey();
        return new Scopes(
                vault.pseudonym("login", user),
                vault.pseudonym("credentials", user, login.password()),
                vault.pseudonym("key", key),
                vault.pseudonym("block", key, Long.toString(login.companyId()), user),
                vault.pseudonym("block", key, user));
    }
}
