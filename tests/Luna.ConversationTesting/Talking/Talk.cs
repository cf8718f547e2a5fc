using Luna.Conversations.Replies;
using Luna.ConversationTesting.Hosting;

namespace Luna.ConversationTesting.Talking;

/// <summary>One person's conversation, step by step until one goes otherwise than expected.</summary>
internal sealed class Talk(ConversationTest test, TestLuna luna, Pauses pauses, SemaphoreSlim places, bool restarts)
{
    /// <summary>What follows on a reply by itself, or on an hour that has come, is waited for this long.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(2), HourCome = TimeSpan.FromSeconds(8);

    /// <summary>In which what must not happen has time to happen.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);

    private readonly Person _person = Person.On(test.Channel, luna);
    private readonly List<IReadOnlyList<ReplyButton>> _offered = [];
    private Listener _listener = null!;

    public async Task<Outcome> RunAsync()
    {
        await places.WaitAsync();
        var at = 0;
        try
        {
            _listener = new Listener(luna, _person);
            if (test.Language is { } language)
                await ChooseAsync(language);
            for (at = 0; at < test.Steps.Count; at++)
                if (await TakeAsync(test.Steps[at], isFirst: at == 0) is { } failure)
                    return new Outcome(test, failure with { Number = at + 1 });
            return new Outcome(test, null);
        }
        catch (TalkException broken)
        {
            return new Outcome(test, new Failure(at + 1, test.Steps[at], [broken.Message], null));
        }
        finally
        {
            places.Release();
            pauses.Leave();
        }
    }

    /// <summary>A language is chosen as on the button that offers it.</summary>
    private async Task ChooseAsync(string language)
    {
        await _person.PressAsync(new ReplyButton($"slot:language={language}", language));
        var turn = await _listener.AnsweredAsync();
        Remember(turn);
        if (!turn.EventNames.Contains("LanguageChosen"))
            throw new TalkException($"before the first step {language} could not be chosen: {turn.Said}");
    }

    private async Task<Failure?> TakeAsync(TalkStep step, bool isFirst)
    {
        if (step.Restart || (restarts && !isFirst))
            await PauseAsync(pauses.RestartAsync);
        if (step.Wait is { } time)
        {
            await PauseAsync(() => pauses.WaitAsync(time));
            await Task.Delay(Silence);
        }
        else if (step.Button is { } named)
        {
            await _person.PressAsync(Buttons.Choose(named, _offered));
        }
        else if (step.Edits is { } number)
        {
            await _person.EditAsync(number, step.Messages[0]);
        }
        else
        {
            foreach (var message in step.Messages)
                await _person.SayAsync(message);
        }

        // Before the first message there is no conversation that anything could be settled in.
        var acts = step.Wait is null && (step.Messages.Count > 0 || step.Button is not null);
        if (acts)
            await _listener.AnsweredAsync();
        var (turn, failures) = await _listener.UntilAsync(step.Expected, acts ? Aftermath : HourCome);
        Remember(turn);
        return failures.Count == 0 ? null : new Failure(0, step, failures, turn);
    }

    /// <summary>Who stands still leaves the place to those who talk.</summary>
    private async Task PauseAsync(Func<Task> pause)
    {
        places.Release();
        try
        {
            await pause();
        }
        finally
        {
            await places.WaitAsync();
        }
    }

    private void Remember(Turn turn)
    {
        _offered.AddRange(turn.Replies.Select(reply => reply.Buttons));
        _listener.Close(turn);
    }
}
