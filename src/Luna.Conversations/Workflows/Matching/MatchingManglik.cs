using Luna.Astrology.Readings;
using Luna.Astrology.Yogas;
using Luna.Conversations.Births;
using Luna.Conversations.Replies;
using Luna.Conversations.Workflows.Dosha;

namespace Luna.Conversations.Workflows.Matching;

/// <summary>Manglik of both: from where, how much, what cancels it, and whether the two balance.</summary>
internal static class MatchingManglik
{
    private const string Manglik = "manglik-from-";

    public static void Say(ReplyDraft draft, MatchingWords pair, bool timesAreKnown)
    {
        if (!timesAreKnown)
        {
            draft.Say(pair.Text(MatchingTexts.ManglikNoTime));
            return;
        }

        var (self, partner) = (Doshas(pair.Self), Doshas(pair.Partner));
        var confidence = IsUnsure(pair.Self, self) || IsUnsure(pair.Partner, partner)
            ? MatchingAnswer.Open : MatchingAnswer.Sure;
        var claims = new List<Claim> { Of(draft, pair, pair.Self, self, confidence), Of(draft, pair, pair.Partner, partner, confidence) };
        claims.Add(Balance(draft, pair, Lives(self), Lives(partner), confidence));
        draft.Claim(claims);
        if (confidence < MatchingAnswer.Sure)
            draft.Say(pair.Text(MatchingTexts.ManglikUnsure));
    }

    private static Claim Of(
        ReplyDraft draft, MatchingWords pair, MatchingPerson person, IReadOnlyList<ToldDosha> doshas, double confidence)
    {
        var living = doshas.Where(dosha => !dosha.IsCancelled).ToArray();
        Fact[] facts = doshas.Count == 0
            ? [new Fact($"{person.Id}.dosha.manglik", "dosha", $"No Manglik dosha forms in the chart of {person.Name ?? person.Id}.")]
            : [.. (living.Length > 0 ? living : doshas).SelectMany(dosha => dosha.Facts)
                .Select(fact => fact with { Id = $"{person.Id}.{fact.Id}" })];
        MatchingAnswer.Cite(draft, facts);
        return new Claim(Text(), [.. facts.Select(fact => fact.Id)], confidence);

        string Text() => (living, doshas) switch
        {
            ({ Length: > 0 }, _) => pair.Text(
                $"{MatchingTexts.Manglik}{person.Id}.living", ("places", Places(living)),
                ("degree", DoshaWords.Percent(living.Max(dosha => dosha.Strength)))),
            (_, { Count: > 0 }) => pair.Text(
                $"{MatchingTexts.Manglik}{person.Id}.cancelled", ("places", Places(doshas)),
                ("reasons", MatchingWords.List(DoshaWords.Grounds(doshas, YogaReasonKind.Cancels, pair.Language)))),
            _ => pair.Text($"{MatchingTexts.Manglik}{person.Id}.none"),
        };

        string Places(IEnumerable<ToldDosha> told) => string.Join(
            ", ", told.Select(dosha => pair.Text($"{MatchingTexts.Manglik}from.{dosha.Id[Manglik.Length..]}")));
    }

    private static Claim Balance(ReplyDraft draft, MatchingWords pair, bool self, bool partner, double confidence)
    {
        var (key, statement) = (self, partner) switch
        {
            (true, true) => ("both", "Both charts have a Manglik dosha, and each undoes the other's."),
            (true, false) => ("self", "Only the chart of the person asking has a Manglik dosha that is not cancelled."),
            (false, true) => ("partner", "Only the partner's chart has a Manglik dosha that is not cancelled."),
            _ => ("neither", "Neither chart has a Manglik dosha that is not cancelled."),
        };
        MatchingAnswer.Cite(draft, [new Fact("manglik.balance", "manglik", statement)]);
        return new Claim(pair.Text($"{MatchingTexts.Manglik}balance.{key}"), ["manglik.balance"], confidence);
    }

    /// <summary>At an end of the time that was told, the chart would be Manglik in another way.</summary>
    private static bool IsUnsure(MatchingPerson person, IReadOnlyList<ToldDosha> doshas) =>
        person.Ready.Birth.MarginMinutes is > 0 and var margin
        && new[] { -margin, margin }.Any(minutes => Lives(Doshas(person with
        {
            Chart = Casting.Cast(person.Ready.Inputs with { BornAt = person.Ready.Inputs.BornAt.AddMinutes(minutes) }),
        })) != Lives(doshas));

    private static bool Lives(IReadOnlyList<ToldDosha> doshas) => doshas.Any(dosha => !dosha.IsCancelled);

    private static IReadOnlyList<ToldDosha> Doshas(MatchingPerson person) =>
        [.. DoshaReadings.Of(person.Chart).Where(dosha => dosha.Id.StartsWith(Manglik, StringComparison.Ordinal))];
}
