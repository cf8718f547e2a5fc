using System.Collections.Frozen;
using System.Text;

namespace Luna.Astrology;

/// <summary>Hindi in Latin letters, as people type it: <c>आपकी कुंडली</c> becomes <c>aapki kundli</c>.</summary>
/// <remarks>
/// Letter by letter, without the vowels that Hindi writes and does not speak: the last one of a word, and one between two
/// single consonants that vowels surround (Ohala, Aspects of Hindi Phonology, 1983). Words that people spell by habit are
/// taken from a list. Places in braces stay.
/// </remarks>
internal static class Hinglish
{
    private const char Virama = '्', Nukta = '़', Unspoken = 'अ';

    private static readonly FrozenDictionary<string, string> Habits = new Dictionary<string, string>
    {
        ["में"] = "mein", ["मैं"] = "main", ["हैं"] = "hain", ["यह"] = "yeh", ["वह"] = "woh", ["नहीं"] = "nahi", ["हाँ"] = "haan",
        ["न"] = "na", ["व"] = "va", ["कि"] = "ki", ["आप"] = "aap", ["आपका"] = "aapka", ["आपकी"] = "aapki", ["आपके"] = "aapke",
        ["आपको"] = "aapko", ["आपसे"] = "aapse", ["आज"] = "aaj", ["शनि"] = "shani", ["राशि"] = "rashi", ["कुंडली"] = "kundli",
        ["ज्ञान"] = "gyaan", ["दुःख"] = "dukh", ["स्वयं"] = "swayam", ["एवं"] = "evam", ["संबंध"] = "sambandh", ["क्यों"] = "kyon",
        ["यहाँ"] = "yahan", ["वहाँ"] = "wahan", ["जहाँ"] = "jahan", ["कहाँ"] = "kahan", ["माँ"] = "maa", ["बहुत"] = "bahut",
        ["पहले"] = "pehle", ["पहला"] = "pehla", ["रहना"] = "rehna", ["कहना"] = "kehna", ["शहर"] = "shehar", ["महत्व"] = "mahatva",
        ["महादशा"] = "mahadasha", ["अंतर्दशा"] = "antardasha",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, string> Consonants = new Dictionary<char, string>
    {
        ['क'] = "k", ['ख'] = "kh", ['ग'] = "g", ['घ'] = "gh", ['ङ'] = "n", ['च'] = "ch", ['छ'] = "chh", ['ज'] = "j", ['झ'] = "jh",
        ['ञ'] = "n", ['ट'] = "t", ['ठ'] = "th", ['ड'] = "d", ['ढ'] = "dh", ['ण'] = "n", ['त'] = "t", ['थ'] = "th", ['द'] = "d",
        ['ध'] = "dh", ['न'] = "n", ['प'] = "p", ['फ'] = "ph", ['ब'] = "b", ['भ'] = "bh", ['म'] = "m", ['य'] = "y", ['र'] = "r",
        ['ल'] = "l", ['व'] = "v", ['श'] = "sh", ['ष'] = "sh", ['स'] = "s", ['ह'] = "h", ['ळ'] = "l",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string> WithNukta = new Dictionary<char, string>
    {
        ['क'] = "q", ['ख'] = "kh", ['ग'] = "g", ['ज'] = "z", ['ड'] = "d", ['ढ'] = "dh", ['फ'] = "f",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string> Vowels = new Dictionary<char, string>
    {
        ['अ'] = "a", ['आ'] = "aa", ['इ'] = "i", ['ई'] = "ee", ['उ'] = "u", ['ऊ'] = "oo", ['ऋ'] = "ri", ['ए'] = "e", ['ऐ'] = "ai",
        ['ओ'] = "o", ['औ'] = "au", ['ऑ'] = "o", ['ा'] = "aa", ['ि'] = "i", ['ी'] = "ee", ['ु'] = "u", ['ू'] = "oo", ['ृ'] = "ri",
        ['े'] = "e", ['ै'] = "ai", ['ो'] = "o", ['ौ'] = "au", ['ॉ'] = "o",
    }.ToFrozenDictionary();

    public static string Of(string hindi)
    {
        var text = new StringBuilder(hindi.Length * 2);
        for (var at = 0; at < hindi.Length;)
        {
            if (hindi[at] == '{' && hindi.IndexOf('}', at) is var close and > 0)
            {
                text.Append(hindi, at, close + 1 - at);
                at = close + 1;
            }
            else if (IsOfWord(hindi[at]))
            {
                var end = at;
                while (end < hindi.Length && IsOfWord(hindi[end]))
                    end++;
                text.Append(Word(hindi[at..end].Normalize(NormalizationForm.FormD)));
                at = end;
            }
            else
            {
                text.Append(Mark(hindi[at++]));
            }
        }

        // A single word may stand anywhere in a sentence.
        return text.Length > 0 && text[^1] is '.' or '?' or '!'
            ? Capitalised(text)
            : text.ToString();
    }

    private static bool IsOfWord(char letter) => letter is >= '\u0900' and <= '\u0963' or '\u200C' or '\u200D';

    private static string Mark(char mark) => mark switch
    {
        '।' or '॥' => ".",
        >= '०' and <= '९' => ((char)('0' + (mark - '०'))).ToString(),
        _ => mark.ToString(),
    };

    private static string Word(string word)
    {
        if (Habits.TryGetValue(word.Normalize(NormalizationForm.FormC), out var habit))
            return habit;
        var sounds = Sounds(word);
        Silence(sounds);
        return Spelt(sounds);
    }

    /// <summary>Each sound with its kind; every consonant that bears no other vowel is followed by an unspoken one.</summary>
    private static List<Sound> Sounds(string word)
    {
        var sounds = new List<Sound>();
        for (var at = 0; at < word.Length; at++)
        {
            var next = at + 1 < word.Length ? word[at + 1] : '\0';
            if (Consonants.TryGetValue(word[at], out var consonant))
            {
                if (next == Nukta)
                {
                    consonant = WithNukta.GetValueOrDefault(word[at], consonant);
                    at++;
                    next = at + 1 < word.Length ? word[at + 1] : '\0';
                }

                // ज्ञ is spoken gy, in Hindi.
                if (word[at] == 'ज' && next == Virama && at + 2 < word.Length && word[at + 2] == 'ञ')
                {
                    sounds.Add(new Sound("g", Kind.Consonant));
                    consonant = "y";
                    at += 2;
                    next = at + 1 < word.Length ? word[at + 1] : '\0';
                }

                sounds.Add(new Sound(consonant, Kind.Consonant));
                if (next == Virama)
                    at++;
                else if (!Vowels.ContainsKey(next) || next is >= 'अ' and <= 'औ')
                    sounds.Add(new Sound(Vowels[Unspoken], Kind.Inherent));
            }
            else if (Vowels.TryGetValue(word[at], out var vowel))
            {
                sounds.Add(new Sound(vowel, Kind.Vowel));
            }
            else if (word[at] is 'ं' or 'ँ')
            {
                var lips = Consonants.ContainsKey(next) && next is 'प' or 'फ' or 'ब' or 'भ' or 'म';
                sounds.Add(new Sound(lips ? "m" : "n", Kind.Nasal));
            }
        }

        return sounds;
    }

    private static void Silence(List<Sound> sounds)
    {
        // After two consonants it is heard: chandra, lagna.
        var heard = IsConsonant(sounds.Count - 2) && IsConsonant(sounds.Count - 3) && sounds[^2].Letters is "r" or "y" or "v" or "n";
        if (sounds.Count > 2 && sounds[^1].Kind == Kind.Inherent && !heard)
            sounds.RemoveAt(sounds.Count - 1);
        for (var at = sounds.Count - 2; at >= 2; at--)
            if (sounds[at].Kind == Kind.Inherent && IsConsonant(at - 1) && IsVowel(at - 2) && IsConsonant(at + 1) && IsVowel(at + 2))
                sounds.RemoveAt(at);

        bool IsConsonant(int at) => at >= 0 && at < sounds.Count && sounds[at].Kind == Kind.Consonant;
        bool IsVowel(int at) => at >= 0 && at < sounds.Count && sounds[at].Kind is Kind.Vowel or Kind.Inherent;
    }

    /// <summary>Long vowels are written long where the word closes on one consonant, and short elsewhere.</summary>
    private static string Spelt(List<Sound> sounds)
    {
        var word = new StringBuilder();
        for (var at = 0; at < sounds.Count; at++)
        {
            var letters = sounds[at].Letters;
            var closes = at == sounds.Count - 2 && sounds[at + 1].Kind == Kind.Consonant;
            word.Append(letters switch
            {
                "aa" when at > 0 && !closes => "a",
                "ee" when !closes => "i",
                "oo" when !closes => "u",
                "e" when at > 0 && sounds[at - 1].Letters is "i" or "ee" => "ye",
                _ => letters,
            });
        }

        return word.ToString();
    }

    private static string Capitalised(StringBuilder text)
    {
        var begins = true;
        for (var at = 0; at < text.Length; at++)
        {
            if (begins && char.IsAsciiLetterLower(text[at]))
                text[at] = char.ToUpperInvariant(text[at]);
            begins = text[at] is '.' or '?' or '!' || (begins && text[at] is ' ' or '"' or '“');
        }

        return text.ToString();
    }

    private enum Kind
    {
        Consonant,
        Vowel,
        Inherent,
        Nasal,
    }

    private readonly record struct Sound(string Letters, Kind Kind);
}
