using System.Text;

namespace Luna.StandIns;

/// <summary>MarkdownV2 as the Bot API reads it: what is left of a text without its marks, or why it cannot be read.</summary>
public static class TelegramMarkdown
{
    private const string Reserved = "_*[]()~`>#+-=|{}.!";

    private static readonly string[] Marks = ["||", "__", "*", "_", "~"];

    /// <exception cref="FormatException">A reserved sign without its backslash, or an entity without its end.</exception>
    public static string Read(string marked)
    {
        var plain = new StringBuilder(marked.Length);
        var open = new Stack<(string Mark, int At)>();
        for (var i = 0; i < marked.Length; i++)
        {
            var sign = marked[i];
            if (sign == '\\' && i + 1 < marked.Length && marked[i + 1] is > '\0' and <= '~')
            {
                plain.Append(marked[++i]);
            }
            else if (!Reserved.Contains(sign, StringComparison.Ordinal))
            {
                plain.Append(sign);
            }
            else if (sign == '`')
            {
                i = Code(marked, i, plain);
            }
            else if (sign == '>' && (i == 0 || marked[i - 1] == '\n'))
            {
                // A quotation lasts to the end of its line.
            }
            else if (sign == '[' || (sign == ']' && open.TryPeek(out var link) && link.Mark == "["))
            {
                i = Link(marked, i, open);
            }
            else if (Array.Find(Marks, mark => string.CompareOrdinal(marked, i, mark, 0, mark.Length) == 0) is { } found)
            {
                if (open.TryPeek(out var last) && last.Mark == found)
                {
                    open.Pop();
                }
                else
                {
                    open.Push((found, i));
                }

                i += found.Length - 1;
            }
            else
            {
                throw new FormatException($"Character '{sign}' is reserved and must be escaped with the preceding '\\'");
            }
        }

        return open.Count == 0
            ? plain.ToString()
            : throw new FormatException($"Can't find end of the entity starting at byte offset {Encoding.UTF8.GetByteCount(marked.AsSpan(0, open.Peek().At))}");
    }

    /// <returns>The place of the last sign of it.</returns>
    private static int Code(string marked, int at, StringBuilder plain)
    {
        var mark = string.CompareOrdinal(marked, at, "```", 0, 3) == 0 ? "```" : "`";
        for (var i = at + mark.Length; i < marked.Length; i++)
        {
            if (marked[i] == '\\' && i + 1 < marked.Length)
            {
                plain.Append(marked[++i]);
            }
            else if (string.CompareOrdinal(marked, i, mark, 0, mark.Length) == 0)
            {
                return i + mark.Length - 1;
            }
            else
            {
                plain.Append(marked[i]);
            }
        }

        throw new FormatException($"Can't find end of the entity starting at byte offset {Encoding.UTF8.GetByteCount(marked.AsSpan(0, at))}");
    }

    private static int Link(string marked, int at, Stack<(string Mark, int At)> open)
    {
        if (marked[at] == '[')
        {
            open.Push(("[", at));
            return at;
        }

        open.Pop();
        if (at + 1 >= marked.Length || marked[at + 1] != '(')
        {
            return at;
        }

        var end = marked.IndexOf(')', at);
        return end > 0 ? end : throw new FormatException("Can't find end of a URL");
    }
}
