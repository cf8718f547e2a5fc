using System.Security.Claims;
using Luna.Api.Messages;
using Luna.Api.Security;
using Luna.Conversations.Payments;
using Luna.Conversations.ReadModels;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wolverine.Http;

namespace Luna.Api.Admin;

/// <param name="PaymentId">The provider's; may be left out where the order was paid once.</param>
/// <param name="Minor">Minor units; all that is left when absent.</param>
/// <param name="Reason">Kept with the name of the key.</param>
public sealed record PostRefund(string? PaymentId, long? Minor, string? Reason);

/// <param name="Number">Counts the refunds of the order.</param>
public sealed record RefundAccepted(Guid Id, string PaymentId, Money Amount, int Number);

[Authorize(Roles = Roles.Admin)]
public static class PaymentEndpoints
{
    private const int LongestReason = 500;

    /// <summary>Payments in the order of their ids, all or those in a state, of all people or of one.</summary>
    [WolverineGet("/admin/payments"), Gives(typeof(Page<PaymentView>))]
    public static async Task<IResult> Payments(
        string? state, Guid? userId, Guid? after, int? limit, IQuerySession session, CancellationToken cancellation)
    {
        if (Paging.Problem(limit) is { } problem)
            return problem;
        PaymentStatus? wanted = null;
        if (state is not null)
        {
            if (!Enum.TryParse<PaymentStatus>(state, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed))
                return Results.ValidationProblem(new Dictionary<string, string[]>
                {
                    ["state"] = [$"One of {string.Join(", ", Enum.GetNames<PaymentStatus>())}."],
                });
            wanted = parsed;
        }

        var (most, from) = (limit ?? Paging.Usual, after ?? Guid.Empty);
        var query = session.Query<PaymentView>().Where(payment => payment.Id.CompareTo(from) > 0);
        if (wanted is { } only)
            query = query.Where(payment => payment.State == only);
        if (userId is { } person)
            query = query.Where(payment => payment.UserId == person);
        var found = await query.OrderBy(payment => payment.Id).Take(most + 1).ToListAsync(cancellation);
        return Results.Ok(Paging.Of(found, most, payment => payment.Id.ToString()));
    }

    /// <summary>One payment.</summary>
    [WolverineGet("/admin/payments/{paymentId}"), Gives(typeof(PaymentView))]
    public static async Task<IResult> Payment(Guid paymentId, IQuerySession session, CancellationToken cancellation) =>
        await session.LoadAsync<PaymentView>(paymentId, cancellation) is { } payment ? Results.Ok(payment) : PeopleEndpoints.Missing("payment");

    /// <summary>Gives money back. 202 means that it is on disk and will be asked of the provider; the payment tells when it is done.</summary>
    [WolverinePost("/admin/payments/{paymentId}/refunds"), Consumes(typeof(PostRefund), "application/json")]
    [Gives(typeof(RefundAccepted), Status = 202)]
    public static async Task<IResult> Refund(
        Guid paymentId, HttpContext context, ClaimsPrincipal caller, Refunds refunds, CancellationToken cancellation)
    {
        var (refund, unreadable) = await JsonBody.ReadAsync<PostRefund>(context);
        if (refund is null)
            return unreadable!;
        var reason = Text.Clean(refund.Reason)?.Trim();
        if (string.IsNullOrEmpty(reason) || reason.Length > LongestReason)
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["reason"] = [$"1 to {LongestReason} characters: say why."] });
        var (asked, refused) = await refunds.AskAsync(
            paymentId, refund.PaymentId, refund.Minor, reason, caller.Identity!.Name!, cancellation);
        return refused switch
        {
            null => Results.Accepted(
                $"/admin/payments/{paymentId}", new RefundAccepted(paymentId, asked!.PaymentId, asked.Amount, asked.Number)),
            RefundRefusal.NoPayment => PeopleEndpoints.Missing("payment"),
            _ => Results.Problem(
                title: "Not refundable", statusCode: 409,
                detail: "Nothing was paid, no more than that is left to give back, or it is not said which of several payments is meant."),
        };
    }

    /// <summary>A person's credits: balances of the accounts, and the entries that led to them, oldest first. Pass the last sequence as after.</summary>
    [WolverineGet("/admin/users/{userId}/wallet"), Gives(typeof(WalletStatement))]
    public static async Task<IResult> Wallet(
        Guid userId, long? after, int? limit, WalletReader wallets, CancellationToken cancellation) =>
        Paging.Problem(limit) ?? Results.Ok(await wallets.ReadAsync(userId, after ?? 0, limit ?? Paging.Usual, cancellation));
}
