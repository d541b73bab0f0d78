package dev.boardwalk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The program. It prints its name and version. */
public final class Boardwalk {

    private static final String BUILD_INFO = "/META-INF/build-info.properties";

    private Boardwalk() {}

    /** Starts the program with the words of the command line. */
    public static void main(String[] args) throws IOException {
        System.out.println("Boardwalk " + version());
    }

    /** The version the build wrote into the jar, or "unknown" when the classes did not come from a build. */
    static String version() throws IOException {
        try (InputStream in = Boardwalk.class.getResourceAsStream(BUILD_INFO)) {
            if (in == null) {
                return "unknown";
            }
            Properties info = new Properties();
            info.load(in);
            return info.getProperty("build.version", "unknown");
        }
    }
}
