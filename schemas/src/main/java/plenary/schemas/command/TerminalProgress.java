package plenary.schemas.command;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import plenary.schemas.Progress;

/** Progress as one moving line on a terminal; in a log a line every ten seconds, so that short work says nothing. */
public final class TerminalProgress implements Progress, AutoCloseable {

    private static final int WIDTH = 24;
    private static final long TERMINAL_NANOS = 100_000_000L;
    private static final long LOG_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal;
    private final Set<String> stages = new HashSet<>();
    private long last = System.nanoTime();
    private boolean lineOpen;

    public TerminalProgress(PrintWriter err) {
        this.err = err;
        // Java's console is there only when both ends are a terminal, so a redirected log stays free of bars.
        this.terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }

    @Override
    public synchronized void at(String stage, long done, long total) {
        long now = System.nanoTime();
        boolean isNews = terminal && stages.add(stage);
        if (!isNews && now - last < (terminal ? TERMINAL_NANOS : LOG_NANOS)) {
            return;
        }
        last = now;
        String text = total > 0 ? bar(done, total) + " " + stage : stage;
        if (terminal) {
            err.print("\r\u001b[K" + text);
            err.flush();
            lineOpen = true;
        } else {
            err.println(text);
        }
    }

    private String bar(long done, long total) {
        int percent = (int) Math.min(100, 100 * done / total);
        if (!terminal) {
            return String.format(Locale.ROOT, "%3d %%", percent);
        }
        int filled = percent * WIDTH / 100;
        return "█".repeat(filled) + "░".repeat(WIDTH - filled) + String.format(Locale.ROOT, " %3d %%", percent);
    }

    @Override
    public synchronized void close() {
        if (lineOpen) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
