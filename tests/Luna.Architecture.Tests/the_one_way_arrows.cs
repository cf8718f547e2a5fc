using System.Reflection;

namespace Luna.Architecture.Tests;

/// <summary>Api → Conversations → {Channels, Astrology}, and astronomy knows neither web nor database.</summary>
public sealed class the_one_way_arrows
{
    [Theory]
    [InlineData("Luna.Astrology", "")]
    [InlineData("Luna.Channels", "")]
    [InlineData("Luna.Conversations", "Luna.Astrology Luna.Channels")]
    [InlineData("Luna.Api", "Luna.Astrology Luna.Channels Luna.Conversations")]
    public void an_assembly_knows_only_those_below_it(string assembly, string mayKnow) =>
        References(assembly).Where(name => name.StartsWith("Luna.", StringComparison.Ordinal))
            .Except(mayKnow.Split(' ')).ShouldBeEmpty();

    [Fact]
    public void astrology_knows_nothing_but_the_runtime_nodatime_and_what_draws() =>
        References("Luna.Astrology")
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal)
                && name is not ("netstandard" or "NodaTime" or "SkiaSharp" or "HarfBuzzSharp"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("System.Net.")]
    [InlineData("System.Data.")]
    [InlineData("System.Diagnostics.Process")]
    public void astrology_does_no_input_or_output(string forbidden) =>
        References("Luna.Astrology").Where(name => name.StartsWith(forbidden, StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory, InlineData("Marten"), InlineData("Wolverine"), InlineData("Npgsql"), InlineData("JasperFx"), InlineData("NodaTime"), InlineData("SkiaSharp")]
    public void channels_know_neither_the_store_nor_the_sky(string forbidden) =>
        References("Luna.Channels").Where(name => name.StartsWith(forbidden, StringComparison.Ordinal)).ShouldBeEmpty();

    private static IEnumerable<string> References(string assembly) =>
        Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name!);
}
