using System.Net;
using System.Net.Sockets;

namespace Luna.Api.Webhooks.Outgoing;

/// <summary>
/// Where a webhook may stand. A key's owner names the address and Luna calls it from inside: without these rules it would
/// reach for them what only she can reach.
/// </summary>
public static class HookAddress
{
    private const int Longest = 2048;

    // IANA's special-purpose registries: what is not globally reachable, and what only wraps another address.
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <returns>What is wrong with it, in a sentence; null when it may be posted to as far as can be seen.</returns>
    public static string? Problem(string? url, bool allowPrivate)
    {
        if (url is null || url.Length > Longest || !Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || uri.HostNameType is not (UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6))
            return $"An absolute https address of {Longest} characters at the most.";
        if (uri.Scheme != Uri.UriSchemeHttps && !(allowPrivate && uri.Scheme == Uri.UriSchemeHttp))
            return "The address must begin with https.";
        if (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
            return "An address without a user, a password or a fragment.";
        return !allowPrivate && IPAddress.TryParse(uri.IdnHost.Trim('[', ']'), out var address) && !IsPublic(address)
            ? "The address must be a public one."
            : null;
    }

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(plain))
            && !NotPublic.Any(network => network.Contains(plain));
    }

    /// <summary>Resolves and connects in one: the address that was looked at is the one that is called.</summary>
    /// <exception cref="HookRefusedException">The name leads to an address that is not public.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint endpoint, bool allowPrivate, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(endpoint.Host, cancellation);
        if (!allowPrivate && !addresses.All(IsPublic))
            throw new HookRefusedException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, endpoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

public sealed class HookRefusedException() : Exception("The name leads to an address that is not public.");
