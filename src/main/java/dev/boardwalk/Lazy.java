package dev.boardwalk;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something costly, made when it is first needed and then kept. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T present = made == null ? maker.get() : made;
        made = present;
        return present;
    }
}
