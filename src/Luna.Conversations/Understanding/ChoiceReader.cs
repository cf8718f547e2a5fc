using System.Globalization;

namespace Luna.Conversations.Understanding;

/// <summary>Which of the choices that Luna offered is meant: by number, by label or a part of it, by payload.</summary>
internal static class ChoiceReader
{
    public static SlotChoice? ByPayload(string payload, ReadingContext context)
    {
        if (context is not { OpenSlot: not null, OpenChoices: { Count: > 0 } choices }) return null;
        foreach (var choice in choices)
            if (payload == (choice.Reference ?? choice.Value) || payload == choice.Label || payload == choice.Value)
                return choice;
        return int.TryParse(payload, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= choices.Count
                ? choices[number - 1]
                : null;
    }

    public static SlotChoice? ByWords(MessageTokens m, ReadingContext context)
    {
        if (context is not { OpenSlot: not null, OpenChoices: { Count: > 0 } choices } || m.Count is 0 or > 12) return null;
        var said = new List<Token>();
        for (var at = 0; at < m.Count; at++)
            if (m[at].Kind != TokenKind.Mark && m[at].Text is not ("wala" or "wali" or "vala" or "vali" or "वाला" or "वाली") && !(m[at].Has(Role.Polite | Role.Link) && m[at].Sense.Part == DayPart.None))
                said.Add(m[at]);
        return ByLabel(said, choices) ?? ByNumber(said, choices);
    }

    private static SlotChoice? ByNumber(List<Token> said, IReadOnlyList<SlotChoice> choices)
    {
        said.RemoveAll(x => x.Text is "one" or "option" or "number" or "no" && said.Count > 1
            || x.Has(Role.OrdinalEnding) || x.Text is "i" or "mean" or "its" or "it" or "is" or "was" or "time" or "choose" or "take");
        if (said.Count != 1) return null;
        var token = said[0];
        var number = token.IsNumber ? token.Value
            : token.Sense.Ordinal > 0 ? token.Sense.Ordinal
            : token.Text switch
            {
                "last" or "latter" or "aakhri" or "आखिरी" => choices.Count,
                "former" or "pahla" or "pehle" or "पहला" or "pahli" => 1,
                "dusra" or "doosra" or "dusri" or "doosri" or "दूसरा" or "दूसरी" => 2,
                "teesra" or "teesri" or "तीसरा" or "तीसरी" => 3,
                _ => token.Sense.Number,
            };
        return number >= 1 && number <= choices.Count ? choices[number - 1] : null;
    }

    /// <summary>Every word that was said stands in one label only.</summary>
    private static SlotChoice? ByLabel(List<Token> said, IReadOnlyList<SlotChoice> choices)
    {
        if (said.Count == 0) return null;
        SlotChoice? only = null;
        foreach (var choice in choices)
        {
            var label = MessageTokens.Of(choice.Label);
            var value = MessageTokens.Of(choice.Value);
            if (!said.TrueForAll(x => Stands(x, label) || Stands(x, value) || x.Has(Role.Common) && x.Kind == TokenKind.Word && said.Count > 1)
                || !said.Exists(x => Stands(x, label) || Stands(x, value))) continue;
            if (only is not null) return null;
            only = choice;
        }

        return only;
    }

    /// <summary>"The Indian one" is the one in India.</summary>
    private static bool IsOf(string said, string country) =>
        country.Length >= 4 && said.Length - country.Length is 1 or 2 && said.StartsWith(country, StringComparison.Ordinal)
        && said[^1] is 'n' or 'i' or 'k';

    private static bool Stands(Token said, MessageTokens label)
    {
        for (var at = 0; at < label.Count; at++)
        {
            var token = label[at];
            if (token.Text == said.Text || IsOf(said.Text, token.Text) || (said.IsNumber && token.IsNumber && said.Value == token.Value)) return true;
            if (said.Sense.Month > 0 && token.Sense.Month == said.Sense.Month) return true;
            if (said.Sense.Part is DayPart.Morning or DayPart.Early && token.Has(Role.Am)) return true;
            if (said.Sense.Part is DayPart.Afternoon or DayPart.Evening or DayPart.Night && token.Has(Role.Pm)) return true;
        }

        return false;
    }
}
