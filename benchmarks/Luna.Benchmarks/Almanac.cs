using BenchmarkDotNet.Attributes;
using Luna.Astrology;
using Luna.Astrology.Festivals;
using Luna.Astrology.Muhurta;
using Luna.Astrology.Panchanga;
using NodaTime;

namespace Luna.Benchmarks;

/// <summary>The panchanga of random moments and days of 1900 to 2090 in India, and of whole years.</summary>
[MemoryDiagnoser]
public class Almanac
{
    private const int Days = 4096;

    private static readonly Offset India = Offset.FromHoursAndMinutes(5, 30);

    private readonly (LocalDate Date, Instant Midnight, GeoPosition Place)[] _days =
        new (LocalDate, Instant, GeoPosition)[Days];

    private int _next;

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(1947);
        for (var i = 0; i < Days; i++)
        {
            var date = new LocalDate(1900, 1, 1).PlusDays(random.Next(69_000));
            _days[i] = (
                date, date.AtMidnight().WithOffset(India).ToInstant(),
                new GeoPosition(8 + random.NextDouble() * 26, 69 + random.NextDouble() * 26));
        }
    }

    [Benchmark]
    public MomentPanchanga OfMoment() =>
        Next() is var day ? MomentPanchanga.At(new BirthMoment(day.Midnight, day.Place), India) : null!;

    [Benchmark]
    public DayPanchanga OfDay() => Next() is var day ? DayPanchanga.Of(day.Date, day.Midnight, day.Place) : null!;

    [Benchmark]
    public IReadOnlyList<Observance> FestivalsOfYear() => FestivalYear.Of(2025, "Asia/Kolkata", _days[0].Place);

    [Benchmark]
    public IReadOnlyList<MuhurtaWindow> WeddingsOfYear() => MuhurtaSearch.Best(new MuhurtaRequest(
        Purpose.Marriage, new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31), "Asia/Kolkata", _days[0].Place));

    private (LocalDate Date, Instant Midnight, GeoPosition Place) Next() => _days[_next++ & (Days - 1)];
}
