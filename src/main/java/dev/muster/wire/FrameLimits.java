package dev.muster.wire;

/**
 * How much a client's frame may hold.
 *
 * @param frameChars the longest frame, in UTF-16 units
 * @param textChars the longest single text
 * @param listItems the longest list
 */
public record FrameLimits(int frameChars, int textChars, int listItems) {
    public FrameLimits {
        if (frameChars < 1 || textChars < 1 || listItems < 1) {
            throw new IllegalArgumentException("Limits of a frame are " + frameChars + ", " + textChars + ", "
                    + listItems + ", expected at least 1 each");
        }
    }
}
