package dev.muster.ops;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/** The one line that tells the person at the terminal that the server is up, and where. */
final class ReadyLine {
    private ReadyLine() {}

    /**
     * @param host the address that the server is bound to
     * @param port the port that it listens on
     * @param publicUrl the address that people outside use, if one was configured
     */
    static String of(String host, int port, Optional<URI> publicUrl) {
        if (publicUrl.isPresent()) {
            return "Muster is ready: " + publicUrl.get();
        }
        if (isLoopback(host)) {
            return "Muster is ready: http://localhost:" + port + " (this computer only)";
        }
        return "Muster is ready: http://" + nameOf(host) + ":" + port;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private static String nameOf(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress() ? InetAddress.getLocalHost().getHostName() : host;
        } catch (UnknownHostException noName) {
            return host;
        }
    }
}
