using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Luna.Api;

/// <summary>Looks whether Luna can listen where it is told to, before anything is started that would have to be stopped.</summary>
public static class Addresses
{
    private static readonly string[] PortSettings = [WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    /// <exception cref="SettingException">An address or a port is none; Kestrel would listen elsewhere.</exception>
    /// <exception cref="IOException">Another program listens there.</exception>
    public static void CheckLunaAddresses(this WebApplicationBuilder builder)
    {
        foreach (var url in Parts(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            var address = Parse(url);
            if (!address.IsUnixPipe && !address.IsNamedPipe && address.Port > 0)
                CheckIsFree(address, url);
        }

        foreach (var setting in PortSettings)
            foreach (var port in Parts(builder.Configuration[setting]))
                if (!IsPort(port))
                    throw new SettingException($"ASPNETCORE_{setting.ToUpperInvariant()}: '{port}' is not a port, a number up to 65535.");
    }

    private static string[] Parts(string? setting) =>
        (setting ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static BindingAddress Parse(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            // What it cannot read as a port it takes for a part of the host, and a host that it does not know for every one.
            var isHost = !address.Host.Contains(':', StringComparison.Ordinal)
                || (address.Host.StartsWith('[') && IPAddress.TryParse(address.Host, out _));
            if (address.IsUnixPipe || address.IsNamedPipe || (isHost && address.Port is >= 0 and <= IPEndPoint.MaxPort))
                return address;
        }
        catch (FormatException)
        {
        }

        throw new SettingException($"ASPNETCORE_URLS: '{url}' is not an address of the form http://localhost:5080");
    }

    private static bool IsPort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort;

    private static void CheckIsFree(BindingAddress address, string url)
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
