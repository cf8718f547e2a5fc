using Luna.Conversations.Storage;
using Marten;
using Npgsql;

namespace Luna.Conversations.Listening;

/// <summary>Recordings that came with their message, from intake until they are heard: no platform keeps them.</summary>
internal static class Recordings
{
    /// <summary>Older ones belong to messages that nobody listened to.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromDays(1);

    public static void Keep(IDocumentSession session, Guid conversationId, string messageId, byte[] recording) =>
        session.QueueSqlCommand(
            $"insert into {WorkTables.Recordings} (conversation_id, message_id, bytes) values (?, ?, ?) on conflict do nothing",
            conversationId, messageId, recording);

    public static void Delete(IDocumentSession session, Guid conversationId, string messageId) => session.QueueSqlCommand(
        $"delete from {WorkTables.Recordings} where conversation_id = ? and message_id = ?", conversationId, messageId);

    public static void DeleteAll(IDocumentSession session, Guid conversationId) =>
        session.QueueSqlCommand($"delete from {WorkTables.Recordings} where conversation_id = ?", conversationId);

    /// <returns>Null when none came with the message.</returns>
    public static async Task<byte[]?> ReadAsync(
        NpgsqlDataSource database, Guid conversationId, string messageId, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"select bytes from {WorkTables.Recordings} where conversation_id = $1 and message_id = $2");
        command.Parameters.AddWithValue(conversationId);
        command.Parameters.AddWithValue(messageId);
        return await command.ExecuteScalarAsync(cancellation) as byte[];
    }
}
