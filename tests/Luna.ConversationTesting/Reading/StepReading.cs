using System.Globalization;

namespace Luna.ConversationTesting.Reading;

internal static class StepReading
{
    private static readonly string[] Keys =
        ["user", "button", "edits", "wait", "restart", "asks", "slots", "events", "not-events", "says", "never"];

    public static TalkStep Step(Reading step)
    {
        step.KnowsOnly(Keys);
        var messages = step.Find("user")?.Texts("user") ?? [];
        var button = step.Find("button")?.Scalar("button");
        var edits = step.Find("edits") is { } number ? Count(number) : (int?)null;
        var wait = step.Find("wait") is { } time ? Duration(time) : (TimeSpan?)null;
        var restart = step.Find("restart")?.OneOf("restart", ["true", "false"]) == "true";

        if ((messages.Length > 0 ? 1 : 0) + (button is null ? 0 : 1) + (wait is null ? 0 : 1) is var doings && doings > 1)
            throw step.Wrong("a step has one of user, button and wait");
        if (doings == 0 && !restart)
            throw step.Wrong("a step needs one of user, button, wait and restart");
        if (edits is not null && messages.Length != 1)
            throw step.Wrong("edits needs the message's new text in user");
        return new TalkStep(step.Line, messages, button, edits, wait, restart, Expected(step));
    }

    private static Expectations Expected(Reading step) => new(
        step.Find("asks")?.Scalar("asks"),
        step.Find("slots")?.Members().ToDictionary(slot => slot.Key.Scalar("a slot"), slot => slot.Value.Scalar("a slot's value"))
            ?? [],
        EventNames.Read(step, "events"), EventNames.Read(step, "not-events"), Patterns(step, "says"), Patterns(step, "never"));

    private static Pattern[] Patterns(Reading step, string key)
    {
        if (step.Find(key) is not { } list)
            return [];
        try
        {
            return [.. list.Texts(key).Select(text => new Pattern(text))];
        }
        catch (ArgumentException wrong)
        {
            throw list.Wrong($"{key}: {wrong.Message}");
        }
    }

    private static int Count(Reading number) =>
        int.TryParse(number.Scalar("edits"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw number.Wrong("edits must be the number of a message, from 1");

    private static TimeSpan Duration(Reading time)
    {
        var text = time.Scalar("wait");
        if (!double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            || count <= 0)
            throw Unreadable();
        return text[^1] switch
        {
            'm' => TimeSpan.FromMinutes(count),
            'h' => TimeSpan.FromHours(count),
            'd' => TimeSpan.FromDays(count),
            _ => throw Unreadable(),
        };

        TestFileException Unreadable() => time.Wrong($"wait must be a number with m, h or d, for instance 25h, not '{text}'");
    }
}
