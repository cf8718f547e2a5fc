using Luna.StandIns;

namespace Luna.Conversations.Tests.LanguageModels;

public sealed class providers_in_every_order
{
    public static TheoryData<string, string> EveryPairInEveryOrder()
    {
        string[] ways = ["down", "silent", "cut", "limited for long", "not JSON", "another schema"];
        var data = new TheoryData<string, string>();
        foreach (var (first, second) in ways.SelectMany(first => ways.Select(second => (first, second))))
            data.Add(first, second);
        return data;
    }

    [Theory, MemberData(nameof(EveryPairInEveryOrder))]
    public async Task the_next_in_order_answers(string first, string second)
    {
        await using var models = await Models.WithAsync(3, ("DeadlineSeconds", "20"),
            ("Providers:0:TimeoutSeconds", providers_that_fail.Patience(first)), ("Providers:1:TimeoutSeconds", providers_that_fail.Patience(second)));
        models.First.Otherwise = _ => providers_that_fail.Ways[first].Behaviour;
        models.Second.Otherwise = _ => providers_that_fail.Ways[second].Behaviour;
        models.StandIns[2].Otherwise = _ => ModelBehaviour.Answer(A.GoodOutput);

        var answer = await models.Luna.AskAsync(A.Question(), CancellationToken.None);

        answer.Provider.ShouldBe("p3");
        answer.Output!.Value.GetProperty("number").GetInt32().ShouldBe(7);
        answer.Failures.Select(failure => (failure.Provider, failure.Kind)).ShouldBe([("p1", providers_that_fail.Ways[first].Kind), ("p2", providers_that_fail.Ways[second].Kind)]);
    }
}
