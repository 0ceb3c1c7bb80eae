package plenary.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import plenary.schemas.Progress;

/**
 * Makes synthetic countries: {@code inbox/<country>/<day>/} for each sending, and beside it {@code ledger.csv},
 * {@code expected_drl.csv} and {@code expected_counts.csv}, which say what a correct pipeline must find.
 */
public final class Generate {

    /** Halvings of an interval: finer than one examination in the largest world. */
    private static final int STEPS = 60;

    private Generate() {}

    /**
     * Writes everything under {@code out}; the bytes follow from the settings alone.
     *
     * @throws UncheckedIOException when a file cannot be written
     */
    public static Ledger write(Settings settings, Path out, Progress progress) {
        List<Country> countries = IntStream.range(0, settings.countries())
                .mapToObj(index -> Country.of(settings, index))
                .toList();
        double scale = scale(countries, settings.exams());
        Path inbox = out.resolve("inbox");
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Made>> made = new ArrayList<>();
            for (Country country : countries) {
                made.add(threads.submit(() -> make(country, scale, inbox, progress)));
            }
            Ledger ledger = ledger(made);
            LedgerFiles.write(ledger, out);
            return ledger;
        } catch (IOException e) {
            throw new UncheckedIOException("could not write synthetic countries to " + out, e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** What was made of one country. */
    private record Made(List<Path> folders, List<Ledger.Sheet> sheets, List<Ledger.ReferenceLevel> levels) {}

    private static Made make(Country country, double scale, Path inbox, Progress progress) throws IOException {
        List<Path> folders = new ArrayList<>();
        List<Ledger.Sheet> sheets = new ArrayList<>();
        for (Drop.Sending sending : Drop.sendings(country)) {
            List<Series> plan = plan(country, sending.doseFactor(), scale);
            folders.add(Drop.write(country, sending, plan, inbox, sheets, progress));
        }
        return new Made(folders, sheets, Truth.of(country, plan(country, 1, scale)));
    }

    private static List<Series> plan(Country country, double doseFactor, double scale) {
        return Plan.of(country, doseFactor).stream()
                .map(series -> series.scaled(scale))
                .toList();
    }

    private static Ledger ledger(List<Future<Made>> countries) throws IOException {
        List<Path> folders = new ArrayList<>();
        List<Ledger.Defect> defects = new ArrayList<>();
        List<Ledger.ReferenceLevel> levels = new ArrayList<>();
        List<Ledger.Count> counts = new ArrayList<>();
        for (Future<Made> country : countries) {
            Made made = result(country);
            folders.addAll(made.folders());
            levels.addAll(made.levels());
            made.sheets().forEach(sheet -> {
                defects.addAll(sheet.defects());
                counts.add(sheet.count());
            });
        }
        return new Ledger(folders, defects, levels, counts);
    }

    private static Made result(Future<Made> country) throws IOException {
        try {
            return country.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException world) {
                throw world;
            }
            throw new IllegalStateException("could not make a country", e.getCause());
        }
    }

    /** The scale at which all plans together come closest to so many examinations. */
    private static double scale(List<Country> countries, long exams) {
        List<Series> smallest = countries.stream()
                .flatMap(country -> Plan.of(country, 1).stream())
                .toList();
        double low = 0;
        double high = 2.0 * exams;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            long made = smallest.stream()
                    .mapToLong(series -> series.scaled(middle).count())
                    .sum();
            if (made < exams) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
