package dev.boardwalk.crawl.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AddressGuardTest {
    private static final AddressGuard LIVE = new AddressGuard(false);
    private static final InetAddress PUBLIC = literal("1.1.1.1");
    private static final InetAddress PRIVATE = literal("10.0.0.5");
    private static final InetAddress LOOPBACK = literal("127.0.0.1");

    static Stream<String> addresses() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/crawl/addresses.txt")).stream()
                .filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void onlyPublicAddressesAreOpen(String line) {
        String[] parts = line.split(" ", 2);
        assertThat(isOpen(LIVE, parts[0])).isEqualTo(parts[1].equals("open"));
    }

    @Test
    void aNameIsJudgedByEveryAddressItHas() {
        assertThat(isOpen(guard(false, PUBLIC), "jobs.acme.example")).isTrue();
        assertThat(isOpen(guard(false, PUBLIC, PRIVATE), "jobs.acme.example")).isFalse();
    }

    @Test
    void theLoopbackSwitchOpensLoopbackAndNothingElse() {
        assertThat(isOpen(guard(true, LOOPBACK), "board.example")).isTrue();
        assertThat(isOpen(guard(true, literal("::1")), "board.example")).isTrue();
        assertThat(isOpen(guard(true, PRIVATE), "board.example")).isFalse();
        assertThat(isOpen(guard(true, literal("169.254.169.254")), "board.example"))
                .isFalse();
    }

    @Test
    void theRefusalNamesHostAddressAndRange() {
        assertThatThrownBy(() -> guard(false, PRIVATE).resolve("jobs.acme.example"))
                .isInstanceOf(AddressRefused.class)
                .hasMessageContaining("jobs.acme.example is 10.0.0.5 (private)");
    }

    @Test
    void aNameServerThatDoesNotAnswerIsNotWaitedFor() {
        CountDownLatch never = new CountDownLatch(1);
        TimedLookup lookup = new TimedLookup(
                host -> {
                    awaitQuietly(never);
                    return new InetAddress[] {PUBLIC};
                },
                Duration.ofMillis(50));
        assertThatThrownBy(() -> new AddressGuard(lookup, false).resolve("slow.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("slow.example: no name server answered");
        never.countDown();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static AddressGuard guard(boolean allowLoopback, InetAddress... answer) {
        return new AddressGuard(host -> answer, allowLoopback);
    }

    private static boolean isOpen(AddressGuard guard, String host) {
        try {
            guard.resolve(host);
            return true;
        } catch (AddressRefused e) {
            return false;
        } catch (UnknownHostException e) {
            throw new AssertionError("the table may only hold literals: " + host, e);
        }
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
