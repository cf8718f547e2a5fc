using Luna.Conversations.Storage;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace Luna.Conversations.LanguageModels.Budgets;

/// <summary>
/// What was spent, by person and day, by day, and in total. A question reserves what it may cost before it is asked, so
/// that many at once cannot go past a bound together, and settles what it did cost afterwards.
/// </summary>
public sealed class SpendLedger
{
    private const string EveryoneEver = "everyone-ever";

    private readonly NpgsqlDataSource _database;
    private readonly BudgetOptions _budgets;
    private readonly string _of;
    private readonly string _everyone;
    private readonly string _everyoneEver;
    private DateOnly _swept;

    /// <summary>Of language models.</summary>
    public SpendLedger(NpgsqlDataSource database, IOptions<LanguageModelOptions> options)
        : this(database, options.Value.Budgets, of: "")
    {
    }

    /// <param name="of">What is spent, if it is counted apart from what language models are asked.</param>
    internal SpendLedger(NpgsqlDataSource database, BudgetOptions budgets, string of)
    {
        (_database, _budgets, _of) = (database, budgets, of);
        (_everyone, _everyoneEver) = (of + "everyone", of + EveryoneEver);
    }

    /// <returns>The bound that stands in the way; null when it is reserved.</returns>
    internal async Task<string?> ReserveAsync(Guid? user, DateOnly day, Spend spend, CancellationToken cancellation)
    {
        if (!_budgets.AreSet)
            return null;
        var after = await AddAsync(user, day, spend, cancellation);
        var bound = user is not null && after[_of + user].Exceeds(_budgets.Person) ? "the person's budget of the day"
            : after[_everyone].Exceeds(_budgets.Day) ? "the budget of the day"
            : after[_everyoneEver].Exceeds(_budgets.Total) ? "the budget in total"
            : null;
        if (bound is not null)
            await AddAsync(user, day, default(Spend) - spend, CancellationToken.None);
        else if (_swept < day)
            await SweepAsync(day, cancellation);
        return bound;
    }

    /// <param name="difference">What was spent beyond what was reserved; less than nothing as a rule.</param>
    internal Task SettleAsync(Guid? user, DateOnly day, Spend difference) =>
        _budgets.AreSet ? AddAsync(user, day, difference, CancellationToken.None) : Task.CompletedTask;

    private async Task<Dictionary<string, Spend>> AddAsync(Guid? user, DateOnly day, Spend spend, CancellationToken cancellation)
    {
        // The rows are always locked in this order, so no two questions wait for each other.
        await using var command = _database.CreateCommand(
            $"""
             insert into {WorkTables.ModelSpends} as spend (scope, day, tokens, cost)
             select * from (values
               (@ever, '-infinity'::date, @tokens, @cost), (@everyone, @day, @tokens, @cost), (@user, @day, @tokens, @cost)
             ) spent (scope, day, tokens, cost) where scope is not null
             on conflict (scope, day) do update set tokens = spend.tokens + excluded.tokens, cost = spend.cost + excluded.cost
             returning scope, tokens, cost
             """);
        command.Parameters.AddWithValue("tokens", spend.Tokens);
        command.Parameters.AddWithValue("cost", spend.Cost);
        command.Parameters.AddWithValue("day", NpgsqlDbType.Date, day);
        command.Parameters.AddWithValue("user", NpgsqlDbType.Text, user is null ? DBNull.Value : _of + user);
        command.Parameters.AddWithValue("everyone", _everyone);
        command.Parameters.AddWithValue("ever", _everyoneEver);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var after = new Dictionary<string, Spend>();
        while (await reader.ReadAsync(cancellation))
            after[reader.GetString(0)] = new Spend(reader.GetInt64(1), reader.GetDecimal(2));
        return after;
    }

    /// <summary>Days that are over bound nothing any more. Yesterday's stay for what is still on its way.</summary>
    private async Task SweepAsync(DateOnly day, CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand(
            $"delete from {WorkTables.ModelSpends} where day < @yesterday and scope not like '%{EveryoneEver}'");
        command.Parameters.AddWithValue("yesterday", NpgsqlDbType.Date, day.AddDays(-1));
        await command.ExecuteNonQueryAsync(cancellation);
        _swept = day;
    }
}
