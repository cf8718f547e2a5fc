namespace Luna.Conversations.Understanding;

/// <summary>At most one reading a slot: the later one stands, because people correct themselves forwards.</summary>
internal sealed class ReadingsFound
{
    private readonly List<SlotReading> _readings = [];

    public IReadOnlyList<SlotReading> All => _readings;

    public bool AnyOfBirth { get; private set; }

    public SlotReading? Of(string slot) => _readings.Find(x => x.Slot == slot);

    public void Leave(Predicate<SlotReading> unasked) => _readings.RemoveAll(unasked);

    public void Put(SlotReading reading)
    {
        _readings.RemoveAll(x => x.Slot == reading.Slot);
        if (reading.Slot == Slots.BirthTime) _readings.RemoveAll(x => x.Slot == Slots.BirthTimeMargin);
        if (reading.Slot == Slots.PartnerBirthTime) _readings.RemoveAll(x => x.Slot == Slots.PartnerBirthTimeMargin);
        _readings.Add(reading);
        AnyOfBirth |= reading.Slot.StartsWith("birth-", StringComparison.Ordinal)
            || reading.Slot.StartsWith("partner-birth-", StringComparison.Ordinal);
    }
}
