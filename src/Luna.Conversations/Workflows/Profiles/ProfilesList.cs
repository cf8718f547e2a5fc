using System.Collections.Immutable;
using System.Globalization;
using Luna.Conversations.Births;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using NodaTime.Text;

namespace Luna.Conversations.Workflows.Profiles;

/// <summary>Whose births are known, with date, time and place; one's own first.</summary>
internal static class ProfilesList
{
    /// <param name="key">Of the words before it, with a place for <c>profiles</c>.</param>
    public static void Say(Scribe scribe, TurnInput input, string key = ProfilesTexts.List)
    {
        var lines = scribe.State.Births.OrderBy(birth => birth.Key != BirthOf.Self)
            .Select((birth, at) => Line(scribe.Language, at + 1, birth.Key, birth.Value, input));
        scribe.Say(key, ("profiles", string.Join('\n', lines)));
        scribe.Say(ProfilesTexts.How);
    }

    private static string Line(
        string language, int number, string person, ImmutableSortedDictionary<string, FilledSlot> birth, TurnInput input)
    {
        var time = birth[Slots.BirthTime].Value;
        return Texts.Get(
            language, ProfilesTexts.Line,
            ("number", number.ToString(CultureInfo.InvariantCulture)),
            ("who", Who(language, person, birth.GetValueOrDefault(Slots.Name)?.Value)),
            ("date", Texts.Date(language, LocalDatePattern.Iso.Parse(birth[Slots.BirthDate].Value).Value)),
            ("time", time == Slots.Unknown
                ? Texts.Get(language, ProfilesTexts.TimeUnknown)
                : Texts.Time(language, LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value)),
            ("place", BirthSlots.Details(birth, input.Places)?.Place.Name ?? birth[Slots.BirthPlace].Value));
    }

    private static string Who(string language, string person, string? name)
    {
        var related = Texts.Get(language, ProfilesTexts.Who + person.Split(':')[0]);
        return name is null ? related : $"{name} ({related})";
    }
}
