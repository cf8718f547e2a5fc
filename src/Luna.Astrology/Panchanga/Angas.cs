using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Panchanga;

/// <summary>The limbs around a moment, one after the other.</summary>
internal readonly record struct Angas(NearbyAyanamsa Ayanamsa, TimeScales Scales)
{
    public const double NakshatraDegrees = 360.0 / 27;

    public static Part RunningTithi(JulianDate tt) => Part.Running(new MoonFromSun(), Panchanga.Tithi.Degrees, tt);

    public static Part RunningKarana(JulianDate tt) => Part.Running(new MoonFromSun(), Panchanga.Karana.Degrees, tt);

    public Part RunningNakshatra(JulianDate tt) => Part.Running(new MoonNearby(Ayanamsa), NakshatraDegrees, tt);

    public Part RunningNityaYoga(JulianDate tt) => Part.Running(new SunAndMoonNearby(Ayanamsa), NakshatraDegrees, tt);

    public Anga<Tithi> Tithi(Part part) => Anga(part, new Tithi(part.Number));

    public Anga<Karana> Karana(Part part) => Anga(part, new Karana(part.Number));

    public Anga<Nakshatra> Nakshatra(Part part) => Anga(part, (Nakshatra)part.Number);

    public Anga<NityaYoga> NityaYoga(Part part) => Anga(part, (NityaYoga)part.Number);

    public Anga<Tithi>[] Tithis(JulianDate from, JulianDate until)
    {
        var self = this;
        return Over(RunningTithi(from), new MoonFromSun(), Panchanga.Tithi.Degrees, until, part => self.Tithi(part));
    }

    public Anga<Karana>[] Karanas(JulianDate from, JulianDate until)
    {
        var self = this;
        return Over(RunningKarana(from), new MoonFromSun(), Panchanga.Karana.Degrees, until, part => self.Karana(part));
    }

    public Anga<Nakshatra>[] Nakshatras(JulianDate from, JulianDate until)
    {
        var self = this;
        return Over(
            RunningNakshatra(from), new MoonNearby(Ayanamsa), NakshatraDegrees, until, part => self.Nakshatra(part));
    }

    public Anga<NityaYoga>[] NityaYogas(JulianDate from, JulianDate until)
    {
        var self = this;
        return Over(
            RunningNityaYoga(from), new SunAndMoonNearby(Ayanamsa), NakshatraDegrees, until,
            part => self.NityaYoga(part));
    }

    private static Anga<T>[] Over<T, TAngle>(
        Part first, in TAngle angle, double size, JulianDate until, Func<Part, Anga<T>> named)
        where TAngle : IMovingAngle
    {
        var all = new List<Anga<T>>(4) { named(first) };
        for (var part = first; part.EndTt.Days < until.Days;)
        {
            part = part.Next(angle, size);
            all.Add(named(part));
        }

        return [.. all];
    }

    private Anga<T> Anga<T>(Part part, T value) =>
        new(value, Scales.ToInstant(part.StartTt), Scales.ToInstant(part.EndTt));
}
