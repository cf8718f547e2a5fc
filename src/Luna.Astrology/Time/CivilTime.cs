using NodaTime;
using NodaTime.TimeZones;

namespace Luna.Astrology.Time;

/// <summary>What the clocks of a place made of a local date and time: one instant, none, or two.</summary>
public abstract record CivilTime
{
    private CivilTime()
    {
    }

    /// <summary>In time order: one for an ordinary time, none for a skipped one, two for a repeated one.</summary>
    public abstract IReadOnlyList<CivilInstant> Instants { get; }

    /// <summary>Finds when a clock of that zone showed that time, by the zone's whole history to the second.</summary>
    /// <param name="zoneId">IANA id, for instance <c>Asia/Kolkata</c>.</param>
    /// <remarks>The IANA time zone database as embedded in NodaTime; local mean time before a zone's first law.</remarks>
    /// <exception cref="UnknownTimeZoneException">There is no zone of that id.</exception>
    public static CivilTime Resolve(LocalDateTime local, string zoneId)
    {
        var mapping = ZoneOf(zoneId).MapLocal(local);
        return mapping.Count switch
        {
            1 => new Exact(At(local, mapping.EarlyInterval)),
            0 => Gap(mapping),
            _ => new Repeated(At(local, mapping.EarlyInterval), At(local, mapping.LateInterval)),
        };
    }

    /// <summary>A civil day from its first instant to the first of the next day: 23, 24 or 25 hours mostly.</summary>
    /// <returns>Null when the place's calendar left that day out.</returns>
    /// <exception cref="UnknownTimeZoneException">There is no zone of that id.</exception>
    public static Interval? DayOf(LocalDate date, string zoneId)
    {
        var zone = ZoneOf(zoneId);
        var start = zone.ResolveLocal(date.AtMidnight(), StartOfDay);
        var end = zone.ResolveLocal(date.PlusDays(1).AtMidnight(), StartOfDay);
        return start.Date == date ? new Interval(start.ToInstant(), end.ToInstant()) : null;
    }

    /// <exception cref="UnknownTimeZoneException">There is no zone of that id.</exception>
    public static DateTimeZone ZoneOf(string zoneId) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) ?? throw new UnknownTimeZoneException(zoneId);

    private static ZoneLocalMappingResolver StartOfDay { get; } = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static CivilInstant At(LocalDateTime local, ZoneInterval interval) =>
        new(local.WithOffset(interval.WallOffset).ToInstant(), interval.WallOffset, interval.Name);

    private static Skipped Gap(ZoneLocalMapping mapping)
    {
        var (before, after) = (mapping.EarlyInterval, mapping.LateInterval);
        var transition = after.Start;
        return new Skipped(
            transition,
            transition.WithOffset(before.WallOffset).LocalDateTime,
            transition.WithOffset(after.WallOffset).LocalDateTime,
            before.WallOffset,
            after.WallOffset);
    }

    /// <summary>The usual case: clocks showed it once.</summary>
    public sealed record Exact(CivilInstant Moment) : CivilTime
    {
        public override IReadOnlyList<CivilInstant> Instants => [Moment];
    }

    /// <summary>Clocks never showed it: at the transition they were put from one time to a later one.</summary>
    /// <param name="From">The first local time that was skipped.</param>
    /// <param name="To">The local time that clocks were put to: the first one shown again.</param>
    public sealed record Skipped(
        Instant Transition, LocalDateTime From, LocalDateTime To, Offset OffsetBefore, Offset OffsetAfter) : CivilTime
    {
        public override IReadOnlyList<CivilInstant> Instants => [];
    }

    /// <summary>Clocks showed it twice, being put back between.</summary>
    public sealed record Repeated(CivilInstant Earlier, CivilInstant Later) : CivilTime
    {
        public override IReadOnlyList<CivilInstant> Instants => [Earlier, Later];
    }
}

/// <param name="Offset">Local minus UTC, to the second.</param>
/// <param name="Abbreviation">What that time was called: <c>IST</c>, <c>BDST</c>, <c>LMT</c>.</param>
public sealed record CivilInstant(Instant Instant, Offset Offset, string Abbreviation);

/// <summary>A time zone id that the IANA database does not hold.</summary>
public sealed class UnknownTimeZoneException(string zoneId)
    : Exception($"There is no time zone '{zoneId}'. Zones are named as in the IANA database, for instance Asia/Kolkata.")
{
    public string ZoneId { get; } = zoneId;
}
