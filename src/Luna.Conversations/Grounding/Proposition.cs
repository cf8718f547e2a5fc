using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Conversations.Grounding;

/// <summary>One thing that a sentence says of a chart or the sky.</summary>
/// <param name="Holds">Null where schools differ: then neither it nor its denial may be said.</param>
/// <param name="Truth">What is so, in words, for the reason of a rejection.</param>
internal sealed record Proposition(Func<Truths, bool?> Holds, Func<Truths, string> Truth);

/// <summary>Who a sentence speaks of: a graha, or the lagna, or whoever holds an office.</summary>
/// <param name="Of">Null for the lagna.</param>
internal sealed record Subject(string Name, Func<Truths, Graha?> Of)
{
    public bool IsOffice { get; init; }

    public bool IsLagna { get; init; }

    public static Subject Lagna { get; } = new("the lagna", _ => null) { IsLagna = true };

    public static Subject Graha(Graha graha) => new(graha.ToString(), _ => graha);

    public static Subject Lord(int bhava) =>
        new($"the lord of house {bhava}", truths => Conventions.LordOf(truths.Chart, bhava)) { IsOffice = true };

    public static Subject? From(Symbol symbol) => symbol.Kind switch
    {
        Kind.Graha => Graha((Graha)symbol.Value),
        Kind.Lagna => Lagna,
        Kind.LordOf => Lord(symbol.Value),
        Kind.LordOfRashi => new Subject(symbol.Text, _ => Rashis.LordOf((Rashi)symbol.Value)) { IsOffice = true },
        Kind.LordOfStar => new Subject(symbol.Text, _ => Vimshottari.LordOf((Nakshatra)symbol.Value)) { IsOffice = true },
        Kind.Dispositor => new Subject(symbol.Text, truths => symbol.Amount > 0
            ? Vimshottari.LordOf(truths.Chart[(Graha)symbol.Value].Point.Nakshatra)
            : Rashis.LordOf(truths.Chart[(Graha)symbol.Value].Point.Rashi))
        {
            IsOffice = true,
        },
        Kind.Karaka => new Subject(
            ((Astrology.Jaimini.CharaKaraka)KarakaOf(symbol)).ToString(), truths => truths.SevenKarakas[(Astrology.Jaimini.CharaKaraka)KarakaOf(symbol)])
        {
            IsOffice = true,
        },
        _ => null,
    };

    private static int KarakaOf(Symbol symbol) => symbol.Value == 2 ? (int)Astrology.Jaimini.CharaKaraka.Dara : symbol.Value;
}

/// <summary>The things that can be said, each with how it is found out.</summary>
internal static class Propositions
{
    /// <summary>Without the nodes.</summary>
    public static readonly IReadOnlyList<Graha> Seven = [.. Enum.GetValues<Graha>().Where(graha => !graha.IsNode())];

    public static Proposition InRashi(Subject who, Rashi rashi, Setting setting) => new(
        truths => truths.PointOf(who.Of(truths), setting).Rashi == rashi,
        truths => $"{Said(who, truths)} is in {truths.PointOf(who.Of(truths), setting).Rashi}{In(setting)}, not {rashi}");

    public static Proposition InPlace(Subject who, int place, Setting setting, Graha? from) => new(
        truths => truths.PlaceOf(who.Of(truths), setting, from) == place,
        truths => $"{Said(who, truths)} is in house {truths.PlaceOf(who.Of(truths), setting, from)} from {From(from)}{In(setting)}, not {place}");

    public static Proposition InNakshatra(Subject who, Nakshatra nakshatra, Setting setting) => new(
        truths => truths.PointOf(who.Of(truths), setting).Nakshatra == nakshatra,
        truths => $"{Said(who, truths)} is in {truths.PointOf(who.Of(truths), setting).Nakshatra}{In(setting)}, not {nakshatra}");

    public static Proposition InPada(Subject who, int pada, Setting setting) => new(
        truths => truths.PointOf(who.Of(truths), setting).Pada == pada,
        truths => $"{Said(who, truths)} is in pada {truths.PointOf(who.Of(truths), setting).Pada}, not {pada}");

    /// <summary>Degrees within the rashi, cut or rounded; minutes where they are told.</summary>
    public static Proposition AtDegree(Subject who, double degrees, int? minutes, Setting setting) => new(
        truths =>
        {
            var at = truths.PointOf(who.Of(truths), setting).DegreesInRashi;
            return minutes is { } told
                ? Math.Abs(at - degrees - told / 60.0) < 1.01 / 60
                : degrees == Math.Floor(degrees) ? Math.Floor(at) == degrees || Math.Round(at) == degrees : Math.Abs(at - degrees) < 0.1;
        },
        truths => $"{Said(who, truths)} is at {truths.PointOf(who.Of(truths), setting).DegreesInRashi:0.00}° of its rashi");

    public static Proposition State(Subject who, Kind state, Setting setting) => new(
        truths => who.Of(truths) is { } graha ? Stands(truths, graha, state, setting) : null,
        truths => $"{Said(who, truths)} is in {truths.PointOf(who.Of(truths), setting).Rashi}, "
            + $"{(Moving(truths, who, setting) is { IsRetrograde: true } ? "retrograde" : "direct")}, "
            + $"{(Moving(truths, who, setting) is { IsCombust: true } ? "combust" : "not combust")}: it is {Stood(truths, who, state, setting)} {state.ToString().ToLowerInvariant()}");

    public static Proposition Same(Subject one, Subject other) => new(
        truths => Agreed(truths, one, other),
        truths => $"{one.Name} is {one.Of(truths)?.ToString() ?? "the lagna"}, not {other.Of(truths)?.ToString() ?? "the lagna"}");

    public static Proposition HouseIs(int place, Rashi rashi, Setting setting, Graha? from) => new(
        truths => truths.PointOf(from, setting with { IsNow = false }).Rashi.Plus(place - 1) == rashi,
        truths => $"house {place} from {From(from)} is {truths.PointOf(from, setting with { IsNow = false }).Rashi.Plus(place - 1)}, not {rashi}");

    public static Proposition Together(Subject one, Subject other, Setting setting) => new(
        truths => truths.PointOf(one.Of(truths), setting).Rashi == truths.PointOf(other.Of(truths), setting).Rashi,
        truths => $"{Said(one, truths)} is in {truths.PointOf(one.Of(truths), setting).Rashi}{In(setting)}, "
            + $"{Said(other, truths)} in {truths.PointOf(other.Of(truths), setting).Rashi}");

    public static Proposition Opposite(Subject one, Subject other, Setting setting) => new(
        truths => truths.PointOf(one.Of(truths), setting).Rashi.CountTo(truths.PointOf(other.Of(truths), setting).Rashi) == 7,
        truths => $"{Said(one, truths)} is in {truths.PointOf(one.Of(truths), setting).Rashi}{In(setting)}, "
            + $"{Said(other, truths)} in {truths.PointOf(other.Of(truths), setting).Rashi}");

    /// <summary>Of the nodes only the 7th is undisputed.</summary>
    public static Proposition Sees(Subject who, Func<Truths, Rashi> seen, string what, Setting setting) => new(
        truths => who.Of(truths) is { } graha ? Sight(graha, truths.PointOf(graha, setting).Rashi, seen(truths)) : null,
        truths => $"{Said(who, truths)} in {truths.PointOf(who.Of(truths), setting).Rashi} does not stand to {what} as said");

    public static Proposition SightOfCount(Subject who, int count) => new(
        truths => who.Of(truths) is { } graha ? Sight(graha, Rashi.Mesha, Rashi.Mesha.Plus(count - 1)) : null,
        truths => $"{Said(who, truths)} has no drishti on the {count}. from itself");

    public static Proposition Nobody(Func<Truths, Graha, bool> stands, string where) => new(
        truths => !Enum.GetValues<Graha>().Any(graha => stands(truths, graha)),
        truths => $"{string.Join(", ", Enum.GetValues<Graha>().Where(graha => stands(truths, graha)))} stand in {where}");

    public static Proposition NobodyElse(IReadOnlyList<Subject> who, Func<Truths, Rashi> rashi, Setting setting) => new(
        truths => Enum.GetValues<Graha>().All(graha => who.Any(one => one.Of(truths) == graha) || truths.PointOf(graha, setting).Rashi != rashi(truths)),
        truths => $"others stand in {rashi(truths)} too");

    public static Proposition Runs(int level, Graha lord) => new(
        truths => truths.Running[level - 1].Lord == lord,
        truths => $"the {Level(level)} is of {truths.Running[level - 1].Lord}, not {lord}");

    /// <summary>A year, a month or a day within a period, with its borders.</summary>
    public static Proposition RunsOn(Func<Truths, DashaPeriod?> period, string name, int date) => new(
        truths => period(truths) is { } one && truths.DayOf(one.Start) <= Dates.Span(date).First && Dates.Span(date).Last <= truths.DayOf(one.End),
        truths => $"{name} lasts {Span(truths, period)}");

    public static Proposition Borders(Func<Truths, DashaPeriod?> period, string name, bool isStart, int date) => new(
        truths => period(truths) is { } one && truths.Agrees(date, isStart ? one.Start : one.End),
        truths => $"{name} lasts {Span(truths, period)}");

    public static Proposition BordersAtAge(Func<Truths, DashaPeriod?> period, string name, bool isStart, int age) => new(
        truths => period(truths) is { } one && truths.AgeAt(isStart ? one.Start : one.End) == age,
        truths => $"{name} lasts {Span(truths, period)}, from the age of {Ages(truths, period)}");

    public static Proposition Ahead(Func<Truths, DashaPeriod?> period, string name, bool isAhead) => new(
        truths => period(truths) is { } one && (isAhead ? one.Start > truths.Now : one.End <= truths.Now),
        truths => $"{name} lasts {Span(truths, period)}");

    public static Proposition Begun(Func<Truths, DashaPeriod?> period, string name) => new(
        truths => period(truths) is { } one && one.Start <= truths.Now,
        truths => $"{name} lasts {Span(truths, period)}");

    public static Proposition Follows(int level, Func<Truths, Graha> first, Graha next) => new(
        truths => Vimshottari.LordAfter(first(truths)) == next,
        truths => $"after the {Level(level)} of {first(truths)} comes that of {Vimshottari.LordAfter(first(truths))}, not {next}");

    public static Proposition Lasts(Graha lord, double years) => new(
        _ => Vimshottari.YearsOf(lord) == years,
        _ => $"the mahadasha of {lord} lasts {Vimshottari.YearsOf(lord)} years");

    public static Proposition Holds(string what, Func<Truths, bool?> holds) => new(
        holds, truths => holds(truths) switch
        {
            true => $"{what}: it is so",
            false => $"{what}: it is not so",
            null => $"{what}: schools differ",
        });

    public static Proposition Number(string what, Func<Truths, int> number, int told) => new(
        truths => number(truths) == told, truths => $"{what} is {number(truths)}, not {told}");

    public static bool? Sight(Graha graha, Rashi from, Rashi to)
    {
        var seventh = from.CountTo(to) == 7;
        return !graha.IsNode() || seventh || from.CountTo(to) is not (5 or 9) ? Drishti.Sees(graha, from, to) : null;
    }

    public static string Level(int level) => level switch { 1 => "mahadasha", 2 => "antardasha", _ => "pratyantardasha" };

    private static bool? Agreed(Truths truths, Subject one, Subject other)
    {
        var same = one.Of(truths) == other.Of(truths);
        if (!(one.Name + other.Name is var names && (names.Contains("Atma", StringComparison.Ordinal) || names.Contains("Amatya", StringComparison.Ordinal)
            || names.Contains("Dara", StringComparison.Ordinal))))
            return same;
        // Where Rahu is counted too the office may fall to another.
        var karaka = Enum.GetValues<Astrology.Jaimini.CharaKaraka>().First(x => names.Contains(x.ToString(), StringComparison.Ordinal));
        return truths.SevenKarakas[karaka] == truths.EightKarakas[karaka] || karaka == Astrology.Jaimini.CharaKaraka.Atma ? same : null;
    }

    private static Placement? Moving(Truths truths, Subject who, Setting setting) =>
        who.Of(truths) is { } graha ? (setting.IsNow ? truths.Sky : truths.Chart)[graha] : null;

    private static string Stood(Truths truths, Subject who, Kind state, Setting setting) =>
        who.Of(truths) is { } graha ? Stands(truths, graha, state, setting) switch { true => "", false => "not", null => "by some schools only" } : "never";

    private static bool? Stands(Truths truths, Graha graha, Kind state, Setting setting)
    {
        var placement = (setting.IsNow ? truths.Sky : truths.Chart)[graha];
        var rashi = truths.PointOf(graha, setting).Rashi;
        switch (state)
        {
            case Kind.Retrograde or Kind.Direct when setting.Varga != 0 || graha is Graha.Sun or Graha.Moon && state == Kind.Direct:
                return null;
            case Kind.Retrograde:
                return placement.IsRetrograde;
            case Kind.Direct:
                return !placement.IsRetrograde;
            case Kind.Combust:
                return setting.Varga != 0 ? null : Combustion.OrbDegrees(graha, placement.IsRetrograde) is null ? false : placement.IsCombust;
            case Kind.Vargottama:
                return truths.PointOf(graha, setting with { Varga = 0 }).IsVargottama();
        }

        if (graha.IsNode())
            return null;
        var dignity = Dignities.Of(graha, truths.PointOf(graha, setting), truths.PointOf(Rashis.LordOf(rashi), setting).Rashi);
        var isBurnt = setting.Varga == 0 && placement.IsCombust;
        return state switch
        {
            // Strength has many measures: only what all would call strong or weak may be said, and nothing denied.
            Kind.Strong => rashi != Dignities.DebilitationOf(graha) && !isBurnt && (rashi == Dignities.ExaltationOf(graha) || Rashis.OwnOf(graha).Contains(rashi) || truths.PointOf(graha, setting with { Varga = 0 }).IsVargottama()) ? true : null,
            Kind.Weak => rashi == Dignities.DebilitationOf(graha) || (isBurnt && rashi != Dignities.ExaltationOf(graha) && !Rashis.OwnOf(graha).Contains(rashi)) ? true : null,
            Kind.Exalted => rashi != Dignities.ExaltationOf(graha) ? false : dignity is Dignity.Exalted || graha == Graha.Moon ? true : null,
            Kind.Debilitated => rashi == Dignities.DebilitationOf(graha),
            Kind.Own => Rashis.OwnOf(graha).Contains(rashi),
            Kind.Moolatrikona => rashi != Dignities.MoolatrikonaOf(graha) ? false : dignity == Dignity.Moolatrikona ? true : null,
            Kind.Friendly => dignity is Dignity.Friend or Dignity.GreatFriend,
            Kind.Hostile => dignity is Dignity.Enemy or Dignity.GreatEnemy,
            _ => null,
        };
    }

    private static string Said(Subject who, Truths truths) =>
        who.IsOffice ? $"{who.Name} ({who.Of(truths)})" : who.Name;

    private static string In(Setting setting) => (setting.IsNow ? " in the sky of the day" : "") + (setting.Varga == 0 ? "" : $" in D{setting.Varga}");

    private static string From(Graha? from) => from?.ToString() ?? "the lagna";

    private static string Span(Truths truths, Func<Truths, DashaPeriod?> period) =>
        period(truths) is { } one ? $"from {Iso(truths.DayOf(one.Start))} to {Iso(truths.DayOf(one.End))}" : "at no time";

    private static string Ages(Truths truths, Func<Truths, DashaPeriod?> period) =>
        period(truths) is { } one ? $"{truths.AgeAt(one.Start)} to that of {truths.AgeAt(one.End)}" : "none";

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
