using Luna.Api.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace Luna.Api.Security;

public static class SecurityRegistration
{
    /// <exception cref="SettingException">A configured key is not well-formed; the message names it.</exception>
    public static void AddLunaSecurity(this WebApplicationBuilder builder)
    {
        var home = LunaHome.Of(builder.Configuration);
        var keys = builder.Configuration.GetSection(KeyOptions.Section).Get<KeyOptions[]>() ?? [];
        if (keys.SelectMany((key, index) => key.Problems(index)).ToArray() is { Length: > 0 } problems)
            throw new SettingException(string.Join(" ", problems));
        if (keys.Length == 0 && builder.Environment.IsDevelopment())
        {
            keys = [new KeyOptions { Name = "local", Hash = KeyOptions.HashOf(LocalKey.ReadOrCreate(home)), Roles = Roles.All }];
            builder.Services.AddHostedService(services => new LocalKeyNotice(
                LocalKey.PathIn(home), services.GetRequiredService<ILogger<LocalKeyNotice>>()));
        }

        builder.Services.AddSingleton(new KeyRing(keys));
        builder.Services.AddAuthentication(ApiKeyAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        builder.Services.AddAuthorization();

        // Web sessions outlive the process.
        builder.Services.AddDataProtection().SetApplicationName("Luna")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(home, "session-keys")));
    }
}
