using Luna.Api.Births;
using Luna.Astrology.Avasthas;
using Luna.Astrology.Charts;
using Luna.Astrology.Jaimini;
using Luna.Astrology.Sahams;
using Luna.Astrology.Sky;
using Luna.Astrology.Upagrahas;

namespace Luna.Api.Charts.Parts;

/// <param name="Karakas">Eight, with Rahu; Atma first.</param>
/// <param name="SevenKarakas">Without Rahu and the Pitri karaka.</param>
/// <param name="Karakamsa">The rashi of the Atma karaka in the navamsa.</param>
/// <param name="Arudhas">Of the twelve bhavas; the first is the arudha lagna.</param>
/// <param name="Upapada">The pada of the twelfth.</param>
public sealed record JaiminiPart(
    IReadOnlyList<KarakaOf> Karakas, IReadOnlyList<KarakaOf> SevenKarakas, string Karakamsa, IReadOnlyList<string> Arudhas,
    string Upapada)
{
    internal static JaiminiPart Of(Chart chart, ArudhaLords lords)
    {
        var eight = CharaKarakas.Of(chart);
        return new(
            Names(eight), Names(CharaKarakas.Of(chart, CharaKarakaScheme.Seven)), eight.Karakamsa(chart).ToString(),
            [.. Enumerable.Range(1, 12).Select(bhava => Arudha.Of(chart, bhava, lords).ToString())],
            Arudha.Upapada(chart, lords).ToString());
    }

    private static KarakaOf[] Names(CharaKarakas karakas) =>
        [.. Enum.GetValues<CharaKaraka>()
            .Where(karaka => karakas.Scheme == CharaKarakaScheme.Eight || karaka != CharaKaraka.Pitri)
            .Select(karaka => new KarakaOf(karaka.ToString(), karakas[karaka].ToString()))];
}

public sealed record KarakaOf(string Karaka, string Graha);

/// <param name="Gulika">The start of Saturn's part; texts differ whether its start or its end is meant.</param>
/// <param name="IsNominalDay">The Sun does not rise and set there: the day was taken as 6 to 18 o'clock of local mean time.</param>
public sealed record UpagrahaPoints(
    ChartPoint Dhuma, ChartPoint Vyatipata, ChartPoint Parivesha, ChartPoint Indrachapa, ChartPoint Upaketu,
    UpagrahaPart Kaala, UpagrahaPart Mrityu, UpagrahaPart Ardhaprahara, UpagrahaPart Yamaghantaka, UpagrahaPart Gulika,
    ChartPoint Mandi, bool IsNominalDay)
{
    internal static UpagrahaPoints Of(CastChart cast, RiseRule sunrise)
    {
        var solar = SolarUpagrahas.Of(cast.Chart[Astrology.Zodiac.Graha.Sun].Point);
        var day = VedicDay.OfOrNominal(cast.Chart.Moment, cast.Offset, sunrise);
        var ofTime = TimeUpagrahas.Of(cast.Chart, day);
        return new(
            ChartPoint.Of(solar.Dhuma), ChartPoint.Of(solar.Vyatipata), ChartPoint.Of(solar.Parivesha),
            ChartPoint.Of(solar.Indrachapa), ChartPoint.Of(solar.Upaketu),
            Part(ofTime.Kaala), Part(ofTime.Mrityu), Part(ofTime.Ardhaprahara), Part(ofTime.Yamaghantaka),
            Part(ofTime.Gulika), ChartPoint.Of(ofTime.Mandi), day.IsNominal);
    }

    private static UpagrahaPart Part(TimeUpagraha part) =>
        new(ChartPoint.Of(part.Start), ChartPoint.Of(part.Middle), ChartPoint.Of(part.End));
}

/// <summary>What rises at the start, in the middle and at the end of its eighth of the day or night.</summary>
public sealed record UpagrahaPart(ChartPoint Start, ChartPoint Middle, ChartPoint End);

/// <param name="Bhava">This and the next four are null where the Sun does not rise.</param>
/// <param name="Indu">A rashi only.</param>
public sealed record SpecialLagnaPoints(
    ChartPoint? Bhava, ChartPoint? Hora, ChartPoint? Ghati, ChartPoint? Vighati, ChartPoint? Pranapada, ChartPoint Sree,
    string Indu, ChartPoint BhriguBindu)
{
    internal static SpecialLagnaPoints Of(CastChart cast, RiseRule sunrise)
    {
        var day = VedicDay.Of(cast.Chart.Moment, cast.Offset, sunrise);
        var found = Astrology.Jaimini.SpecialLagnas.Of(cast.Chart, day?.Sunrise);
        return found.FromSunrise is { } risen
            ? new(
                ChartPoint.Of(risen.Bhava), ChartPoint.Of(risen.Hora), ChartPoint.Of(risen.Ghati),
                ChartPoint.Of(risen.Vighati), ChartPoint.Of(risen.Pranapada), ChartPoint.Of(found.Sree),
                found.Indu.ToString(), ChartPoint.Of(found.BhriguBindu))
            : new(
                null, null, null, null, null, ChartPoint.Of(found.Sree), found.Indu.ToString(),
                ChartPoint.Of(found.BhriguBindu));
    }
}

/// <summary>The states of a graha; those that rest on dignity are null for the nodes.</summary>
public sealed record GrahaStates(
    string Graha, string Baladi, string? Jagradadi, string? Deeptadi, string? Lajjitadi, string Shayanadi)
{
    internal static IReadOnlyList<GrahaStates> Of(CastChart cast, ChartMethods methods)
    {
        var sunrise = VedicDay.OfOrNominal(cast.Chart.Moment, cast.Offset, methods.Sunrise).Sunrise;
        return
        [
            .. cast.Chart.Placements.Select(placed => GrahaAvasthas.Of(cast.Chart, placed.Graha, sunrise, methods.Shayanadi))
                .Select(state => new GrahaStates(
                    state.Graha.ToString(), state.Baladi.ToString(), state.Jagradadi?.ToString(),
                    state.Deeptadi?.ToString(), state.Lajjitadi?.ToString(), state.Shayanadi.ToString())),
        ];
    }
}

public sealed record SahamOf(string Saham, ChartPoint Point)
{
    internal static IReadOnlyList<SahamOf> Of(CastChart cast, RiseRule sunrise)
    {
        var moment = cast.Chart.Moment;
        var isDay = VedicDay.OfOrNominal(moment, cast.Offset, sunrise).IsDay(moment.Instant);
        return Of(SahamPoints.Of(cast.Chart, isDay));
    }

    internal static IReadOnlyList<SahamOf> Of(SahamPoints points) =>
        [.. Enum.GetValues<Saham>().Select(saham => new SahamOf(saham.ToString(), ChartPoint.Of(points[saham])))];
}
