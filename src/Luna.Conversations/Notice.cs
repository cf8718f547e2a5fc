namespace Luna.Conversations;

/// <summary>What a person is told at first contact: that Luna is software, and what it keeps.</summary>
public static class Notice
{
    /// <summary>Consent names the version of the notice it was given to; a new wording is a new version.</summary>
    public const string Version = "1";
}
