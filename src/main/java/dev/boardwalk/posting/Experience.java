package dev.boardwalk.posting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Years of experience asked for; both null when the ad does not say. A fresher's ad asks for 0 to 0. */
public record Experience(
        @Nullable BigDecimal minYears, @Nullable BigDecimal maxYears) {
    public static final Experience UNKNOWN = new Experience(null, null);
}
