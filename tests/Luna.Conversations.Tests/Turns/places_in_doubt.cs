using Luna.Conversations.Events;

namespace Luna.Conversations.Tests.Turns;

public class places_in_doubt
{
    [Theory]
    [InlineData("Nice, France", "Nice")]
    [InlineData("Nice", "Nice")]
    [InlineData("Reading, England", "Reading")]
    [InlineData("March, England", "March")]
    [InlineData("Mobile, Alabama", "Mobile")]
    [InlineData("New Delhi", "New Delhi")]
    [InlineData("Mexico City", "Mexico City")]
    public void a_common_word_is_a_town_where_one_is_called_so(string place, string name) =>
        new Talk().Hear($"Born 15 August 1990 10:30 am in {place}").Chart.Inputs.Place.ShouldBe(name);

    [Theory]
    [InlineData("India", "India is a country or a state")]
    [InlineData("Georgia", "Georgia is a country or a state")]
    [InlineData("Punjab", "Punjab is a country or a state")]
    [InlineData("Zzyzx, California", "I do not know a place called Zzyzx, California")]
    [InlineData("Blorp, India", "I do not know a place called Blorp, India")]
    [InlineData("Narnia", "Did you mean Narni, Umbria, Italy?")]
    public void what_is_no_town_is_said_and_asked_again(string place, string words)
    {
        var heard = new Talk().Hear($"Born 15 August 1990 10:30 am in {place}");
        heard.Says.ShouldContain(words);
        heard.Asks.ShouldBe("birth-place");
        heard.Events.ShouldNotContain(nameof(ChartCast));
    }

    [Fact]
    public void a_guess_is_taken_with_yes_and_left_for_another_place()
    {
        var talk = Talk.With("my kundli please", "15 August 1990", "10:30 am");
        talk.Hear("Narnia").Buttons.ShouldContain("Narni, Umbria, Italy");
        talk.Hear("Jaipur").Chart.Inputs.Place.ShouldBe("Jaipur");
        var other = Talk.With("my kundli please", "15 August 1990", "10:30 am", "Narnia");
        other.Hear("yes").Chart.Inputs.Place.ShouldBe("Narni");
    }

    [Fact]
    public void a_clock_written_with_an_h_is_read() =>
        new Talk().Hear("Born 15 August 1990 10h30 in Jaipur").Slot("birth-time").ShouldBe("10:30");
}
