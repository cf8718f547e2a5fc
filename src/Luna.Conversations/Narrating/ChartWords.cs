using Luna.Conversations.Grounding;

namespace Luna.Conversations.Narrating;

/// <summary>The grahas, rashis, bhavas and the like that words name, in whatever language they are written.</summary>
internal static class ChartWords
{
    public static IEnumerable<Symbol> Of(string text) =>
        Sentence.All(PlainText.Of(text)).SelectMany(sentence => sentence.Symbols).Where(Mentions.Is);

    /// <summary>Grahas, rashis and nakshatras: what has one name in a fact and in a claim.</summary>
    public static IEnumerable<(Kind Kind, int Value, string Text)> NamesOf(string text) =>
        Of(text).Where(symbol => symbol.Kind is Kind.Graha or Kind.Rashi or Kind.Nakshatra)
            .Select(symbol => (symbol.Kind, symbol.Value, symbol.Text));
}
