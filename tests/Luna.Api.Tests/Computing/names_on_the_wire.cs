using Luna.Astrology;
using Luna.Astrology.Avasthas;
using Luna.Astrology.Festivals;
using Luna.Astrology.Jaimini;
using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Outlooks;
using Luna.Astrology.Sky;
using Luna.Astrology.Tajaka;
using Luna.Astrology.Zodiac;

namespace Luna.Api.Tests.Computing;

/// <summary>
/// Requests and answers carry the names of the engine's enumerations: who renames one changes the API. All names are in
/// names_on_the_wire.txt; a new one is added there, an old one never taken away.
/// </summary>
public sealed class names_on_the_wire
{
    /// <summary>Enumerations that neither a request nor an answer holds.</summary>
    private static readonly Type[] Inside =
    [
        typeof(ShayanadiSubstate), typeof(DayTime), typeof(DayChoice), typeof(SankrantiDay), typeof(ReadingSubject), typeof(Body),
        typeof(OuterPlanet), typeof(TajakaMotion), typeof(Tattva), typeof(Modality), typeof(Gender),
        typeof(CharaKarakaScheme), typeof(LifeArea), typeof(AreaTie),
    ];

    [Fact]
    public void are_those_that_were_always_there()
    {
        var names = typeof(Engine).Assembly.GetExportedTypes().Concat(typeof(Program).Assembly.GetTypes())
            .Where(type => type.IsEnum && !type.IsNested && !Inside.Contains(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => $"{type.Name}: {string.Join(' ', Enum.GetNames(type))}").ToArray();

        names.ShouldBe(
            File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Computing", "names_on_the_wire.txt")),
            $"If this is meant, write:\n{string.Join('\n', names)}\n");
    }
}
