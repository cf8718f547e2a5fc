using System.Globalization;
using Luna.Astrology.Charts;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Muhurta;

/// <summary>Gathers what speaks for and against a window.</summary>
/// <remarks>
/// The weights are Luna's own, in the order in which Muhurta Chintamani ranks the limbs: lagna before nakshatra before
/// tithi before vara. What the texts forbid outright is not weighed.
/// </remarks>
internal sealed class MuhurtaReasons(MuhurtaRequest request, PurposeRule rule, DayPanchanga day)
{
    private const int Strong = 6;
    private const int Middling = 4;
    private const int Slight = 2;
    private const int RashiCount = 12;
    private const int LastDarkTithi = 10;

    private readonly List<MuhurtaReason> _reasons = new(16);

    public MuhurtaWindow Window(Interval time)
    {
        var score = 0;
        foreach (var reason in _reasons)
            score += reason.Points;
        _reasons.Sort((a, b) => b.Points.CompareTo(a.Points));
        return new MuhurtaWindow(time, score, _reasons);
    }

    public void Limbs(Tithi tithi, Nakshatra nakshatra, Karana karana, NityaYoga yoga, bool isBadBeginning,
        Rashi sun)
    {
        var star = ZodiacNames.IdOf(nakshatra);
        if (rule.Nakshatras.Contains(nakshatra))
            For(ReasonKind.Nakshatra, Strong, star);
        else
            Forbid(ReasonKind.Nakshatra, star);

        Tithi(tithi, sun);
        var weekday = day.Vara.ToString();
        if (rule.ShunnedVaras.Contains(day.Vara))
            Forbid(ReasonKind.Vara, weekday);
        else if (rule.Varas.Contains(day.Vara))
            For(ReasonKind.Vara, Slight, weekday);

        if (karana.Name == KaranaName.Vishti)
            Forbid(ReasonKind.Bhadra, "");
        if (yoga is NityaYoga.Vyatipata or NityaYoga.Vaidhriti || isBadBeginning)
            Forbid(ReasonKind.NityaYoga, yoga.ToString());
        Siddhis(nakshatra);
        if (request.Direction is { } direction && Timing.IsShula(direction, day.Vara))
            Forbid(ReasonKind.DishaShula, direction.ToString());
    }

    /// <summary>Parts of the day; a window lies wholly inside or outside each.</summary>
    public void Hours(DayParts parts, Interval time)
    {
        var at = time.Start;
        ForbidWithin(ReasonKind.RahuKalam, parts.RahuKalam, at);
        if (parts.Yamaganda.Contains(at))
            Against(ReasonKind.Yamaganda, Middling, "");
        if (parts.GulikaKalam.Contains(at))
            Against(ReasonKind.GulikaKalam, Slight, "");
        foreach (var dur in parts.DurMuhurtas)
            ForbidWithin(ReasonKind.DurMuhurta, dur, at);
        foreach (var varjyam in day.Varjyams)
            ForbidWithin(ReasonKind.Varjyam, varjyam, at);
        foreach (var amrita in day.AmritaKalas)
        {
            if (amrita.Contains(at))
                For(ReasonKind.AmritaKala, Middling, "");
        }

        if (parts.Abhijit.Contains(at) && day.Vara != Vara.Budhavara)
            For(ReasonKind.Abhijit, Middling, "");
        foreach (var choghadiya in parts.Choghadiyas)
        {
            if (choghadiya.Time.Contains(at))
                Weigh(ReasonKind.Choghadiya, choghadiya.IsGood ? 1 : -1, choghadiya.Choghadiya.ToString());
        }
    }

    public void Sky(GrahaPosition[] grahas, Rashi sun, bool isEclipse, bool isSankranti)
    {
        if (rule.SunRashis is { } rashis && !rashis.Contains(sun))
            Forbid(ReasonKind.SunRashi, ZodiacNames.IdOf(sun));
        if (day.Masa.IsAdhika && rule.Purpose != Purpose.Travel)
            Forbid(ReasonKind.AdhikaMasa, day.Masa.Amanta.ToString());
        if (isEclipse)
            Forbid(ReasonKind.Eclipse, "");
        if (isSankranti)
            Forbid(ReasonKind.Sankranti, "");
        if (!rule.NeedsJupiterAndVenus)
            return;
        foreach (var graha in (ReadOnlySpan<Graha>)[Graha.Jupiter, Graha.Venus])
        {
            var place = grahas[(int)graha];
            if (Combustion.IsCombust(
                graha, place.LongitudeDegrees, place.SpeedDegreesPerDay < 0, grahas[(int)Graha.Sun].LongitudeDegrees))
                Forbid(ReasonKind.Combustion, ZodiacNames.IdOf(graha));
        }
    }

    public void Persons(Nakshatra nakshatra, Rashi moon, Paksha paksha)
    {
        foreach (var person in request.Persons ?? [])
        {
            var tara = Balas.TaraOf(person.Nakshatra, nakshatra);
            if (tara.IsBad())
                Against(ReasonKind.TaraBala, Middling, tara.ToString());
            else if (tara.IsGood())
                For(ReasonKind.TaraBala, Middling, tara.ToString());

            const int ashtama = 8;
            var place = Balas.MoonPlace(person.Rashi, moon);
            if (place == ashtama)
                Forbid(ReasonKind.ChandraBala, Text(place));
            else
                Weigh(
                    ReasonKind.ChandraBala, Balas.HasChandraBala(person.Rashi, moon, paksha) ? Middling : -Middling,
                    Text(place));
        }
    }

    public void Lagna(Rashi lagna, Rashi moon, GrahaPosition[] grahas)
    {
        if (rule.Lagnas.Contains(lagna))
            For(ReasonKind.Lagna, Strong, ZodiacNames.IdOf(lagna));
        else
            Against(ReasonKind.Lagna, Middling, ZodiacNames.IdOf(lagna));

        var moonBhava = BhavaOf(moon, lagna);
        if (moonBhava is 6 or 8 or 12)
            Against(ReasonKind.MoonInBhava, Middling, Text(moonBhava));
        foreach (var graha in (ReadOnlySpan<Graha>)[Graha.Jupiter, Graha.Venus, Graha.Mercury])
        {
            var bhava = BhavaOf(RashiOf(grahas, graha), lagna);
            if (bhava is 1 or 4 or 7 or 10 or 5 or 9 && !rule.EmptyBhavas.Contains(bhava))
                For(ReasonKind.BeneficInKendra, Slight, ZodiacNames.IdOf(graha));
        }

        foreach (var graha in (ReadOnlySpan<Graha>)[Graha.Sun, Graha.Mars, Graha.Saturn, Graha.Rahu, Graha.Ketu])
        {
            if (rule.EmptyBhavas.Contains(BhavaOf(RashiOf(grahas, graha), lagna)))
                Against(ReasonKind.MaleficInBhava, Middling, ZodiacNames.IdOf(graha));
        }
    }

    private void Tithi(Tithi tithi, Rashi sun)
    {
        var number = Text(tithi.Number);
        if (tithi.InPaksha is 4 or 9 or 14)
            Forbid(ReasonKind.Rikta, number);
        else if (tithi == Panchanga.Tithi.Amavasya || !rule.Tithis.Contains(tithi.InPaksha)
            || (tithi.Paksha == Paksha.Krishna && tithi.InPaksha > LastDarkTithi))
            Forbid(ReasonKind.Tithi, number);
        else
            For(ReasonKind.Tithi, tithi.Paksha == Paksha.Shukla ? Middling : Slight, number);

        if (Timing.IsDagdha(tithi, day.Vara) || Timing.IsDagdha(tithi, sun))
            Forbid(ReasonKind.Dagdha, number);
    }

    private void Siddhis(Nakshatra nakshatra)
    {
        if (Timing.IsAmritaSiddhi(day.Vara, nakshatra))
            Weigh(
                ReasonKind.AmritaSiddhi, Timing.SpoilsAmritaSiddhi(rule.Purpose, day.Vara) ? -Middling : Middling,
                ZodiacNames.IdOf(nakshatra));
        else if (Timing.IsSarvarthaSiddhi(day.Vara, nakshatra))
            For(ReasonKind.SarvarthaSiddhi, Slight, ZodiacNames.IdOf(nakshatra));
    }

    private void For(ReasonKind kind, int points, string detail) => _reasons.Add(new(kind, points, false, detail));

    private void Against(ReasonKind kind, int points, string detail) => _reasons.Add(new(kind, -points, false, detail));

    private void Weigh(ReasonKind kind, int points, string detail) => _reasons.Add(new(kind, points, false, detail));

    private void Forbid(ReasonKind kind, string detail) => _reasons.Add(new(kind, -Strong, true, detail));

    private void ForbidWithin(ReasonKind kind, Interval time, Instant at)
    {
        if (time.Contains(at))
            Forbid(kind, "");
    }

    private static Rashi RashiOf(GrahaPosition[] grahas, Graha graha) =>
        new ZodiacPoint(grahas[(int)graha].LongitudeDegrees).Rashi;

    private static int BhavaOf(Rashi rashi, Rashi lagna) => (rashi - lagna + RashiCount) % RashiCount + 1;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
