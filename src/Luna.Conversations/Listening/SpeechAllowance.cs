using Luna.Channels;
using Luna.Channels.Speech;
using Luna.Conversations.LanguageModels;
using Luna.Conversations.LanguageModels.Budgets;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Luna.Conversations.Listening;

/// <summary>How much is listened to and spoken. A bound that is null is none.</summary>
public sealed class SpeechBudgetOptions
{
    public const string Section = "Luna:Speech:Budgets";

    /// <summary>Of one person on one day of UTC.</summary>
    public SpeechAmount Person { get; set; } = new() { Seconds = 3600, Characters = 60_000 };

    /// <summary>Of everyone on one day of UTC.</summary>
    public SpeechAmount Day { get; set; } = new();

    /// <summary>Of everyone, ever.</summary>
    public SpeechAmount Total { get; set; } = new();

    internal bool AreBounds =>
        new[] { Person, Day, Total }.SelectMany(bound => new[] { bound.Seconds, bound.Characters }).All(amount => amount is null or >= 0);

    internal BudgetOptions Of(Func<SpeechAmount, long?> amount) => new()
    {
        Person = new SpendOptions { Tokens = amount(Person) }, Day = new SpendOptions { Tokens = amount(Day) },
        Total = new SpendOptions { Tokens = amount(Total) },
    };
}

public sealed class SpeechAmount
{
    /// <summary>Listened to.</summary>
    public long? Seconds { get; set; }

    /// <summary>Spoken.</summary>
    public long? Characters { get; set; }
}

/// <summary>Lets a provider listen and speak within the budgets. What failed is not counted; no connection is held meanwhile.</summary>
public sealed class SpeechAllowance(NpgsqlDataSource database, IOptions<SpeechBudgetOptions> options, TimeProvider clock)
{
    private readonly SpendLedger _heard = new(database, options.Value.Of(amount => amount.Seconds), of: "heard:");
    private readonly SpendLedger _spoken = new(database, options.Value.Of(amount => amount.Characters), of: "spoken:");

    /// <exception cref="SpeechException">So much was heard already.</exception>
    internal Task<T> ListenAsync<T>(ChatAddress chat, TimeSpan length, Func<Task<T>> listen, CancellationToken cancellation) =>
        SpendAsync(_heard, chat, (long)Math.Ceiling(length.TotalSeconds), listen, cancellation);

    /// <exception cref="SpeechException">So much was spoken already.</exception>
    internal Task<T> SpeakAsync<T>(ChatAddress chat, string text, Func<Task<T>> speak, CancellationToken cancellation) =>
        SpendAsync(_spoken, chat, text.Length, speak, cancellation);

    private async Task<T> SpendAsync<T>(
        SpendLedger ledger, ChatAddress chat, long amount, Func<Task<T>> call, CancellationToken cancellation)
    {
        // Whoever begins a new life by an erasure has the day's budget of the old one.
        var (person, day) = (StreamIds.User(chat), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var spend = new Spend(amount, 0);
        if (await ledger.ReserveAsync(person, day, spend, cancellation) is not null)
            throw new SpeechException(SpeechException.OverBudget);
        try
        {
            return await call();
        }
        catch
        {
            await ledger.SettleAsync(person, day, default(Spend) - spend);
            throw;
        }
    }
}
