using Luna.Astrology.Yogas;

namespace Luna.Reference.Births;

/// <summary>Those of Luna's yogas that the file knows, by the file's names.</summary>
public static class NamedYogas
{
    private static readonly Dictionary<string, Func<FormedYoga, string>> Names = new()
    {
        ["ruchaka"] = _ => "Ruchaka",
        ["bhadra"] = _ => "Bhadra",
        ["hamsa"] = _ => "Hamsa",
        ["malavya"] = _ => "Malavya",
        ["shasha"] = _ => "Shasha",
        ["gajakesari"] = _ => "Gajakesari",
        ["budhaditya"] = _ => "Budhaditya",
        ["chandra-mangala"] = _ => "Chandra-Mangala",
        ["sunapha"] = _ => "Sunapha",
        ["anapha"] = _ => "Anapha",
        ["durudhara"] = _ => "Durudhara",
        ["kemadruma"] = _ => "Kemadruma",
        ["vesi"] = _ => "Vesi",
        ["vasi"] = _ => "Vasi",
        ["ubhayachari"] = _ => "Ubhayachari",
        ["shakata"] = _ => "Shakata",
        ["adhi-chandra"] = _ => "Adhi (Chandra)",
        ["adhi-lagna"] = _ => "Adhi (Lagna)",
        ["harsha"] = _ => "Viparita Raja: Harsha",
        ["sarala"] = _ => "Viparita Raja: Sarala",
        ["vimala"] = _ => "Viparita Raja: Vimala",
        ["maha-parivartana"] = Exchange,
        ["khala-parivartana"] = Exchange,
        ["dainya-parivartana"] = Exchange,
        ["neecha-bhanga"] = yoga => $"Neecha Bhanga: {FileWords.Of(yoga.Subjects.First)}",
        ["dharma-karmadhipati"] = _ => "Dharma-Karmadhipati (conjunction)",
        ["yogakaraka"] = yoga => $"Yogakaraka: {FileWords.Of(yoga.Subjects.First)}",
        ["saraswati"] = _ => "Saraswati",
        ["lakshmi"] = _ => "Lakshmi (9th lord own/exalted in kendra/trikona)",
        ["gola"] = _ => "Sankhya: Gola",
        ["yuga"] = _ => "Sankhya: Yuga",
        ["shula"] = _ => "Sankhya: Shula",
        ["kedara"] = _ => "Sankhya: Kedara",
        ["pasha"] = _ => "Sankhya: Pasha",
        ["dama"] = _ => "Sankhya: Dama",
        ["vallaki"] = _ => "Sankhya: Vallaki",
        ["rajju"] = _ => "Ashraya: Rajju",
        ["musala"] = _ => "Ashraya: Musala",
        ["nala"] = _ => "Ashraya: Nala",
    };

    public static void Compare(BirthCase birth, Tally tally) => tally.Set("yogas", Of(birth));

    private static IEnumerable<string> Of(BirthCase birth) => ChartYogas.Of(birth.Chart)
        .Where(formed => Names.ContainsKey(formed.Yoga.Id))
        .Select(formed => Names[formed.Yoga.Id](formed));

    private static string Exchange(FormedYoga yoga) =>
        $"Parivartana: {string.Join('-', yoga.Subjects.ToList().Select(FileWords.Of))}";
}
