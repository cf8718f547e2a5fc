namespace Luna.Conversations;

/// <summary>Section <c>Luna:Cluster</c>.</summary>
public sealed class ClusterOptions
{
    public const string Section = "Luna:Cluster";

    /// <summary>
    /// True when this is the only process on its database: it then takes over at once what a former one left. With the
    /// embedded database it always is, for a second Luna on its home refuses to start.
    /// </summary>
    public bool IsAlone { get; set; }
}
