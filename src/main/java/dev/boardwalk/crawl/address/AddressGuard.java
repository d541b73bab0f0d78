package dev.boardwalk.crawl.address;

import dev.boardwalk.crawl.answer.FetchLimits;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names and refuses what is not public, so that no page, redirect or name server can point us at the machine we run on or its neighbours.
 *
 * <p>HttpClient asks its resolver for literals and names alike and connects to exactly what it is given, so there is no second look-up that could answer
 * differently (DNS rebinding). One forbidden address among several refuses the name: public sites have no reason to mix.
 */
public final class AddressGuard implements DnsResolver {

    /** The look-up behind the guard. */
    @FunctionalInterface
    public interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /** What the URL standard (WHATWG, 4.3) takes for an IPv4 address: decimal, octal and hexadecimal, in one to four parts. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?i)(?:^|\\.)(?:[0-9]+|0x[0-9a-f]*)\\.?$");

    /** The one spelling everybody reads alike. */
    private static final Pattern DOTTED = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

    private final Lookup lookup;
    private final boolean allowLoopback;

    /**
     * Asks the system's resolver.
     *
     * @param allowLoopback lets 127.0.0.0/8 and ::1 through, nothing else; for tests and the demo
     */
    public AddressGuard(boolean allowLoopback) {
        this(new TimedLookup(InetAddress::getAllByName, FetchLimits.CONNECT), allowLoopback);
    }

    /** @param lookup asked for every name and literal, within a time of its own */
    public AddressGuard(Lookup lookup, boolean allowLoopback) {
        this.lookup = lookup;
        this.allowLoopback = allowLoopback;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (ENDS_IN_A_NUMBER.matcher(host).find() && !DOTTED.matcher(host).matches()) {
            throw new AddressRefused(host + " is an address in a spelling that resolvers read differently");
        }
        InetAddress[] addresses = lookup.all(host);
        for (InetAddress address : addresses) {
            @Nullable String why = allowLoopback && address.isLoopbackAddress() ? null : AddressRanges.closed(address);
            if (why != null) {
                throw new AddressRefused(
                        host + " is " + address.getHostAddress() + " (" + why + "): only public addresses are crawled");
            }
        }
        return addresses;
    }

    /** Names are not looked up backwards: nothing here needs it. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
