package dev.muster.web;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Where each component stands on the map: callers left of what they call, few lines crossing. The usual layered drawing: columns by the longest
 * way from an entry, rows by the median of the neighbours, a place kept free where a line passes a column. The same system gives the same map.
 */
public final class MapLayout {
    private static final int SWEEPS = 8;

    /** A place on the map: {@code x} is the column, counted from 0 at the customers' side; {@code y} the row, in steps of a half. */
    public record Place(double x, double y) {}

    private final Map<String, List<String>> calls = new LinkedHashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, List<String>> right = new HashMap<>();
    private final Map<String, List<String>> left = new HashMap<>();
    private final List<List<String>> order = new ArrayList<>();

    private MapLayout(SystemModel system) {
        for (Component component : system.components()) {
            calls.put(component.id(), new ArrayList<>());
        }
        for (Dependency dependency : system.dependencies()) {
            callees(dependency.from()).add(dependency.to());
        }
        breakCycles();
        assignColumns();
        fillColumns();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sortColumns(sweep % 2 == 0);
        }
    }

    /** Lays out a system. */
    public static MapLayout of(SystemModel system) {
        return new MapLayout(system);
    }

    /** The place of every component, in the order of the system. */
    public Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        calls.keySet().forEach(id -> places.put(id, place(id)));
        return places;
    }

    /** Where the line of a dependency passes the columns between its ends; empty for a short one or one that leads back. */
    public List<Place> passes(String from, String to) {
        List<Place> passes = new ArrayList<>();
        for (int column = column(from) + 1; column < column(to); column++) {
            String passing = passing(from, to, column);
            if (order.get(column).contains(passing)) {
                passes.add(new Place(column, row(passing)));
            }
        }
        return passes;
    }

    private static String passing(String from, String to, int column) {
        return from + " -> " + to + " @" + column;
    }

    /** Drops the calls that lead back to a component on the way: the drawing needs a direction, the line itself is drawn all the same. */
    private void breakCycles() {
        Set<String> done = new HashSet<>();
        for (String id : calls.keySet()) {
            dropWaysBack(id, new HashSet<>(), done);
        }
    }

    private void dropWaysBack(String id, Set<String> way, Set<String> done) {
        if (done.contains(id)) {
            return;
        }
        way.add(id);
        callees(id).removeIf(way::contains);
        for (String callee : callees(id)) {
            dropWaysBack(callee, way, done);
        }
        way.remove(id);
        done.add(id);
    }

    private void assignColumns() {
        calls.keySet().forEach(id -> columns.put(id, 0));
        for (int round = 0; round < calls.size(); round++) {
            calls.forEach((id, callees) -> callees.forEach(callee -> columns.merge(callee, column(id) + 1, Math::max)));
        }
    }

    /** Puts components and the passing points of long lines into their columns, in the order of the system. */
    private void fillColumns() {
        int last = columns.values().stream().max(Integer::compare).orElse(0);
        for (int column = 0; column <= last; column++) {
            order.add(new ArrayList<>());
        }
        calls.keySet().forEach(id -> order.get(column(id)).add(id));
        calls.forEach((id, callees) -> callees.forEach(callee -> link(id, callee)));
    }

    private void link(String from, String to) {
        String before = from;
        for (int column = column(from) + 1; column < column(to); column++) {
            String passing = passing(from, to, column);
            order.get(column).add(passing);
            join(before, passing);
            before = passing;
        }
        join(before, to);
    }

    private void join(String from, String to) {
        right.computeIfAbsent(from, id -> new ArrayList<>()).add(to);
        left.computeIfAbsent(to, id -> new ArrayList<>()).add(from);
    }

    private void sortColumns(boolean fromTheLeft) {
        Map<String, List<String>> neighbours = fromTheLeft ? left : right;
        List<List<String>> sweep = new ArrayList<>(order);
        if (!fromTheLeft) {
            Collections.reverse(sweep);
        }
        for (List<String> column : sweep) {
            Map<String, Double> wanted = new HashMap<>();
            column.forEach(id -> wanted.put(id, meanRow(neighbours.getOrDefault(id, List.of()), row(id))));
            column.sort(Comparator.comparing(wanted::get));
        }
    }

    private double meanRow(List<String> neighbours, double otherwise) {
        return neighbours.stream().mapToDouble(this::row).average().orElse(otherwise);
    }

    /** The row of a component or passing point: columns are centred on each other. */
    private double row(String id) {
        for (List<String> column : order) {
            int at = column.indexOf(id);
            if (at >= 0) {
                int tallest = order.stream().mapToInt(List::size).max().orElse(1);
                return at + (tallest - column.size()) / 2.0;
            }
        }
        throw new IllegalStateException("No column holds '" + id + "'\nMaybe it was linked before it was placed.");
    }

    private List<String> callees(String id) {
        return Objects.requireNonNull(calls.get(id), () -> "no component '" + id + "'");
    }

    private int column(String id) {
        return Objects.requireNonNull(columns.get(id), () -> "no column for '" + id + "'");
    }

    private Place place(String id) {
        return new Place(column(id), row(id));
    }
}
