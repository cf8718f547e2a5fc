using System.Text.Json;
using Luna.Reference;
using Luna.Reference.Births;
using Luna.Reference.Pairs;

namespace Luna.Astrology.Tests.Reference;

/// <summary>Every comparison of tools/Luna.Reference over golden.json: 60 births and 15 pairs.</summary>
public sealed class golden_births
{
    private static readonly JsonElement File = JsonDocument.Parse(
        System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reference", "golden.json"))).RootElement;

    public static TheoryData<string> TopicsOfBirths => [.. Topics.Of<BirthCase>().Select(topic => topic.Name)];

    public static TheoryData<string> TopicsOfPairs => [.. Topics.Of<PairCase>().Select(topic => topic.Name)];

    [Theory]
    [MemberData(nameof(TopicsOfBirths))]
    public void every_figure_of_a_birth_agrees(string topic) =>
        Verify(ReferenceFiles.Of(Topics.Of<BirthCase>().Single(x => x.Name == topic), File));

    [Theory]
    [MemberData(nameof(TopicsOfPairs))]
    public void every_figure_of_a_pair_agrees(string topic) =>
        Verify(ReferenceFiles.Of(Topics.Of<PairCase>().Single(x => x.Name == topic), File));

    private static void Verify(Report report)
    {
        report.Quantities.Sum(quantity => quantity.Compared).ShouldBeGreaterThan(0);
        report.Agrees.ShouldBeTrue(report.ToString());
    }
}
