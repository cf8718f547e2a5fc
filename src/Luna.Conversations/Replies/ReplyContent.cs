using Luna.Conversations.Births;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Replies;

/// <summary>A chart to be drawn when it is sent or looked at; the inputs are enough to draw it again at any time.</summary>
/// <param name="Language">Of the words in the picture.</param>
public sealed record ReplyPicture(ChartInputs Inputs, string AltText, string Language = Texts.English);

/// <summary>All that Luna holds about the person; whoever knows the reply's id may fetch it for a while.</summary>
/// <param name="Until">After that it is no longer given.</param>
public sealed record ReplyDocument(string FileName, DateTimeOffset Until);

public sealed record ReplyButton(string Payload, string Label);

/// <param name="Attempt">How often it has been asked without an answer, from 1.</param>
public sealed record SlotQuestion(string Slot, int Attempt, IReadOnlyList<SlotChoice> Choices);

/// <param name="Claims">How many of the reply's claims it consists of, in their order; 0 for what claims nothing.</param>
/// <param name="IsProse">It, or the heading of it, gives way to other words for the same facts.</param>
public sealed record ReplyParagraph(string Text, int Claims = 0, bool IsProse = false);
