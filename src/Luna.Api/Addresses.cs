using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Luna.Api;

/// <summary>Looks whether Luna can listen where it is told to, before anything is started that would have to be stopped.</summary>
public static class Addresses
{
    /// <exception cref="IOException">Another program listens there.</exception>
    public static void CheckLunaAddresses(this WebApplicationBuilder builder)
    {
        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? "";
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Port > 0)
                Check(address, url);
    }

    private static void Check(Uri address, string url)
    {
        var here = IPAddress.TryParse(address.Host, out var named) ? named : IPAddress.Loopback;
        try
        {
            using var listener = new TcpListener(here, address.Port);
            listener.Start();
        }
        catch (SocketException refused) when (refused.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new IOException($"Failed to bind to address {url}: address already in use.", new AddressInUseException(refused.Message, refused));
        }
        catch (SocketException)
        {
            // Only a taken port is looked for here; on a machine without IPv6 Kestrel finds another way, and tells the rest.
        }
    }
}
