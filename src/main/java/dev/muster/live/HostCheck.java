package dev.muster.live;

import java.net.URI;
import java.util.Optional;

/**
 * Says whether a request was meant for this server, and whether it comes from this computer. Guards against names that
 * somebody else points here, and against proxies that make strangers look local.
 */
public final class HostCheck {
    private final Optional<Address> publicAddress;
    private final boolean boundToLoopback;

    /**
     * @param publicUrl the address under which people reach this server, if one is configured
     * @param boundTo what the server listens on, like {@code 127.0.0.1} or {@code 0.0.0.0}
     */
    public HostCheck(Optional<URI> publicUrl, String boundTo) {
        this.publicAddress =
                publicUrl.flatMap(url -> Address.ofOrigin(url.getScheme() + "://" + url.getRawAuthority()));
        this.boundToLoopback = Address.of(boundTo.contains(":") ? "[" + boundTo + "]" : boundTo)
                .filter(Address::isLoopback)
                .isPresent();
    }

    /** Whether a {@code Host} header names this server: this computer, the public address, or a number where it listens to the network. */
    public boolean isOurs(String hostHeader) {
        return Address.of(hostHeader)
                .filter(host -> host.isLoopback() || isPublic(host) || (!boundToLoopback && host.isNumber()))
                .isPresent();
    }

    /**
     * Whether anybody who can send this request may host drills here without the host key: the server is for this computer
     * only, and nothing says that the request came through a proxy.
     *
     * @param forwarded whether any header says that somebody passed the request on
     */
    public boolean isThisComputer(String hostHeader, String remoteAddress, boolean forwarded) {
        return isThisComputerOnly()
                && !forwarded
                && Address.of(hostHeader).filter(Address::isLoopback).isPresent()
                && Address.of(
                                remoteAddress.contains(":")
                                        ? "[" + remoteAddress.replaceFirst("%.*", "") + "]"
                                        : remoteAddress)
                        .filter(remote -> remote.isLoopback() || remote.host().matches("(0*:)+0*1"))
                        .isPresent();
    }

    /** Whether the server is for this computer only: nobody else can reach it under its settings. */
    public boolean isThisComputerOnly() {
        return boundToLoopback && publicAddress.map(Address::isLoopback).orElse(true);
    }

    /** Whether an {@code Origin} header is this server's own: the host that the request names, or the public address. */
    public boolean isOurOrigin(String originHeader, String hostHeader) {
        Optional<Address> origin = Address.ofOrigin(originHeader);
        int usual = originHeader.startsWith("https:") ? 443 : 80;
        Optional<Address> host = Address.of(hostHeader).map(address -> address.orPort(usual));
        return origin.isPresent() && isOurs(hostHeader) && (origin.equals(host) || origin.equals(publicAddress));
    }

    private boolean isPublic(Address host) {
        return publicAddress
                .filter(address ->
                        address.host().equals(host.host()) && (host.port() < 0 || host.port() == address.port()))
                .isPresent();
    }
}
