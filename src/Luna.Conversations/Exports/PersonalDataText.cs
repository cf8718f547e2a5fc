using System.Globalization;
using System.Text;
using Luna.Conversations.Births;
using Luna.Conversations.Workflows.Export;
using NodaTime.Text;

namespace Luna.Conversations.Exports;

/// <summary>What a person reads of their data: births and messages, in the language they were answered in.</summary>
public static class PersonalDataText
{
    public static string Of(PersonalData data)
    {
        var text = new StringBuilder();
        text.AppendLine(Say(ExportTexts.Title)).AppendLine(Moment(data.At)).AppendLine();
        text.AppendLine(Say(ExportTexts.Births));
        if (data.Births.Count == 0)
            text.AppendLine(Say(ExportTexts.NoBirths));
        foreach (var birth in data.Births)
            text.AppendLine(Line(birth));
        text.AppendLine().AppendLine(Say(ExportTexts.Talk));
        foreach (var message in data.Messages)
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{Moment(message.At)}  {Say(Speaker(message.From))}").AppendLine(message.Text);
        return text.ToString();

        string Say(string key) => Texts.Get(data.Language, key);

        string Line(PersonalBirth birth) => Texts.Get(
            data.Language, ExportTexts.BirthLine, ("whose", birth.Of),
            ("date", Texts.Date(data.Language, LocalDatePattern.Iso.Parse(birth.Birth.Date).Value)),
            ("time", birth.Birth.Time is null ? Say(ExportTexts.TimeUnknown) : Texts.Time(data.Language, Casting.TimeOf(birth.Birth))),
            ("place", string.Join(", ", new[] { birth.Birth.Place.Name, birth.Birth.Place.Region, birth.Birth.Place.Country }
                .Where(part => part.Length > 0).Distinct())));
    }

    private static string Speaker(string from) => from switch
    {
        "you" => ExportTexts.You,
        "human" => ExportTexts.Human,
        _ => ExportTexts.Luna,
    };

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
