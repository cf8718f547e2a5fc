namespace Luna.Astrology.Panchanga;

/// <summary>The yoga of the day: the sidereal longitudes of Sun and Moon added, in steps of 13°20′.</summary>
/// <remarks>Surya Siddhanta, chapter 2, verse 65. The sum of two sidereal longitudes depends on the ayanamsa twice.</remarks>
public enum NityaYoga
{
    Vishkambha = 1,
    Priti,
    Ayushman,
    Saubhagya,
    Shobhana,
    Atiganda,
    Sukarma,
    Dhriti,
    Shula,
    Ganda,
    Vriddhi,
    Dhruva,
    Vyaghata,
    Harshana,
    Vajra,
    Siddhi,
    Vyatipata,
    Variyana,
    Parigha,
    Shiva,
    Siddha,
    Sadhya,
    Shubha,
    Shukla,
    Brahma,
    Indra,
    Vaidhriti,
}
