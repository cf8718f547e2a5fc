using System.Globalization;

namespace Luna.Load;

/// <param name="Text">What the person writes.</param>
/// <param name="Answers">
/// Words of which the answer must hold some, if there are any; no earlier part of the same answer holds them.
/// </param>
internal sealed record Line(string Text, params IReadOnlyList<string> Answers)
{
    public bool IsAnsweredBy(string? text) =>
        text is not null && (Answers.Count == 0 || Answers.Any(words => text.Contains(words, StringComparison.Ordinal)));
}

/// <summary>
/// Conversations as people have them, ten messages each, one or two whole kundlis with picture in each. No two births
/// are alike, so that nothing that was computed for one person serves another.
/// </summary>
internal static class Talk
{
    public const int Length = 10;

    public const string Mix =
        """
        4 of 10 people are asked for date, time and place, see the chart with its picture, and chat;
        3 of 10 do the same and look at the chart again;
        2 of 10 tell the whole birth in one message and ask on;
        1 of 10 is asked, then corrects the time and gets a new chart: 14 pictures in 100 messages.
        """;

    // In English and in Hinglish, as people write; Luna says some things in several ways.
    private static readonly string[] Greeting = ["Namaste! I am Luna.", "Namaste! Main Luna hoon."];
    private static readonly string[] AsksDate = ["What is the date of birth?", "Janm ki tareekh kya hai?"];
    private static readonly string[] AsksTime = ["At what time was the birth?", "Janm kis samay hua tha?"];
    private static readonly string[] AsksPlace = ["In which town or city", "Janm kis shehar ya kasbe mein hua tha?"];
    private static readonly string[] Chart = ["You are in the mahadasha", "tak aapki "];
    private static readonly string[] Help = ["I can make your kundli (birth chart)", "Main aapki kundli banakar padh sakti hoon"];
    private static readonly string[] Thanks =
        ["You are welcome", "Gladly", "my pleasure", "Aapka swagat hai", "Khushi se", "Mujhe achchha laga"];
    private static readonly string[] Again =
    [
        "good to hear from you again", "how nice that you are back", "Namaste once more", "aapse phir baat karke achchha laga",
        "achchha hua ki aap phir aaye", "Phir se namaste",
    ];

    private static readonly string[] Places =
    [
        "Jaipur", "Mumbai", "Delhi", "Bengaluru", "Chennai", "Kolkata", "Pune", "Ahmedabad", "Lucknow", "Kanpur", "Nagpur",
        "Indore", "Bhopal", "Patna", "Vadodara", "Ludhiana", "Agra", "Nashik", "Varanasi", "Srinagar", "Amritsar", "Ranchi",
        "Coimbatore", "Jodhpur", "Madurai", "Raipur", "Kota", "Guwahati", "Mysuru", "Gwalior",
    ];

    private static readonly string[] Greetings = ["Namaste", "hi", "Hello", "namaste ji", "Good morning", "Hey"];
    private static readonly string[] Wishes =
        ["I want my kundli", "my kundli please", "Please make my birth chart", "kundli banao", "Can you create my kundli?"];
    private static readonly string[] ThankYous = ["thanks", "Thank you so much", "dhanyavaad", "ok thank you", "shukriya"];
    private static readonly string[] Others =
        ["When will I get a new job?", "horoscope today", "Will I get married soon?", "What remedies should I do?"];

    public static IReadOnlyList<Line> Of(int person)
    {
        var chance = new Random(person);
        var born = new DateOnly(1950, 1, 1).AddDays(chance.Next(21_900));
        var (time, corrected) = (TimeOf(chance), TimeOf(chance));
        var place = Pick(Places, chance);
        Line greeting = new(Pick(Greetings, chance), Greeting);
        Line wish = new(Pick(Wishes, chance), AsksDate), date = new(DateText(born, chance), AsksTime);
        Line hour = new(time, AsksPlace), town = new(place, Chart), thanks = new(Pick(ThankYous, chance), Thanks);
        Line help = new("help", Help), again = new("show my chart again", Chart);
        Line other = new(Pick(Others, chance)), bye = new("bye");
        return (person % 10) switch
        {
            < 4 => [greeting, wish, date, hour, town, thanks, help, other, new(Pick(Others, chance)), bye],
            < 7 => [greeting, wish, date, hour, town, thanks, help, other, again, bye],
            < 9 =>
            [
                greeting, new($"My kundli please. Born {DateText(born, chance)} at {time} in {place}", Chart), thanks, help,
                other, new("hello", Again), other, thanks, new("help", Help), bye,
            ],
            _ => [greeting, wish, date, hour, town, new($"sorry, the time was {corrected}", Chart), thanks, other, help, bye],
        };
    }

    /// <summary>A kundli, and then whatever people come back for, for years.</summary>
    public static IEnumerable<Line> ForYears(int messages)
    {
        yield return new Line("My kundli please. Born 15 August 1990 at 10:30 am in Jaipur", Chart);
        for (var i = 1; i < messages; i++)
            yield return i % 2 == 0 ? new Line("thanks", Thanks) : new Line("help", Help);
    }

    private static string DateText(DateOnly date, Random chance) => date.ToString(
        date.Day > 12 && chance.Next(3) == 0 ? "d/M/yyyy" : chance.Next(2) == 0 ? "d MMMM yyyy" : "MMM d, yyyy",
        CultureInfo.InvariantCulture);

    private static string TimeOf(Random chance) =>
        new TimeOnly(chance.Next(2) * 12 + chance.Next(1, 12), chance.Next(60)).ToString("h:mm tt", CultureInfo.InvariantCulture);

    private static string Pick(string[] words, Random chance) => words[chance.Next(words.Length)];
}
