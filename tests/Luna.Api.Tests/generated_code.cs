using Microsoft.Extensions.DependencyInjection;
using Wolverine.Runtime;

namespace Luna.Api.Tests;

/// <summary>Handlers are compiled when their first message comes, after its 2xx: a fault in one must show before.</summary>
public sealed class generated_code(LunaHost luna)
{
    [Fact]
    public void compiles_for_every_handler()
    {
        var handlers = ((WolverineRuntime)luna.Alba.Services.GetRequiredService<IWolverineRuntime>()).Handlers;
        var own = handlers.Chains.Where(chain => chain.MessageType.FullName!.Contains("Luna", StringComparison.Ordinal)).ToArray();
        own.Length.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var chain in own)
            handlers.HandlerFor(chain.MessageType).ShouldNotBeNull(chain.MessageType.FullName);
    }
}
