using System.Globalization;
using Luna.Astrology.Matching;
using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Facts;
using Luna.Conversations.Replies;

namespace Luna.Conversations.Workflows.Matching;

/// <summary>The words of a match: the total, the Moons it rests on, what speaks for and against it, and Manglik.</summary>
internal static class MatchingAnswer
{
    internal const double Sure = 0.95;

    /// <summary>For what another time within the span that was told would change.</summary>
    internal const double Open = 0.5;

    /// <summary>Readings of so many kootas for, and so many against.</summary>
    private const int Readings = 3;

    /// <param name="selfIsGroom">Null when nobody said; then both are counted.</param>
    /// <returns>False when the totals differ and it must be asked who is the groom.</returns>
    public static bool Say(
        ReplyDraft draft, string language, MatchingPerson self, MatchingPerson partner, bool? selfIsGroom)
    {
        var pair = new MatchingWords(language, self, partner);
        var (one, other) = (MatchingOutcome.Of(self, partner), MatchingOutcome.Of(partner, self));
        if (selfIsGroom is null && (one.Lowest, one.Highest) != (other.Lowest, other.Highest))
        {
            SayBoth(draft, pair, one, other);
            return false;
        }

        var told = selfIsGroom == false ? other : one;
        HashSet<Koota> open = selfIsGroom is null
            ? [.. told.Open, .. MatchingOutcome.Differing(one.Match.Kootas, other.Match.Kootas)]
            : [.. told.Open];
        var gradeIsSure = told is { IsSure: true, GradeIsSure: true }
            && (selfIsGroom is not null || one.Match.Verdict.Grade == other.Match.Verdict.Grade);
        var facts = MatchFacts.Of(told.Match);
        SayTotal(draft, pair, told, facts, gradeIsSure);
        MatchingMoons.Say(draft, pair);
        SayKootas(draft, pair, told.Match.Kootas, facts, open);
        SayReasons(draft, pair, told.Match, open, selfIsGroom is not null);
        MatchingManglik.Say(draft, pair, told.Match.Manglik is not null);
        draft.Say(draft.Words(language, MatchingTexts.Closing));
        Seal(draft);
        return true;
    }

    private static void SayBoth(ReplyDraft draft, MatchingWords pair, MatchingOutcome one, MatchingOutcome other)
    {
        Cite(draft, [Total("self-groom", one), Total("partner-groom", other)]);
        draft.Claim([new Claim(
            pair.Text(MatchingTexts.TotalBoth, ("self", Range(one)), ("other", Range(other))),
            ["self-groom.koota.total", "partner-groom.koota.total"], one.IsSure && other.IsSure ? Sure : Open)]);
        MatchingMoons.Say(draft, pair);
        Seal(draft);

        static Fact Total(string groom, MatchingOutcome outcome) => new(
            $"{groom}.koota.total", "koota",
            $"With {groom.Replace('-', ' ')} the eight kootas give {Range(outcome)} of 36 points.");
    }

    private static void SayTotal(
        ReplyDraft draft, MatchingWords pair, MatchingOutcome told, IReadOnlyList<Fact> facts, bool gradeIsSure)
    {
        var claims = new List<Claim>();
        if (told.IsSure)
        {
            Cite(draft, facts.Where(fact => fact.Id == "koota.total"));
            claims.Add(new Claim(pair.Text(MatchingTexts.Total, ("points", Points(told.Total))), ["koota.total"], Sure));
        }
        else
        {
            Cite(draft, [new Fact(
                "koota.total", "koota", $"The eight kootas give {Range(told)} of 36 points, by the time of birth.")]);
            claims.Add(new Claim(
                pair.Text(MatchingTexts.TotalRange, ("low", Points(told.Lowest)), ("high", Points(told.Highest))),
                ["koota.total"], Sure));
        }

        if (gradeIsSure)
        {
            Cite(draft, facts.Where(fact => fact.Id == "match.grade"));
            claims.Add(new Claim(
                pair.Text(MatchingTexts.Grade + told.Match.Verdict.Grade.ToString().ToLowerInvariant()),
                ["match.grade", "koota.total"], Sure));
        }

        draft.Claim(claims);
    }

    private static void SayKootas(
        ReplyDraft draft, MatchingWords pair, Ashtakoota kootas, IReadOnlyList<Fact> facts, HashSet<Koota> open)
    {
        var sure = kootas.Scores.Where(score => !open.Contains(score.Koota)).Reverse().ToArray();
        var ids = sure.Select(score => MatchFacts.IdOf(score.Koota)).ToArray();
        Cite(draft, facts.Where(fact => ids.Contains(fact.Id)));
        if (sure.Length > 0)
            draft.Claim([new Claim(
                pair.Text(MatchingTexts.Kootas, ("kootas", string.Join(", ", sure.Select(score =>
                    $"{pair.Name(score.Koota)} {Points(score.Points)}/{Points(score.Maximum)}")))),
                ids, Sure)]);
        if (sure.Length < kootas.Scores.Count)
            draft.Say(pair.Text(MatchingTexts.KootasVarying, ("kootas", string.Join(
                ", ", kootas.Scores.Where(score => open.Contains(score.Koota)).Reverse().Select(score => pair.Name(score.Koota))))));
    }

    private static void SayReasons(
        ReplyDraft draft, MatchingWords pair, Match match, HashSet<Koota> open, bool groomIsKnown)
    {
        var texts = MatchReadings.Of(match.Kootas, pair.Language).ToDictionary(reading => reading.FactIds[0]);
        Side(MatchingTexts.For, MatchingTexts.PoruthamFor, match.Verdict.Strong, []);
        Side(MatchingTexts.Against, MatchingTexts.PoruthamAgainst, match.Verdict.Weak, Cancellations());

        void Side(string heading, string poruthams, IReadOnlyList<MatchReason> reasons, IReadOnlyList<Claim> more)
        {
            var claims = reasons.OfType<MatchReason.OfKoota>()
                .Where(reason => !open.Contains(reason.Score.Koota)).Take(Readings)
                .Select(reason => texts[MatchFacts.IdOf(reason.Score.Koota)])
                .Select(reading => new Claim(reading.Text, reading.FactIds, Sure))
                .Concat(more).ToList();
            if (groomIsKnown && pair.MoonsAreSure && reasons.OfType<MatchReason.OfPorutham>().ToArray() is { Length: > 0 } results)
            {
                var ids = results.Select(reason => MatchingWords.IdOf(reason.Result.Porutham)).ToArray();
                Cite(draft, MatchFacts.Of(match).Where(fact => ids.Contains(fact.Id)));
                claims.Add(new Claim(
                    pair.Text(poruthams, ("poruthams", string.Join(", ", results.Select(reason => pair.Name(reason.Result.Porutham))))),
                    ids, Sure));
            }

            if (claims.Count == 0)
                return;
            draft.Say(pair.Text(heading));
            draft.Claim(claims);
        }

        IReadOnlyList<Claim> Cancellations() =>
        [
            .. match.Kootas.Cancellations.Where(_ => groomIsKnown && pair.MoonsAreSure).GroupBy(cancellation => cancellation.Koota)
                .Where(group => !open.Contains(group.Key))
                .Select(group => new Claim(
                    pair.Text(
                        MatchingTexts.Cancelled, ("koota", pair.Name(group.Key)),
                        ("reasons", MatchingWords.List(group.Select(cancellation => pair.Name(cancellation.Reason))))),
                    [MatchFacts.IdOf(group.Key)], Sure)),
        ];
    }

    internal static void Cite(ReplyDraft draft, IEnumerable<Fact> facts) =>
        draft.Facts.AddRange(facts.Where(fact => draft.Facts.TrueForAll(cited => cited.Id != fact.Id)).ToArray());

    /// <summary>Two births have no natal facts of one chart: the hash is over what was cited.</summary>
    private static void Seal(ReplyDraft draft) => draft.FactsHash = FactsHash.Of(draft.Facts);

    private static string Range(MatchingOutcome outcome) =>
        outcome.IsSure ? Points(outcome.Total) : $"{Points(outcome.Lowest)}–{Points(outcome.Highest)}";

    internal static string Points(double points) => points.ToString("0.#", CultureInfo.InvariantCulture);
}
