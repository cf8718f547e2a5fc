using System.Diagnostics;
using System.Globalization;
using JasperFx.Events;
using Luna.Astrology.Places;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.Conversations.Narrating;
using Luna.Conversations.Replaying;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding.Proposals;

namespace Luna.Reference.Evaluations;

/// <summary>Asks Luna questions, each as a person of its own; turns are decided and narrated as in a conversation, and nothing is stored.</summary>
/// <param name="retelling">Null: no language model is asked.</param>
/// <param name="asking">Hears of each reading before a model is asked for it.</param>
internal sealed class Evaluation(EvaluatedModels models, Retelling? retelling, Action<EvaluatedQuestion, ReadingRequested> asking)
{
    private const int AskedAtOnce = 8;

    /// <summary>The same in every run, so that two can be compared.</summary>
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    public async Task<EvaluationReport> OfAsync(IReadOnlyList<EvaluatedQuestion> questions)
    {
        var answers = new EvaluatedAnswer[questions.Count];
        await Parallel.ForAsync(
            0, questions.Count, new ParallelOptions { MaxDegreeOfParallelism = AskedAtOnce },
            async (at, cancellation) => answers[at] = await AskAsync(questions[at], cancellation));
        return new EvaluationReport(answers);
    }

    private async Task<EvaluatedAnswer> AskAsync(EvaluatedQuestion question, CancellationToken cancellation)
    {
        var chat = new ChatAddress("api", $"evaluation:{question.Id}");
        var talk = new TurnInput(StreamIds.Conversation(chat), null, [], Now, Gazetteer.Default);
        foreach (var (index, text) in question.Before.Index())
            talk = After(talk, TurnDecision.Take(Hearing(talk, chat, index + 1, text)));

        var since = Stopwatch.GetTimestamp();
        var input = Hearing(talk, chat, question.Before.Count + 1, question.Question) with { HasModel = retelling is not null };
        var outcome = TurnDecision.Take(input);
        if (outcome.Doubt is { } doubt)
        {
            var proposal = await models.Understanding.AskAsync(doubt, cancellation);
            outcome = TurnDecision.Take(input with { Proposals = new Dictionary<long, Proposal> { [doubt.Inbound] = proposal } });
        }

        if (outcome.Conversation.OfType<ReadingRequested>().SingleOrDefault() is not { } reading)
            return new EvaluatedAnswer(
                question, outcome, outcome.Conversation.OfType<ReplyComposed>().SingleOrDefault(), [], Stopwatch.GetElapsedTime(since));
        asking(question, reading);
        var told = await models.Narrator.TellAsync(
            reading, user: null, new NarratorOptions(models.Patience, retelling!.Prompt, retelling.Provider, IsCached: false), cancellation);
        return new EvaluatedAnswer(question, outcome, told.Reply, told.Attempts, Stopwatch.GetElapsedTime(since));
    }

    private static TurnInput Hearing(TurnInput talk, ChatAddress chat, int number, string text)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"m{number}");
        return talk with { Unread = [new Event<MessageReceived>(new MessageReceived(chat, id, "text", text, Now)) { Version = number, Timestamp = Now }] };
    }

    private static TurnInput After(TurnInput talk, TurnOutcome outcome) => talk with
    {
        Conversation = outcome.State ?? talk.Conversation, Subscription = outcome.SubscriptionState ?? talk.Subscription,
    };
}
