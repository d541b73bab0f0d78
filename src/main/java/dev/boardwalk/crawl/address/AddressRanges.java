package dev.boardwalk.crawl.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses are on the public internet. By the IANA special-purpose address registries (RFC 6890 and its updates): what is not globally reachable is
 * named here for IPv4; for IPv6 only global unicast is reachable at all. An IPv4 address inside an IPv6 one counts as itself.
 */
final class AddressRanges {
    @SuppressWarnings("ArrayRecordComponent") // a constant, never compared
    private record Range(byte[] network, int bits, String name) {
        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            int whole = bits / 8;
            int rest = bits % 8;
            boolean samePrefix = Arrays.equals(address, 0, whole, network, 0, whole);
            return samePrefix && (rest == 0 || ((address[whole] ^ network[whole]) & 0xff) >> (8 - rest) == 0);
        }
    }

    private static final List<Range> CLOSED = List.of(
            range("0.0.0.0/8", "this network"),
            range("10.0.0.0/8", "private"),
            range("100.64.0.0/10", "carrier NAT"),
            range("127.0.0.0/8", "loopback"),
            range("168.63.129.16/32", "cloud metadata"),
            range("169.254.0.0/16", "link-local and cloud metadata"),
            range("172.16.0.0/12", "private"),
            range("192.0.0.0/24", "protocol assignments"),
            range("192.0.2.0/24", "documentation"),
            range("192.88.99.0/24", "6to4 relay"),
            range("192.168.0.0/16", "private"),
            range("198.18.0.0/15", "benchmarks"),
            range("198.51.100.0/24", "documentation"),
            range("203.0.113.0/24", "documentation"),
            range("224.0.0.0/4", "multicast"),
            range("240.0.0.0/4", "reserved and broadcast"),
            range("::1/128", "loopback"),
            range("2001::/23", "protocol assignments, Teredo among them"),
            range("2001:db8::/32", "documentation"),
            range("3fff::/20", "documentation"));

    private static final Range GLOBAL_UNICAST = range("2000::/3", "global unicast");
    private static final Range SIX_TO_FOUR = range("2002::/16", "6to4");
    private static final Range NAT64 = range("64:ff9b::/96", "NAT64");

    private AddressRanges() {}

    /** Returns why nothing may be asked of this address; null when it is public. */
    static @Nullable String closed(InetAddress address) {
        byte[] bytes = embedded(address.getAddress());
        for (Range range : CLOSED) {
            if (range.contains(bytes)) {
                return range.name();
            }
        }
        return bytes.length == 4 || GLOBAL_UNICAST.contains(bytes) ? null : "no public unicast address";
    }

    /** The IPv4 address a translator or tunnel would take out of an IPv6 one; v4-mapped ones are unwrapped by InetAddress itself. */
    private static byte[] embedded(byte[] address) {
        if (NAT64.contains(address)) {
            return Arrays.copyOfRange(address, 12, 16);
        }
        return SIX_TO_FOUR.contains(address) ? Arrays.copyOfRange(address, 2, 6) : address;
    }

    private static Range range(String cidr, String name) {
        String[] parts = cidr.split("/", 2);
        try {
            // a literal: no name is looked up
            return new Range(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]), name);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address range: " + cidr, e);
        }
    }
}
