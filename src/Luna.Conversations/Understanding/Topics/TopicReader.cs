namespace Luna.Conversations.Understanding.Topics;

/// <summary>What a question is about: a dosha by name, concepts of astrology, who of two is the groom.</summary>
internal static class TopicReader
{
    /// <summary>"The difference between rashi and nakshatra" is about two.</summary>
    private const int MostConcepts = 2;

    private const int LongestAnswer = 4;

    private static readonly PhraseBook Doshas = new("doshas.txt");
    private static readonly PhraseBook Grooms = new("grooms.txt");

    public static PhraseBook Glossary { get; } = new("glossary.txt");

    public static void Read(MessageTokens m, string? intent, ReadingContext context, ReadingsFound found)
    {
        if (intent is Intents.DoshaCheck or Intents.Remedies || context.Takes(Slots.Dosha))
            Put(Slots.Dosha, Doshas.Find(m).Take(1).ToArray(), m, found);
        if (intent is Intents.GeneralAstrologyQna || context.Takes(Slots.Concept))
            Put(Slots.Concept, Glossary.Find(m).DistinctBy(topic => topic.Meaning).Take(MostConcepts).ToArray(), m, found);
        if (intent is Intents.Matchmaking || context.Takes(Slots.Groom))
            ReadGroom(m, intent, context, found);
    }

    /// <summary>"Me" answers the question and says nothing elsewhere; "husband" names the other one as well.</summary>
    private static void ReadGroom(MessageTokens m, string? intent, ReadingContext context, ReadingsFound found)
    {
        const string answer = "answer";
        var answers = context.OpenSlot == Slots.Groom && m.Count <= LongestAnswer
            && intent is null or Intents.ProvideBirthDetails or Intents.Yes or Intents.No;
        foreach (var topic in Grooms.Find(m))
        {
            var (groom, how) = topic.Meaning.Split('/') is [var who, var by] ? (who, by) : (topic.Meaning, null);
            if (how == answer && !answers)
                continue;
            found.Put(new SlotReading(
                Slots.Groom, groom, m.Written(topic.Start, topic.End), how == Slots.ByRelation ? how : null));
            return;
        }
    }

    private static void Put(string slot, (string Meaning, int Start, int End)[] topics, MessageTokens m, ReadingsFound found)
    {
        if (topics.Length > 0)
            found.Put(new SlotReading(
                slot, string.Join(',', topics.Select(topic => topic.Meaning)), m.Written(topics[0].Start, topics[^1].End)));
    }
}
