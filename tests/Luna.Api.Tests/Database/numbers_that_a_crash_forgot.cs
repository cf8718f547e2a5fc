using JasperFx.Events;

namespace Luna.Api.Tests.Database;

public sealed class numbers_that_a_crash_forgot(LunaHost luna)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task are_never_taken_up_by_a_tombstone_so_that_they_can_be_handed_out_again()
    {
        var stream = Guid.CreateVersion7();
        await using (var session = luna.Store.LightweightSession())
        {
            session.Events.Append(stream, new Tombstone());
            await session.SaveChangesAsync(Cancellation);
        }

        await using var reading = luna.Store.QuerySession();
        (await reading.Events.FetchStreamStateAsync(stream, Cancellation)).ShouldNotBeNull();
        (await reading.Events.FetchStreamAsync(stream, token: Cancellation)).ShouldBeEmpty();
    }
}
