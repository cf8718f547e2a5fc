using System.Globalization;

namespace Luna.Conversations.Grounding;

/// <summary>A sentence, a line of a list or a row of a table, as symbols.</summary>
/// <param name="IsHeading">Ends with a colon or is one of Markdown's: what follows stands under it.</param>
internal sealed record Sentence(List<Symbol> Symbols, bool IsQuestion, bool IsHeading)
{
    private static readonly string[] OrdinalEndings =
    [
        "st", "nd", "rd", "th", "va", "ve", "vi", "van", "ven", "vein", "vaan", "wa", "we", "wan", "wen", "wein", "ra", "re", "ri", "la", "le",
        "li", "tha", "the", "thi", "वां", "वें", "वीं", "वा", "वे", "वी", "ला", "ले", "ली", "रा", "रे", "री", "था", "थे", "थी", "ठा", "ठे", "ठी",
    ];

    /// <summary>The sentences of a text of <see cref="PlainText"/>, in order.</summary>
    public static List<Sentence> All(string plain)
    {
        var sentences = new List<Sentence>();
        string[]? columns = null;
        foreach (var line in plain.Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.Count(c => c == '|') >= 2 || (columns is not null && trimmed.Contains('|')))
            {
                var cells = trimmed.Trim('|').Split('|', StringSplitOptions.TrimEntries);
                if (columns is null)
                    columns = cells;
                else if (cells.Any(cell => cell.Any(char.IsLetterOrDigit)))
                    Add(sentences, Row(columns, cells));
                continue;
            }

            if (columns is { } lone && trimmed.Length == 0)
                columns = null;
            Add(sentences, Unmarked(trimmed));
        }

        return sentences;
    }

    /// <summary>Each cell behind the heading of its column, so that "5" under "House" reads as house 5.</summary>
    private static string Row(string[] columns, string[] cells) =>
        columns[0].Contains("dasha", StringComparison.OrdinalIgnoreCase) || columns[0].Contains("दशा", StringComparison.Ordinal)
            ? $"{cells[0]} {columns[0]} {string.Join(' ', cells.Zip(columns).Skip(1).Select(pair => $"{pair.Second} {pair.First}"))}"
            : string.Join(", ", cells.Select((cell, i) => i >= columns.Length || cell.Length == 0 ? cell : Cell(columns[i], cell, i == 0)));

    /// <summary>A number under "From Moon" is a house from there; a graha under "Transit" is one of the sky.</summary>
    private static string Cell(string column, string cell, bool isFirst)
    {
        if (column.StartsWith("from ", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(cell[0]))
            return $"house {cell} {column}";
        if (column.EndsWith(" se", StringComparison.OrdinalIgnoreCase) || column.EndsWith(" से", StringComparison.Ordinal))
            return $"{column} house {cell}";
        return isFirst && !char.IsAsciiDigit(cell[0])
            ? column.Contains("transit", StringComparison.OrdinalIgnoreCase) || column.Contains("gochar", StringComparison.OrdinalIgnoreCase) || column.Contains("गोचर", StringComparison.Ordinal) ? $"{column} {cell}" : cell
            : $"{column} {cell}";
    }

    /// <summary>Without the signs of a list, a heading or a quotation.</summary>
    private static string Unmarked(string line)
    {
        var bare = line.TrimStart('#', '>', '-', '*', '•', '+', ' ');
        var point = 0;
        while (point < bare.Length && char.IsAsciiDigit(bare[point]))
            point++;
        if (point is 1 or 2 && point + 1 < bare.Length && bare[point] is '.' or ')' && bare[point + 1] == ' ')
            bare = bare[(point + 2)..];
        return line.StartsWith('#') && !bare.EndsWith(':') ? bare + ":" : bare;
    }

    private static void Add(List<Sentence> sentences, string line)
    {
        var words = Word.All(line);
        var symbols = new List<Symbol>();
        var heard = new List<(int At, string Word)>();
        for (var at = 0; at < words.Count;)
        {
            if (IsEnd(words, at))
            {
                Close(sentences, symbols, heard, words[at].Is("?"), false);
                (symbols, heard) = ([], []);
                at++;
                continue;
            }

            var taken = Read(words, at, symbols);
            if (taken == 1 && words[at].Kind == WordKind.Letters && symbols.Count > 0 && symbols[^1].Text != words[at].Text)
                heard.Add((symbols.Count - 1, words[at].Text));
            at += taken;
        }

        Close(sentences, symbols, heard, false, symbols is [.., { Kind: Kind.Colon }]);
    }

    /// <summary>In English only names, and denials, are known by their sound: "brave" is no "barahve".</summary>
    private static void Close(List<Sentence> sentences, List<Symbol> symbols, List<(int At, string Word)> heard, bool isQuestion, bool isHeading)
    {
        if (heard.Count > 0 && English.Is(symbols))
            foreach (var (at, word) in heard)
                if (symbols[at].Kind is Kind.Ordinal or Kind.Phase or Kind.PhaseName or Kind.Pada or Kind.Yoga or Kind.Start or Kind.End or Kind.House or Kind.Years or Kind.Minute or Kind.More or Kind.Less or Kind.Interprets or Kind.Runs or Kind.Now or Kind.Sits)
                    symbols[at] = new Symbol(Kind.Unknown, Ordinary.IsPlain(word) ? 0 : Ordinary.Not, word);
        if (symbols.Count > 0)
            sentences.Add(new Sentence(symbols, isQuestion, isHeading));
    }

    private static bool IsEnd(List<Word> words, int at) =>
        words[at].Is("!") || words[at].Is("?")
        || (words[at].Is(".") && !(at + 1 < words.Count && words[at + 1] is { Glued: true, Kind: WordKind.Figures or WordKind.Letters }
            && at > 0 && words[at].Glued));

    private static int Read(List<Word> words, int at, List<Symbol> symbols)
    {
        var word = words[at];
        if (FactId(words, at) is > 0 and var id)
            return id;
        if (word.Is("-") && at > 0 && words[at - 1].Kind == WordKind.Figures && at + 1 < words.Count && words[at + 1].Kind == WordKind.Figures)
        {
            symbols.Add(new Symbol(Kind.To, 0, "-"));
            return 1;
        }

        if (word.Kind == WordKind.Figures)
            return Figures(words, at, symbols);
        if (Terms.Default.Find(words, at, out var symbol) is > 0 and var taken)
        {
            symbols.Add(symbol);
            return taken;
        }

        symbols.Add(word.Kind == WordKind.Letters ? new Symbol(Kind.Unknown, Ordinary.IsPlain(word.Text) ? 0 : Ordinary.Not, word.Text, word.Owns ? 1 : 0) : Mark(word));
        return 1;
    }

    private static Symbol Mark(Word word) => word.Text switch
    {
        "," or ";" or "…" => new Symbol(Kind.Comma, word.Text == ";" ? 1 : 0, word.Text),
        ":" => new Symbol(Kind.Colon, 0, word.Text),
        "-" => new Symbol(word.Glued ? Kind.Filler : Kind.To, 0, word.Text),
        "/" => new Symbol(Kind.And, 0, word.Text),
        "%" or "$" or "₹" or "@" or "<" or ">" or "|" or "\\" or "^" => new Symbol(Kind.Unknown, 0, word.Text),
        "👎" or "🙅" or "🤥" or "❎" or "🛑" or "➖" or "×" => new Symbol(Kind.Not, 1, word.Text),
        "✖" or "❌" => new Symbol(Kind.Not, 1, word.Text),
        _ => new Symbol(IsPicture(word.Text) ? Kind.Comma : Kind.Filler, 0, word.Text),
    };

    /// <summary>What sets apart the parts of a list: ✨, ✅, 🔹.</summary>
    private static bool IsPicture(string mark) =>
        char.IsHighSurrogate(mark[0]) || char.GetUnicodeCategory(mark[0]) == UnicodeCategory.OtherSymbol;

    private static int Figures(List<Word> words, int at, List<Symbol> symbols)
    {
        if (Dates.Numeric(words, at, out var date) is > 0 and var whole)
        {
            symbols.Add(date);
            return whole;
        }

        var text = words[at].Text;
        var value = text.Length <= 6 ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : int.MaxValue;
        var next = at + 1 < words.Count && words[at + 1].Glued ? words[at + 1] : default;
        if (next.Kind == WordKind.Letters && OrdinalEndings.Contains(next.Text))
        {
            symbols.Add(new Symbol(Kind.Ordinal, value, text + next.Text, value));
            return 2;
        }

        if (next.Is(".") && at + 2 < words.Count && words[at + 2] is { Kind: WordKind.Figures, Glued: true } part)
        {
            symbols.Add(new Symbol(Kind.Number, value, $"{text}.{part.Text}",
                double.Parse($"{text}.{part.Text}", CultureInfo.InvariantCulture)));
            return 3;
        }

        symbols.Add(text.Length == 4 && value is >= 1800 and <= 2200
            ? new Symbol(Kind.Year, value, text, value)
            : new Symbol(Kind.Number, value, text, value));
        return 1;
    }

    /// <summary>The id of a fact says nothing: <c>graha.moon.rashi</c>.</summary>
    private static int FactId(List<Word> words, int at)
    {
        if (words[at].Kind != WordKind.Letters || (at > 0 && words[at].Glued && words[at - 1].Is(".")))
            return 0;
        var end = at + 1;
        var dots = 0;
        while (end + 1 < words.Count && (words[end].Is(".") || words[end].Is("-") || words[end].Is("_")) && words[end].Glued && words[end + 1].Glued
            && words[end + 1].Kind is WordKind.Letters or WordKind.Figures)
        {
            dots += words[end].Is(".") ? 1 : 0;
            end += 2;
        }

        return dots > 0 && FactRoots.Contains(words[at].Text) ? end - at : 0;
    }

    private static readonly string[] FactRoots =
    [
        "graha", "lagna", "midheaven", "dasha", "gochara", "yoga", "dosha", "bhava", "varga", "sade", "dhaiya", "ashtakavarga", "shadbala",
        "drishti", "karaka", "panchanga", "input", "argala", "chalit", "kp", "jaimini", "strength", "transit", "day", "year", "sarva", "bhinna",
        "arudha", "saham", "match", "relation", "vimshopaka", "avastha", "yuddha",
    ];
}
