using System.Security.Cryptography;
using Luna.Channels;
using Luna.Channels.Own;
using Microsoft.AspNetCore.DataProtection;

namespace Luna.Api.Chat;

/// <summary>An anonymous person on the page: a random id in a cookie that only Luna can write and no script can read.</summary>
public sealed class WebSessions(IDataProtectionProvider protection)
{
    private const string Cookie = "luna_session";
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(400);
    private readonly IDataProtector _protector = protection.CreateProtector("Luna.WebSession");

    public ChatAddress Of(HttpContext context) => new(OwnChannel.Web, Known(context) ?? Begin(context, isEmbedded: false));

    /// <summary>
    /// Of the page inside the page of another site: there a browser sends no cookie that does not say it may go along, and
    /// keeps it apart for each site.
    /// </summary>
    public ChatAddress OfEmbedded(HttpContext context) => new(OwnChannel.Web, Known(context) ?? Begin(context, isEmbedded: true));

    private string? Known(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Cookie] is { Length: > 0 } cookie ? _protector.Unprotect(cookie) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string Begin(HttpContext context, bool isEmbedded)
    {
        var session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var cookie = new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = Lasts, IsEssential = true,
        };
        if (isEmbedded)
        {
            // Browsers take such a cookie over https and, for who tries it out, from the same machine.
            (cookie.SameSite, cookie.Secure) = (SameSiteMode.None, true);
            cookie.Extensions.Add("Partitioned");
        }

        context.Response.Cookies.Append(Cookie, _protector.Protect(session), cookie);
        return session;
    }
}
