package dev.muster.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding of everything that is shown: half-even at 10 places on the exact binary value, which removes the dust of binary sums, then half-up to the printed digits. */
public final class Digits {
    private static final int DUST = 10;

    private Digits() {}

    /** The number that is printed. */
    public static double round(double value, int places) {
        return new BigDecimal(value)
                .setScale(DUST, RoundingMode.HALF_EVEN)
                .setScale(places, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
