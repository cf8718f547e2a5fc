namespace Luna.Conversations.LanguageModels.Budgets;

/// <param name="Cost">In the currency of the prices.</param>
internal readonly record struct Spend(long Tokens, decimal Cost)
{
    public static Spend operator -(Spend left, Spend right) => new(left.Tokens - right.Tokens, left.Cost - right.Cost);

    public bool Exceeds(SpendOptions bound) => Tokens > bound.Tokens || Cost > bound.Cost;
}
