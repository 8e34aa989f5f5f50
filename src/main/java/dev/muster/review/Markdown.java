package dev.muster.review;

import java.util.List;
import java.util.stream.Collectors;

/** Writes Markdown. Everything that people typed goes through {@link #text}, so that a nickname can make neither a table nor a tag. */
final class Markdown {
    private static final String SPECIAL = "\\`*_{}[]<>|#!~";

    private final StringBuilder out = new StringBuilder();

    /** Words as they are, on one line. */
    static String text(String words) {
        StringBuilder safe = new StringBuilder();
        for (char each : words.strip().replaceAll("\\s+", " ").toCharArray()) {
            if (SPECIAL.indexOf(each) >= 0) {
                safe.append('\\');
            }
            safe.append(each == '&' ? "&amp;" : each);
        }
        return safe.toString();
    }

    Markdown title(String words) {
        out.append("# ").append(words).append("\n\n");
        return this;
    }

    Markdown section(String words) {
        out.append("## ").append(words).append("\n\n");
        return this;
    }

    Markdown paragraph(String words) {
        out.append(words).append("\n\n");
        return this;
    }

    /** A list; an empty one says so in the words of {@code none}. */
    Markdown list(List<String> items, String none) {
        return paragraph(
                items.isEmpty() ? none : items.stream().map(each -> "- " + each).collect(Collectors.joining("\n")));
    }

    Markdown numbered(List<String> items) {
        for (int i = 0; i < items.size(); i++) {
            out.append(i + 1).append(". ").append(items.get(i)).append('\n');
        }
        out.append('\n');
        return this;
    }

    Markdown table(List<String> head, List<List<String>> rows) {
        row(head);
        row(head.stream().map(each -> "---").toList());
        rows.forEach(this::row);
        out.append('\n');
        return this;
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Lines in a fixed pitch. */
    Markdown drawing(List<String> lines) {
        return paragraph("```text\n" + String.join("\n", lines) + "\n```");
    }

    /** The document so far, ending in one line break. */
    String document() {
        return out.toString().stripTrailing() + "\n";
    }
}
