using System.Text;

namespace Luna.Astrology.Places;

/// <summary>The form in which place names are compared: without case, marks, spaces and punctuation, in any script.</summary>
public static class PlaceNames
{
    /// <summary>Longer than any place name; what stands after it is not read.</summary>
    public const int LongestRead = 200;

    // Of the letters with a dot below, only these two sound like another letter, r; many leave the dot out.
    private const char DotBelow = '\u093C';
    private const char FlappedD = '\u095C';
    private const char FlappedDh = '\u095D';

    /// <summary>A name with its case, marks, spaces and hyphens kept, in plain ASCII.</summary>
    public static string Plain(string name) => LatinLetters.Plain(name);

    /// <summary>The form compared: <c>São José</c> gives <c>saojose</c>, <c>मुम्बई</c> and <c>मुंबई</c> the same.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        var folded = new StringBuilder(Math.Min(name.Length, LongestRead));
        foreach (var letter in name[..Math.Min(name.Length, LongestRead)])
        {
            if (char.IsAsciiDigit(letter))
                folded.Append(letter);
            else if (letter < '\u0300')
                AppendLatin(letter, folded);
            else if (letter is >= '\u1E00' and < '\u1F00')
                AppendLatin(letter, folded);
            else if (letter == DotBelow && folded is [.., 'ड' or 'ढ'])
                folded[^1] = folded[^1] == 'ड' ? FlappedD : FlappedDh;
            else if (!IsMark(letter))
                AppendOther(letter, folded);
        }

        return folded.ToString();
    }

    /// <summary>A folded name as those write it who leave out the dots of Devanagari.</summary>
    internal static string WithoutDots(string folded) => folded.Replace(FlappedD, 'ड').Replace(FlappedDh, 'ढ');

    /// <summary>A folded name with those dots put where they belong by sound: <c>गुडगाव</c> is <c>गुड़गाव</c>.</summary>
    internal static string WithDots(string folded)
    {
        var dotted = folded.ToCharArray();
        for (var i = 1; i < dotted.Length; i++)
            if (dotted[i] is 'ड' or 'ढ' && dotted[i - 1] is not ('्' or 'ं') && (i + 1 == dotted.Length || dotted[i + 1] != '्'))
                dotted[i] = dotted[i] == 'ड' ? FlappedD : FlappedDh;
        return new string(dotted);
    }

    private static void AppendLatin(char letter, StringBuilder folded)
    {
        var start = folded.Length;
        if (!LatinLetters.TryAppendPlain(letter, folded))
            return;
        for (var i = start; i < folded.Length; i++)
            folded[i] = char.ToLowerInvariant(folded[i]);
    }

    // Combining accents, Hebrew and Arabic vowel points, the Arabic stretch, joiners, the Indic dot below.
    private static bool IsMark(char letter) => letter is
        >= '\u0300' and < '\u0370' or >= '\u0591' and <= '\u05C7' or >= '\u064B' and <= '\u065F' or '\u0640' or '\u0670'
        or '\u200C' or '\u200D' or '\u093C' or '\u09BC' or '\u0A3C' or '\u0ABC' or '\u0B3C';

    private static void AppendOther(char letter, StringBuilder folded)
    {
        if (letter is >= '\u0958' and <= '\u095F' and not (FlappedD or FlappedDh))
            letter = "कखगजडढफय"[letter - '\u0958'];
        else if (letter is >= '\u0966' and <= '\u096F')
            letter = (char)('0' + (letter - '\u0966'));
        else if (letter == 'ँ')
            letter = 'ं';
        else if (letter is 'ي' or 'ى')
            letter = 'ی';
        else if (letter == 'ك')
            letter = 'ک';
        else if (letter is 'ہ' or 'ھ' or 'ة')
            letter = 'ه';
        else if (letter is 'أ' or 'إ' or 'آ' or 'ٱ')
            letter = 'ا';

        // A nasal joined to the next consonant is the same sound as the dot above: म्ब and ंब.
        if (letter is >= 'क' and <= 'ह' && folded is [.., 'ङ' or 'ञ' or 'ण' or 'न' or 'म', '्'] && !KeepsNasal(letter))
        {
            folded.Length -= 2;
            folded.Append('ं');
        }

        if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)
            || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            folded.Append(char.ToLowerInvariant(letter));
    }

    private static bool KeepsNasal(char letter) =>
        letter is 'ङ' or 'ञ' or 'ण' or 'न' or 'म' or 'य' or 'र' or 'ल' or 'व' or 'ह';
}
