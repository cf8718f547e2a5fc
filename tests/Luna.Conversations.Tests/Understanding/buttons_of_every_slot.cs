using Luna.Astrology.Places;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.Understanding;

public class buttons_of_every_slot
{
    [Theory]
    [InlineData("slot:sign=Vrishchika", "Vrishchika")]
    [InlineData("slot:period=week", "week")]
    [InlineData("slot:date=2025-12-15", "2025-12-15")]
    [InlineData("slot:range=2025-12-01/2025-12-15", "2025-12-01/2025-12-15")]
    [InlineData("slot:purpose=house", "house")]
    [InlineData("slot:area=career", "career")]
    [InlineData("slot:hour=07:00", "07:00")]
    [InlineData("slot:rating=5", "5")]
    [InlineData("slot:scope=all", "all")]
    [InlineData("slot:amount=50000#INR", "50000")]
    [InlineData("slot:partner-birth-date=1992-05-03", "1992-05-03")]
    [InlineData("slot:partner-birth-time=unknown", "unknown")]
    [InlineData("slot:place=Jaipur#1269515", "Jaipur")]
    public void in_the_form_that_luna_writes(string payload, string expected)
    {
        var reading = Pressed(payload).Slots.ShouldHaveSingleItem();
        reading.Value.ShouldBe(expected);
        payload.ShouldStartWith($"slot:{reading.Slot}=");
    }

    [Theory]
    [InlineData("slot:sign=scorpio")]
    [InlineData("slot:period=decade")]
    [InlineData("slot:date=2025-02-30")]
    [InlineData("slot:range=2025-12-15/2025-12-01")]
    [InlineData("slot:purpose=war")]
    [InlineData("slot:area=death")]
    [InlineData("slot:hour=7")]
    [InlineData("slot:rating=6")]
    [InlineData("slot:scope=some")]
    [InlineData("slot:amount=-5")]
    [InlineData("slot:amount=50000#XYZ")]
    [InlineData("slot:partner-birth-date=2092-05-03")]
    [InlineData("slot:place=Jaipur")]
    [InlineData("slot:comment=anything")]
    public void and_in_no_other(string payload) => Pressed(payload).Slots.ShouldBeEmpty();

    [Fact]
    public void a_partners_time_that_nobody_knows_is_skipped()
    {
        var context = new ReadingContext(Slots.PartnerBirthTime, null, Reading.Today, "en");
        MessageReader.Read("Skip", Payloads.OfMove(Moves.Skip), context, Gazetteer.Default)
            .Slots.ShouldHaveSingleItem().ShouldBe(new SlotReading(Slots.PartnerBirthTime, Slots.Unknown, "Skip"));
    }

    private static Understood Pressed(string payload) =>
        MessageReader.Read("qwerty", payload, new ReadingContext(null, null, Reading.Today, "en"), Gazetteer.Default);
}
