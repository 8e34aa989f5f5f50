package dev.muster.scenario;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads a scenario file. The bytes are untrusted: whatever they are, the answer is a scenario or a list of problems, and it comes fast.
 *
 * <p>Two trees: the file as written, where everything has a place, and the resolved scenario, where every name exists and every unit is read.
 */
public final class ScenarioReader {

    /** What reading gave. */
    public sealed interface Result {
        <R> R match(Cases<R> cases);

        interface Cases<R> {
            R scenario(Scenario scenario);

            R problems(List<Problem> problems);
        }

        /** The file is a scenario. */
        record Resolved(Scenario scenario) implements Result {
            @Override
            public <R> R match(Cases<R> cases) {
                return cases.scenario(scenario);
            }
        }

        /** The file is none: every problem that was found, in the order of the file; at least one. */
        record Broken(List<Problem> problems) implements Result {
            public Broken {
                problems = List.copyOf(problems);
            }

            @Override
            public <R> R match(Cases<R> cases) {
                return cases.problems(problems);
            }
        }

        /** The scenario, if there are no problems. */
        default Optional<Scenario> found() {
            return match(new Cases<>() {
                @Override
                public Optional<Scenario> scenario(Scenario scenario) {
                    return Optional.of(scenario);
                }

                @Override
                public Optional<Scenario> problems(List<Problem> problems) {
                    return Optional.empty();
                }
            });
        }

        /** The problems; empty if it is a scenario. */
        default List<Problem> all() {
            return match(new Cases<>() {
                @Override
                public List<Problem> scenario(Scenario scenario) {
                    return List.of();
                }

                @Override
                public List<Problem> problems(List<Problem> problems) {
                    return problems;
                }
            });
        }
    }

    /** Reads the bytes of one file; {@code fileName} is named in problems and, if it ends with {@code .drill.yaml}, must be the scenario's id. */
    public Result read(String fileName, byte[] bytes) {
        Problems problems = new Problems(fileName);
        Optional<Scenario> scenario = new SourceText(problems)
                .read(bytes)
                .flatMap(text -> YamlTree.of(text, problems))
                .flatMap(root -> asBlock(root, problems))
                .map(root -> new SectionsReader(fileName, root, problems).read(sha256(bytes)));
        return problems.isEmpty() && scenario.isPresent()
                ? new Result.Resolved(scenario.get())
                : new Result.Broken(problems.inOrder());
    }

    private static Optional<Written.Block> asBlock(Written root, Problems problems) {
        if (root.asBlock().isEmpty()) {
            problems.add(
                    root.place(),
                    "a scenario is a block of keys, found " + root.shape(),
                    "It begins with \"format: 1\".");
        }
        return root.asBlock();
    }

    /** The fingerprint that names a file's content, in hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256, this one has not", missing);
        }
    }
}
