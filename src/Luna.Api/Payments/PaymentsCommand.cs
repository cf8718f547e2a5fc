using JasperFx.CommandLine;
using Luna.Conversations.Payments;

namespace Luna.Api.Payments;

public sealed class PaymentsInput : NetCoreInput
{
    [Description("What is to be done: reconcile")]
    public string Action { get; set; } = "";
}

/// <summary>Takes what providers know and Luna was not told; may run beside a running Luna.</summary>
[Description("Compares payments of the last 30 days with their providers and with the wallets", Name = "payments")]
public sealed class PaymentsCommand : JasperFxAsyncCommand<PaymentsInput>
{
    public PaymentsCommand() => Usage("Compare payments").Arguments(input => input.Action);

    /// <returns>False when something does not add up, or a provider gave no answer.</returns>
    public override async Task<bool> Execute(PaymentsInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Action != "reconcile")
        {
            await Console.Error.WriteLineAsync("Say payments reconcile.");
            return false;
        }

        using var host = input.BuildHost();
        var report = await host.Services.GetRequiredService<Reconciliation>().RunAsync(all: true, CancellationToken.None);
        await Console.Out.WriteLineAsync(
            $"{report.Looked} payments compared: {report.Mended} mended, {report.Unanswered} without an answer, {report.Unbalanced.Count} out of balance.");
        foreach (var paymentId in report.Unbalanced)
            await Console.Out.WriteLineAsync($"Out of balance: {paymentId}");
        return report is { Unanswered: 0, Unbalanced.Count: 0 };
    }
}
