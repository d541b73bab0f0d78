package dev.boardwalk.crawl.address;

import java.io.Serial;
import java.net.UnknownHostException;

/** The {@link AddressGuard} let nobody through. An UnknownHostException because that is what a resolver may throw. */
public final class AddressRefused extends UnknownHostException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;

    AddressRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Host, address and range, in words for an operator. */
    public String reason() {
        return reason;
    }
}
