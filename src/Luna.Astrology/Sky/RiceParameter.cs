using System.Numerics;

namespace Luna.Astrology.Sky;

/// <summary>How many low bits of the next number to store plainly: follows the mean of the numbers so far.</summary>
/// <remarks>Rice (1979); the part above those bits is stored as that many ones and a zero.</remarks>
internal struct RiceParameter
{
    /// <summary>So many ones mean that all 32 bits follow.</summary>
    public const int Escape = 20;

    private const int Memory = 4;
    private ulong _runningSum;

    public readonly int Bits => Math.Max(0, BitOperations.Log2((_runningSum >> Memory) * 3 / 4 + 1));

    public void Learn(uint value) => _runningSum += value - (_runningSum >> Memory);

    /// <summary>0, −1, 1, −2, … as 0, 1, 2, 3, …</summary>
    public static uint Fold(int value) => (uint)((value << 1) ^ (value >> 31));

    public static int Unfold(uint value) => (int)(value >> 1) ^ -(int)(value & 1);
}
