namespace Luna.Conversations.Understanding.Safety;

/// <summary>What comes before astrology. Events carry the names.</summary>
public enum SafetyKind
{
    SelfHarm,
    Violence,
    MinorAbuse,
    MedicalEmergency,

    /// <summary>When someone dies: Luna does not tell.</summary>
    DeathDate,

    /// <summary>Whether an illness is there or heals, for certain.</summary>
    CertainIllness,

    /// <summary>How a judge decides.</summary>
    CourtOutcome,

    /// <summary>A gain without risk.</summary>
    SureProfit,
}

public sealed record SafetyReading(SafetyKind Kind)
{
    /// <summary>Someone may come to harm: help lines and a human, no astrology. Otherwise a kind answer by policy.</summary>
    public bool IsDistress => Kind <= SafetyKind.MedicalEmergency;
}
