using System.Net;
using System.Net.Sockets;

namespace Luna.Channels;

/// <summary>
/// Connects to a name that somebody else chose only where it leads out into the world: a platform's name that resolves to this
/// machine or its network is an attempt to reach what is not meant for it.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "::/127", "64:ff9b::/96", "100::/64", "2001:db8::/32", "fc00::/7", "fe80::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(NotPublic, network => network.Contains(plain));
    }

    /// <param name="own">The operator's own setting: that one may lie anywhere.</param>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, Uri own, CancellationToken cancellation)
    {
        var isOwn = (to.Host, to.Port) == (own.IdnHost, own.Port);
        var addresses = await Dns.GetHostAddressesAsync(to.Host, cancellation);
        var allowed = isOwn ? addresses : Array.FindAll(addresses, Is);
        if (allowed.Length == 0)
            throw new HttpRequestException(HttpRequestError.ConnectionError, $"{to.Host} leads to no public address.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
