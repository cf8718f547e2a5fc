using Luna.Channels.Own;
using Luna.ConversationTesting.Hosting;
using Luna.ConversationTesting.Talking;

namespace Luna.Conversations.Talks.Tests;

/// <summary>People who say what others said in other conversations: nobody thought of what comes of it.</summary>
internal static class Chatter
{
    private const int MessagesEach = 8;
    private const int AtOnce = 24;

    /// <param name="opening">What each of them says first.</param>
    /// <param name="sayings">Shared out so that neighbours go to different people.</param>
    public static Task TalkAsync(TestLuna luna, string opening, IReadOnlyList<string> sayings)
    {
        var people = (sayings.Count + MessagesEach - 1) / MessagesEach;
        return Parallel.ForEachAsync(
            Enumerable.Range(0, people), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, _) =>
            {
                var person = Person.On(OwnChannel.Api, luna);
                var listener = new Listener(luna, person);
                foreach (var saying in sayings.Where((_, at) => at % people == number).Prepend(opening))
                {
                    await person.SayAsync(saying);
                    listener.Close(await listener.AnsweredAsync());
                }
            });
    }
}
