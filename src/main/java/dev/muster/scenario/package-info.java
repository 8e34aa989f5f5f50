/**
 * What an author writes: reads a scenario file into a resolved scenario, with every problem and its place.
 *
 * <p>May use: the JDK only; SnakeYAML Engine inside {@code YamlTree}.
 *
 * <p>Start reading at {@link dev.muster.scenario.Scenario}, which is what the rest of Muster sees, and {@link dev.muster.scenario.ScenarioReader}. On the way from bytes to scenario:
 * {@code SourceText} (bytes to text), {@code YamlTree} (text to the as-written tree, {@code Written}), {@code Names} (what the file declares), {@code SectionsReader} and the readers
 * of its sections, each over {@code Fields}. The format is described in {@code src/docs/format.md}.
 *
 * <p>Plain Java: no framework, no wall clock, no randomness that is not seeded, no threads.
 */
@NullMarked
package dev.muster.scenario;

import org.jspecify.annotations.NullMarked;
