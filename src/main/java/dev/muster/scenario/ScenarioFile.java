package dev.muster.scenario;

/** The bytes of one scenario file, under the name that problems are reported with. */
public final class ScenarioFile {
    private final String name;
    private final byte[] bytes;

    public ScenarioFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
