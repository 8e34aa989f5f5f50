package dev.muster.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Hands out the plain arrays of a world, in one order, so that another world made in the same order can be filled from it. */
final class Bank {
    private final List<double[]> numbers = new ArrayList<>();
    private final List<long[]> moments = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();

    double[] numbers(int size) {
        double[] array = new double[size];
        numbers.add(array);
        return array;
    }

    double[] numbers(int size, double value) {
        double[] array = numbers(size);
        Arrays.fill(array, value);
        return array;
    }

    long[] moments(int size) {
        long[] array = new long[size];
        moments.add(array);
        return array;
    }

    int[] places(int size) {
        int[] array = new int[size];
        places.add(array);
        return array;
    }

    /** Takes over all contents of a bank that handed out the same arrays. */
    void fillFrom(Bank other) {
        for (int i = 0; i < numbers.size(); i++) {
            System.arraycopy(other.numbers.get(i), 0, numbers.get(i), 0, numbers.get(i).length);
        }
        for (int i = 0; i < moments.size(); i++) {
            System.arraycopy(other.moments.get(i), 0, moments.get(i), 0, moments.get(i).length);
        }
        for (int i = 0; i < places.size(); i++) {
            System.arraycopy(other.places.get(i), 0, places.get(i), 0, places.get(i).length);
        }
    }
}
