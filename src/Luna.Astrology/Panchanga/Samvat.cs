using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Astrology.Panchanga;

/// <summary>The sixty names of Jupiter's years.</summary>
public enum Samvatsara
{
    Prabhava = 1,
    Vibhava,
    Shukla,
    Pramoda,
    Prajapati,
    Angirasa,
    Shrimukha,
    Bhava,
    Yuva,
    Dhatri,
    Ishvara,
    Bahudhanya,
    Pramathi,
    Vikrama,
    Vrisha,
    Chitrabhanu,
    Subhanu,
    Tarana,
    Parthiva,
    Vyaya,
    Sarvajit,
    Sarvadhari,
    Virodhi,
    Vikriti,
    Khara,
    Nandana,
    Vijaya,
    Jaya,
    Manmatha,
    Durmukhi,
    Hevilambi,
    Vilambi,
    Vikari,
    Sharvari,
    Plava,
    Shubhakrit,
    Shobhakrit,
    Krodhi,
    Vishvavasu,
    Parabhava,
    Plavanga,
    Kilaka,
    Saumya,
    Sadharana,
    Virodhikrit,
    Paridhavi,
    Pramadin,
    Ananda,
    Rakshasa,
    Nala,
    Pingala,
    Kalayukta,
    Siddharthi,
    Raudra,
    Durmati,
    Dundubhi,
    Rudhirodgari,
    Raktakshi,
    Krodhana,
    Akshaya,
}

/// <summary>The years of the eras at a lunar date; elapsed years, as almanacs print them.</summary>
/// <param name="Shaka">From Chaitra Shukla Pratipada, 78 less than the common era's.</param>
/// <param name="Vikrama">Of the North, from Chaitra Shukla Pratipada.</param>
/// <param name="VikramaOfGujarat">From Kartika Shukla Pratipada.</param>
/// <param name="Samvatsara">Of the South: the Shaka year's own name.</param>
/// <param name="SamvatsaraOfNorth">Jupiter's year that runs at the moment, by the Surya Siddhanta.</param>
public readonly record struct Samvat(
    int Shaka, int Vikrama, int VikramaOfGujarat, Samvatsara Samvatsara, Samvatsara SamvatsaraOfNorth)
{
    private const int NamesCount = 60;
    private const double LunarMonthDays = 29.530589;

    // Surya Siddhanta, chapter 1: days and Jupiter's revolutions in a mahayuga, these with the customary bija (220,
    // less 8); the Kali era began at midnight of Ujjain, 18 February 3102 BC; its first Jovian year was Vijaya.
    private const double DaysOfYuga = 1_577_917_828;
    private const double RevolutionsOfJupiter = 364_212;
    private const double KaliEpoch = 588_465.5 - 75.77 / 360;

    internal static Samvat Of(Masa masa, Tithi tithi, Instant instant)
    {
        var shaka = CommonYearOf(masa, tithi, instant) - 78;
        var vikrama = shaka + 135;
        return new Samvat(
            shaka,
            vikrama,
            masa.Amanta >= MasaName.Kartika ? vikrama : vikrama - 1,
            (Samvatsara)((shaka + 11) % NamesCount + 1),
            OfNorth(JulianDate.FromInstant(instant)));
    }

    // The lunar year begins between the middle of March and the middle of April: even a month's error in counting back
    // to it stays within the civil year.
    private static int CommonYearOf(Masa masa, Tithi tithi, Instant instant)
    {
        var days = ((int)masa.Amanta - 1 + tithi.Number / (double)Tithi.Count) * LunarMonthDays;
        return (instant - Duration.FromDays(days)).InUtc().Year;
    }

    private static Samvatsara OfNorth(JulianDate ut1)
    {
        var years = (ut1.Days - KaliEpoch) / DaysOfYuga * RevolutionsOfJupiter * 12;
        return (Samvatsara)(((int)Math.Floor(years) + (int)Samvatsara.Vijaya - 1) % NamesCount + 1);
    }
}
