using System.Collections.Immutable;
using Known = Luna.Conversations.Understanding.Slots;

namespace Luna.Conversations.Births;

/// <summary>The birth of the one a person is matched with, told in slots of its own.</summary>
public static class PartnerBirth
{
    public const string Partner = "partner";

    private const string Prefix = "partner-";

    /// <summary>As the slots of a birth: <c>partner-birth-date</c> becomes <c>birth-date</c>.</summary>
    public static ImmutableSortedDictionary<string, FilledSlot> Of(ImmutableSortedDictionary<string, FilledSlot> slots) =>
        slots.Where(slot => slot.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(slot => slot.Key[Prefix.Length..], slot => slot.Value, StringComparer.Ordinal);

    /// <summary><c>birth-date</c> becomes <c>partner-birth-date</c>.</summary>
    public static string Slot(string ofBirth) => Prefix + ofBirth;

    /// <summary>
    /// The key among a user's births: "Riya" is whoever is known by that name, "my wife" the one partner that is known;
    /// else a partner that is new.
    /// </summary>
    public static string KeyOf(
        ImmutableSortedDictionary<string, FilledSlot> slots,
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, FilledSlot>> known)
    {
        var births = known.Keys.Where(person => person != BirthOf.Self).ToArray();
        if (slots.GetValueOrDefault(Known.PartnerName)?.Value is { } name)
        {
            var lower = name.ToLowerInvariant();
            return Array.Find(births, person => known[person].GetValueOrDefault(Known.Name)?.Value.ToLowerInvariant() == lower)
                ?? Array.Find(births, person => person.EndsWith(":" + lower, StringComparison.Ordinal)) ?? $"{Partner}:{lower}";
        }

        return births.Contains(Partner) ? Partner : BirthOf.Only(Partner, births) ?? Partner;
    }

    /// <summary>What a finished match has told of the partner, among the births that are known.</summary>
    public static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, FilledSlot>> Learnt(
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, FilledSlot>> births,
        ImmutableSortedDictionary<string, FilledSlot> slots)
    {
        var told = Of(slots);
        if (!BirthOf.IsWhole(told))
            return births;
        var key = KeyOf(slots, births);
        // How they are related stands in the key: a friend stays one.
        var relation = births.GetValueOrDefault(key)?.GetValueOrDefault(Known.Relation)
            ?? new FilledSlot(key.Split(':')[0], key.Split(':')[0], null, told[Known.BirthDate].MessageId);
        return births.SetItem(key, told.SetItem(Known.Relation, relation));
    }
}
