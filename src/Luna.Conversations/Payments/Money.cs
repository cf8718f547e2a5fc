namespace Luna.Conversations.Payments;

/// <param name="Minor">Whole minor units: paise, cents, yen.</param>
/// <param name="Currency">ISO 4217, upper case.</param>
public readonly record struct Money(long Minor, string Currency)
{
    /// <summary>How many digits stand behind the point in the currency.</summary>
    public static int DecimalsOf(string currency) => currency switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "JPY" or "KMF" or "KRW" or "MGA" or "PYG" or "RWF" or "UGX" or "VND" or "VUV"
            or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "JOD" or "KWD" or "OMR" or "TND" => 3,
        _ => 2,
    };
}
