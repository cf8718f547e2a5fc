using JasperFx.Events;
using Marten;

namespace Luna.Conversations.Payments;

/// <param name="ConversationId">Whose timeline shows the events; empty for none.</param>
/// <param name="By">What led to them.</param>
internal readonly record struct Cause(Guid ConversationId, string By)
{
    public IEvent Build(IDocumentSession session, object decided)
    {
        var built = session.Events.BuildEvent(decided);
        built.Id = Guid.CreateVersion7();
        if (ConversationId != Guid.Empty)
            built.CorrelationId = ConversationId.ToString();
        built.CausationId = By;
        return built;
    }
}
