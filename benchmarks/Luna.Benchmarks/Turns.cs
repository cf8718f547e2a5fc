using BenchmarkDotNet.Attributes;
using JasperFx.Events;
using Luna.Astrology.Places;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using NodaTime;

namespace Luna.Benchmarks;

/// <summary>Understanding a message, and a whole turn from inbound events to the reply, without any storage.</summary>
[MemoryDiagnoser]
public class Turns
{
    private const string WholeBirth = "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur";

    private readonly ReadingContext _nothing = new(null, null, new LocalDate(2025, 6, 1), "en");
    private readonly ReadingContext _placeAsked = new(Slots.BirthPlace, null, new LocalDate(2025, 6, 1), "en");

    private readonly string _long = string.Concat(Enumerable.Repeat("please tell me about Springfield, ", 300));
    private TurnInput _greeting = null!;
    private TurnInput _kundli = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _greeting = Turn("hi");
        _kundli = Turn(WholeBirth);
    }

    [Benchmark]
    public Understood ReadGreeting() => MessageReader.Read("hi", null, _nothing, Gazetteer.Default);

    [Benchmark]
    public Understood ReadWholeBirth() => MessageReader.Read(WholeBirth, null, _nothing, Gazetteer.Default);

    /// <summary>Some twenty words that raise no alarm, so that every pattern of distress is tried on them.</summary>
    [Benchmark]
    public Understood ReadTwentyWordsInEnglish() => MessageReader.Read(
        "I have been in the same job for six years, will I get a promotion this year or should I change?", null, _nothing, Gazetteer.Default);

    [Benchmark]
    public Understood ReadTwentyWordsInHinglish() => MessageReader.Read(
        "yaar meri naukri ka kuch batao, promotion is saal hoga ya nahi, aur salary kab badhegi, ghar me sab puch rahe hai", null, _nothing, Gazetteer.Default);

    [Benchmark]
    public Understood ReadTwentyWordsInHindi() => MessageReader.Read(
        "मेरी नौकरी के बारे में बताइए, क्या इस साल तरक्की होगी और वेतन कब बढ़ेगा, घर में सब पूछ रहे हैं", null, _nothing, Gazetteer.Default);

    [Benchmark]
    public Understood ReadMisspeltPlace() => MessageReader.Read("Jaipurr", null, _placeAsked, Gazetteer.Default);

    [Benchmark]
    public Understood ReadSearchForADay() => MessageReader.Read(
        "shaadi ka shubh muhurat batao Jaipur mein 1 se 15 December tak", null, _nothing, Gazetteer.Default);

    [Benchmark]
    public Understood ReadTwoBirths() => MessageReader.Read(
        "match me 15 aug 1990 10:30 am jaipur, she 3 may 1992 4 pm delhi", null, _nothing, Gazetteer.Default);

    [Benchmark]
    public Understood ReadTenThousandCharacters() => MessageReader.Read(_long, null, _placeAsked, Gazetteer.Default);

    [Benchmark]
    public TurnOutcome TurnOfGreeting() => TurnDecision.Take(_greeting);

    [Benchmark]
    public TurnOutcome TurnOfKundli() => TurnDecision.Take(_kundli);

    private static TurnInput Turn(string text)
    {
        var now = new DateTimeOffset(2025, 6, 1, 9, 0, 0, TimeSpan.Zero);
        var chat = new ChatAddress("api", "benchmark");
        var received = new MessageReceived(chat, "m1", "text", text, now);
        return new TurnInput(
            StreamIds.Conversation(chat), null, [new Event<MessageReceived>(received) { Version = 1 }], now, Gazetteer.Default);
    }
}
