namespace Luna.ConversationTesting.Reading;

/// <summary>A file of tests that cannot be read; the message says which, where and why.</summary>
public sealed class TestFileException(string file, int line, string reason) : Exception($"{file}:{line}: {reason}");
