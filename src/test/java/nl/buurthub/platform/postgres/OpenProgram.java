package nl.buurthub.platform.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.buurthub.testing.Program;

/** A program that has the database of a directory open until it is told to close it, or killed. */
final class OpenProgram implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private OpenProgram(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    public static void main(String[] arguments) throws IOException {
        try (var local = LocalPostgres.at(Path.of(arguments[0]))) {
            System.out.println("open: " + local.url());
            System.in.read();
        }
    }

    /** It has it open when this returns. */
    static OpenProgram on(Path directory) throws IOException {
        var classes = System.getProperty("java.class.path");
        var program = new OpenProgram(Program.java(List.of(
                        "-XX:TieredStopAtLevel=1", "-cp", classes, OpenProgram.class.getName(), directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        program.url();
        return program;
    }

    private void url() throws IOException {
        for (var line = said.readLine(); line == null || !line.startsWith("open: "); line = said.readLine())
            if (line == null) throw new IllegalStateException("it ended");
    }

    /** SIGKILL. */
    void dies() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().orTimeout(60, SECONDS).join();
    }
}
