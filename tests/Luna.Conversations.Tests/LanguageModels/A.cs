using Luna.Conversations.LanguageModels;
using Luna.Conversations.LanguageModels.Prompts;
using Microsoft.Extensions.AI;

namespace Luna.Conversations.Tests.LanguageModels;

/// <summary>A small prompt and a question with it.</summary>
internal static class A
{
    public const string GoodOutput = """{"answer":"चन्द्रमा मेष में","number":7}""";

    public const string WrongOutput = """{"answer":"the Moon is in Mesha","number":"seven"}""";

    public static Prompt Prompt { get; } = PromptFile.Read(
        """
        ---
        name: small
        version: 3
        temperature: 0.5
        max-output-tokens: 77
        ---
        Say what the facts say.

        ```json
        {
          "type": "object",
          "properties": { "answer": { "type": "string" }, "number": { "type": "integer" } },
          "required": ["answer", "number"],
          "additionalProperties": false
        }
        ```
        """);

    public static ModelQuestion Question(string text = "What of my Moon?") =>
        new(Prompt, [DataPart.Of("question", text), DataPart.Of("facts", new[] { new { id = "graha.moon.rashi", statement = "Moon in Mesha" } })], Models.Person);

    /// <summary>A tool that computes one more fact.</summary>
    public static AIFunction Transit(Action<string> called) => AIFunctionFactory.Create(
        (string date) =>
        {
            called(date);
            return $"Saturn in Meena on {date}";
        },
        "transit", "Where Saturn is at a date.");
}
