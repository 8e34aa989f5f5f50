package dev.muster.scenario;

import java.util.List;
import java.util.Optional;

/** Reads the head of a file: what the scenario is called, for whom it is, and where it comes from. */
final class IdentityReader {
    static final String SUFFIX = ".drill.yaml";

    private static final int MOST_SEATS = 24;
    private static final int LONGEST_SECONDS = 4 * 3600;

    private final Reading reading;
    private final String fileName;

    IdentityReader(Reading reading, String fileName) {
        this.reading = reading;
        this.fileName = fileName;
    }

    Identity read(Fields file) {
        readFormat(file);
        String id = readId(file);
        String title = file.string("title");
        String shelfTitle = file.string("shelf-title");
        String level = file.oneOf("level", "newcomer", "intermediate", "expert");
        int duration = readDuration(file);
        int[] team = readTeam(file.need("team"));
        List<String> teaches =
                file.texts("teaches").stream().map(Written.Text::value).toList();
        String[] source = readSource(file.find("source"));
        String briefing = file.string("briefing");
        return new Identity(
                id,
                title,
                shelfTitle,
                level,
                duration,
                team[0],
                team[1],
                team[2],
                teaches,
                source[0],
                source[1],
                briefing);
    }

    /** Where it cannot be read, the longest: then no later time is blamed for it. */
    private int readDuration(Fields file) {
        int before = reading.problems().count();
        int seconds = file.seconds("duration", 60, LONGEST_SECONDS);
        return reading.problems().count() == before ? seconds : LONGEST_SECONDS;
    }

    private void readFormat(Fields file) {
        file.needText("format")
                .filter(text -> !text.value().equals("1"))
                .ifPresent(text -> reading.problems()
                        .add(text.place(), "unknown format " + text.shape(), "This version reads format 1."));
    }

    private String readId(Fields file) {
        Optional<Written.Text> id = file.needText("id");
        id.ifPresent(text -> {
            String name = fileName.substring(fileName.lastIndexOf('/') + 1);
            if (reading.checkId(text) && name.endsWith(SUFFIX) && !name.equals(text.value() + SUFFIX)) {
                String advice = "Maybe rename the file to " + text.shortened() + SUFFIX + ".";
                reading.problems().add(text.place(), "id " + text.shape() + " is not the name of the file", advice);
            }
        });
        return id.map(Written.Text::value).orElse("");
    }

    /** Size, least and most. */
    private int[] readTeam(Optional<Written> written) {
        if (written.isEmpty()) {
            return new int[3];
        }
        int before = reading.problems().count();
        Fields team = reading.fields(written.get(), "team");
        Amount seats = Amount.whole(1, MOST_SEATS);
        int size = (int) team.amount("size", seats);
        int least = (int) team.amount("min", seats, 1);
        int most = (int) team.amount("max", seats, size);
        team.done();
        if (reading.problems().count() == before && (least > size || size > most)) {
            String found = "min " + least + ", size " + size + ", max " + most;
            reading.problems().add(team.place(), "a team needs min <= size <= max, found " + found);
        }
        return new int[] {size, least, most};
    }

    /** Where the story comes from, and how close it keeps to it. */
    private String[] readSource(Optional<Written> written) {
        if (written.isEmpty()) {
            return new String[] {"", "invented"};
        }
        Fields source = reading.fields(written.get(), "source");
        String title = source.string("title");
        String publisher = source.string("publisher");
        String date = source.string("date");
        String fidelity = source.oneOf("fidelity", "faithful", "adapted", "inspired");
        source.done();
        return new String[] {title + " (" + publisher + ", " + date + ")", fidelity};
    }
}
