using Luna.Astrology.Yogas;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Yogas;

public sealed class yogas_form_as_the_texts_say
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var (id, forms, moved) in FormingYogas.Rows)
                rows.Add(id, forms, moved);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void one_chart_has_it_and_with_a_graha_moved_it_is_gone(string id, string forms, string moved)
    {
        Formed(forms).ShouldContain(id);
        Formed($"{forms} {moved}").ShouldNotContain(id);
    }

    [Fact]
    public void every_yoga_and_dosha_is_tried() =>
        ChartYogas.All.Concat(ChartDoshas.All).Select(yoga => yoga.Id).Distinct()
            .Except(FormingYogas.Rows.Select(row => row.Id)).ShouldBeEmpty();

    private static string[] Formed(string places)
    {
        var chart = Placed.Of(Rashi.Mesha, places);
        return [.. ChartYogas.Of(chart).Concat(ChartDoshas.Of(chart)).Select(formed => formed.Yoga.Id)];
    }
}
