using Luna.Conversations.Live;

namespace Luna.Conversations.Tests.Live;

public sealed class positions_of_an_exchange
{
    [Fact]
    public void what_was_written_reads_back()
    {
        var position = new ExchangePosition(12, 345);

        ExchangePosition.TryParse(position.ToString(), out var read).ShouldBeTrue();
        read.ShouldBe(position);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("12.")]
    [InlineData(".5")]
    [InlineData("-1.5")]
    [InlineData("1.-5")]
    [InlineData("a.b")]
    [InlineData("1.2.3")]
    [InlineData("99999999999999999999.1")]
    public void what_is_none_is_refused(string? text) => ExchangePosition.TryParse(text, out _).ShouldBeFalse();
}
