using System.Text;

namespace Luna.StandIns;

/// <summary>A payload as nobody meant it: bytes changed, cut off or doubled, values and names of members replaced.</summary>
public static class MutatedPayload
{
    public static byte[] Of(byte[] body, Random random)
    {
        var bytes = body.ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    bytes.Add((byte)'}');
                    break;
                case 2:
                    bytes.RemoveRange(at, bytes.Count - at);
                    bytes.Add((byte)' ');
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.Skip(random.Next(bytes.Count)).Take(random.Next(1, 60)).ToArray());
                    break;
                case 4:
                    ReplaceAValue(bytes, random);
                    break;
                case 5:
                    RenameAMember(bytes, random);
                    break;
                default:
                    ReplaceAValue(bytes, random);
                    RenameAMember(bytes, random);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Keeps the JSON whole and puts something unexpected where a text stood.</summary>
    private static void ReplaceAValue(List<byte> bytes, Random random)
    {
        string[] values =
        [
            "null", "0", "-1e999", "[]", "{}", "true", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "[[[[]]]]", "12345678901234567890",
            "\"" + new string('x', 3000) + "\"",
        ];
        var starts = Enumerable.Range(0, Math.Max(0, bytes.Count - 2)).Where(i => bytes[i] == ':' && bytes[i + 1] == '"').ToList();
        if (starts.Count > 0)
        {
            var start = starts[random.Next(starts.Count)] + 1;
            var end = bytes.IndexOf((byte)'"', start + 1);
            if (end > 0)
            {
                bytes.RemoveRange(start, end - start + 1);
                bytes.InsertRange(start, Encoding.ASCII.GetBytes(values[random.Next(values.Length)]));
            }
        }
    }

    private static void RenameAMember(List<byte> bytes, Random random)
    {
        var ends = Enumerable.Range(1, Math.Max(0, bytes.Count - 2)).Where(i => bytes[i] == '"' && bytes[i + 1] == ':').ToList();
        if (ends.Count > 0)
        {
            bytes[ends[random.Next(ends.Count)] - 1] = (byte)('a' + random.Next(26));
        }
    }
}
