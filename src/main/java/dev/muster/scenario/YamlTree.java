package dev.muster.scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The one place that knows the YAML library: text in, as-written tree out. It builds from events with a stack of its own, so that neither depth nor aliases of an untrusted file
 * can hurt: aliases, anchors, tags and second documents are no part of the format.
 */
final class YamlTree {
    static final int MOST_DEPTH = 16;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setParseComments(false)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(SourceText.MOST_BYTES)
            .build();

    private final Problems problems;
    private final Deque<Growing> open = new ArrayDeque<>();
    private Optional<Written> root = Optional.empty();
    private int documents;

    private YamlTree(Problems problems) {
        this.problems = problems;
    }

    /** The tree of a text; empty if it is no YAML, with a problem that says why. */
    static Optional<Written> of(String text, Problems problems) {
        return new YamlTree(problems).read(text);
    }

    private Optional<Written> read(String text) {
        try {
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                if (!take(event)) {
                    return Optional.empty();
                }
            }
        } catch (MarkedYamlEngineException notYaml) {
            Place place = notYaml.getProblemMark()
                    .or(notYaml::getContextMark)
                    .map(YamlTree::place)
                    .orElse(Place.START);
            problems.add(place, "this is no YAML: " + notYaml.getProblem(), advice(notYaml.getProblem()));
            return Optional.empty();
        } catch (YamlEngineException notYaml) {
            problems.add(Place.START, "this is no YAML: " + notYaml.getMessage());
            return Optional.empty();
        }
        if (root.isEmpty()) {
            problems.add(Place.START, "the file is empty", "A scenario begins with \"format: 1\".");
        }
        return root;
    }

    /** Returns false where reading on makes no sense. */
    private boolean take(Event event) {
        return switch (event.getEventId()) {
            case StreamStart, StreamEnd, Comment, DocumentEnd -> true;
            case DocumentStart -> isFirstDocument(event);
            case Alias -> refuseAlias((AliasEvent) event);
            case Scalar -> takeText((ScalarEvent) event);
            case SequenceStart -> opens((CollectionStartEvent) event, new Growing.Listed(at(event)));
            case MappingStart -> opens((CollectionStartEvent) event, new Growing.Keyed(at(event), problems));
            case SequenceEnd, MappingEnd -> place(open.pop().grown());
        };
    }

    private boolean isFirstDocument(Event event) {
        documents++;
        if (documents > 1) {
            problems.add(
                    at(event), "a second document begins here", "One file holds one scenario; remove the \"---\".");
        }
        return documents == 1;
    }

    private boolean refuseAlias(AliasEvent event) {
        String found = "found the alias *" + event.getAlias().getValue();
        problems.add(
                at(event), found, "Aliases are no part of the format; write it out, or put it in quotation marks.");
        return place(new Written.Text(at(event), "*" + event.getAlias().getValue(), 0, false));
    }

    private boolean takeText(ScalarEvent event) {
        refuseExtras(event, event.getTag());
        boolean bare = event.isPlain();
        int inset = event.isSQuoted() || event.isDQuoted() ? 1 : 0;
        String value = event.getValue();
        if (!value.codePoints().allMatch(YamlTree::isText)) {
            problems.add(at(event), "the text hides a control character", "Remove the escape that makes it.");
            value = "";
        }
        return place(new Written.Text(at(event), value, inset, bare));
    }

    private boolean opens(CollectionStartEvent event, Growing growing) {
        refuseExtras(event, event.getTag());
        if (open.size() == MOST_DEPTH) {
            problems.add(at(event), "nested deeper than " + MOST_DEPTH + " levels");
            return false;
        }
        open.push(growing);
        return true;
    }

    private boolean place(Written written) {
        Growing parent = open.peek();
        if (parent == null) {
            root = Optional.of(written);
        } else {
            parent.add(written);
        }
        return true;
    }

    private void refuseExtras(NodeEvent event, Optional<String> tag) {
        tag.ifPresent(name -> problems.add(
                at(event),
                "found the tag " + name,
                "Tags are no part of the format; put the text in quotation marks."));
        event.getAnchor()
                .ifPresent(anchor -> problems.add(
                        at(event), "found the anchor &" + anchor.getValue(), "Anchors are no part of the format."));
    }

    private static boolean isText(int c) {
        return c == '\n' || c == '\t' || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE);
    }

    private static String advice(String problem) {
        return problem.contains("mapping values")
                ? "Maybe a text with \": \" in it needs quotation marks, or the indentation is off."
                : problem.contains("TAB")
                        ? "Indent with spaces."
                        : "Maybe a quotation mark or a bracket is open, or the indentation is off.";
    }

    private static Place at(Event event) {
        return event.getStartMark().map(YamlTree::place).orElse(Place.START);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
