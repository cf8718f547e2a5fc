namespace Luna.Conversations.Grounding;

/// <summary>Which symbols name something in a chart or the sky, so that what stands beside them must be understood.</summary>
internal static class Mentions
{
    public static bool Is(Symbol symbol) => symbol.Kind
        is Kind.Graha or Kind.Rashi or Kind.Nakshatra or Kind.Lagna or Kind.LordOf or Kind.LordOfRashi or Kind.LordOfStar or Kind.Dispositor or Kind.Karaka
        or Kind.Place or Kind.Places or Kind.PadaAt or Kind.Exalted or Kind.Debilitated or Kind.Moolatrikona or Kind.Combust or Kind.Vargottama
        or Kind.Sarva or Kind.Bhinna or Kind.SadeSati or Kind.Dhaiya or Kind.Manglik or Kind.KalaSarpa or Kind.Hemmed or Kind.Yoga
        or Kind.Varga or Kind.ManglikPlaces or Kind.PhaseName
        || symbol is { Kind: Kind.Dasha, Value: > 0 }
        || symbol is { Kind: Kind.Retrograde, Text: "retrograde" or "vakri" or "वक्री" };

    /// <summary>Whether a part of a sentence that has them says something of the chart.</summary>
    public static bool AnyPart(List<Symbol> symbols) =>
        symbols.Exists(symbol => (Is(symbol) && symbol.Kind != Kind.Varga) || symbol.Kind is Kind.YogaWord or Kind.DoshaWord) || symbols.Exists(symbol => symbol.Kind is Kind.Conjunct or Kind.Opposite or Kind.Apart) && symbols.TrueForAll(symbol => symbol.Kind is not Kind.Unknown)
        || (symbols.Exists(symbol => symbol.Kind is Kind.Dasha or Kind.Next or Kind.Start or Kind.End or Kind.Until or Kind.Change) && symbols.Exists(symbol => symbol.Kind is Kind.Date or Kind.Age))
        || (symbols.Exists(symbol => symbol.Kind is Kind.Date) && !symbols.Exists(symbol => symbol.Kind == Kind.Unknown))
        || (symbols.Exists(symbol => symbol.Kind is Kind.Own or Kind.Retrograde or Kind.Direct) && !symbols.Exists(symbol => symbol.Kind == Kind.Unknown))
        || (symbols.Exists(symbol => symbol.Kind == Kind.Bindu) && symbols.Exists(symbol => symbol.Kind == Kind.Number));

    /// <summary>Whether a sentence does.</summary>
    /// <param name="goesOn">Another one named somebody before.</param>
    public static bool Any(List<Symbol> symbols, bool goesOn)
    {
        // The illness, not the sign.
        if (symbols.Exists(symbol => symbol.Text == "cancer") && symbols.Exists(symbol => Array.IndexOf(OfIllness, symbol.Text) >= 0)
            && !symbols.Exists(symbol => Is(symbol) && symbol.Text != "cancer"))
            return false;
        // Without the exercises of that name.
        if (symbols.Exists(symbol => symbol.Kind is Kind.YogaWord or Kind.DoshaWord) && !symbols.Exists(symbol => Array.IndexOf(OfExercise, symbol.Text) >= 0))
            return true;
        if (symbols.Exists(symbol => symbol.Kind == Kind.Date) && symbols.Exists(symbol => symbol.Kind == Kind.Birth))
            return true;
        if (symbols.Exists(symbol => symbol.Kind == Kind.Age) && symbols.Exists(symbol => symbol.Kind == Kind.Number) && symbols.Exists(symbol => symbol.Kind == Kind.Years || symbol.Text is "years old" or "year old"))
            return true;
        // "You are forty".
        var age = symbols.FindIndex(symbol => symbol.Kind == Kind.Age);
        if (age >= 0 && Phrases.KindAt(symbols, age + 1) == Kind.Number && symbols[age + 1].Value is > 0 and < 121 && symbols.TrueForAll(symbol => symbol.Kind is Kind.Age or Kind.Number or Kind.Now or Kind.You or Kind.Comma or Kind.Soft))
            return true;
        // The light of the day.
        if (symbols.Count(Is) == 1 && symbols.Find(Is) is { Kind: Kind.Graha, Text: "sun" or "moon" or "suraj" or "sooraj" or "chand" or "सूरज" or "चांद" }
            && symbols.Count(symbol => symbol.Kind == Kind.Unknown) >= 2 && !symbols.Exists(symbol => symbol.Kind is Kind.You or Kind.Sign or Kind.House or Kind.Dasha))
            return false;
        // "The seventh" may be anything where nothing of a chart is near.
        var isNear = symbols.Exists(symbol => symbol.Kind is Kind.House or Kind.Sign or Kind.Star or Kind.Dasha or Kind.Planets or Kind.Lord or Kind.Empty);
        if (symbols.Exists(symbol => Is(symbol) && (symbol.Kind != Kind.Place || symbol.Amount > 0 || isNear || symbols.Count(Is) > 1)))
            return true;
        if (symbols.Exists(symbol => symbol.Kind == Kind.Place))
            return goesOn && !symbols.Exists(symbol => symbol.Kind == Kind.Unknown);
        var isAboutChart = symbols.Exists(symbol => symbol.Kind is Kind.You or Kind.Now or Kind.Birth or Kind.Runs or Kind.Number or Kind.Not or Kind.Ordinal);
        // "A sign has forty degrees".
        if (symbols.Exists(symbol => symbol.Kind == Kind.Number) && symbols.Exists(symbol => symbol.Kind is Kind.Sign or Kind.Star) && symbols.Exists(symbol => symbol.Kind is Kind.Degree or Kind.Pada or Kind.General or Kind.All or Kind.Takes))
            return true;
        return (isNear && isAboutChart && !symbols.Exists(symbol => symbol.Kind is Kind.Unknown))
            || symbols.Exists(symbol => symbol.Kind is Kind.Bindu) && symbols.Exists(symbol => symbol.Kind == Kind.Number) && isAboutChart
            || (symbols.Exists(symbol => symbol.Kind == Kind.Dasha) && symbols.Exists(symbol => symbol.Kind is Kind.Date or Kind.Number))
            || (goesOn && symbols.Exists(symbol => symbol.Kind is Kind.Own or Kind.Retrograde or Kind.Direct) && !symbols.Exists(symbol => symbol.Kind == Kind.Unknown))
            || (goesOn && symbols.Exists(symbol => symbol.Kind is Kind.Date) && symbols.Exists(symbol => symbol.Kind is Kind.Start or Kind.End or Kind.Until));
    }

    private static readonly string[] OfIllness =
        ["doctor", "disease", "illness", "treatment", "diagnose", "diagnosis", "hospital", "patient", "screening", "test", "tests", "medical", "oncologist", "cure"];

    private static readonly string[] OfExercise =
        ["meditation", "pranayama", "pranayam", "exercise", "breathing", "morning", "evening", "practise", "practice", "daily", "class", "asana", "dhyan", "vyayam", "abhyas", "ध्यान", "व्यायाम", "प्राणायाम", "subah", "सुबह", "roz", "रोज"];

    public static bool HasLooseDate(List<Symbol> symbols) => symbols.Exists(symbol => symbol.Kind is Kind.Date);
}
