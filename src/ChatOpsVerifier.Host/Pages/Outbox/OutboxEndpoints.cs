using System.Globalization;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Outbox;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Pages.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatOpsVerifier.Host.Pages.Outbox;

/// <summary>What waits to be delivered and what is undeliverable; an operator sends it again or lets it go.</summary>
internal static class OutboxEndpoints
{
    public const string Path = "/outbox";

    public static void MapOutbox(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, (HttpContext http, OutboxDeadLetters dead) => ShowAsync(http, dead, null)).Needs(AccessScopes.Read);
        endpoints
            .MapPost($"{Path}/retry", (HttpContext http, OutboxDeadLetters dead) => WorkAsync(http, dead, dead.RetryAsync, "sent again"))
            .AddEndpointFilter<PostGuard>()
            .Needs(AccessScopes.Read | AccessScopes.Admin);
        endpoints
            .MapPost($"{Path}/drop", (HttpContext http, OutboxDeadLetters dead) => WorkAsync(http, dead, dead.DropAsync, "dropped"))
            .AddEndpointFilter<PostGuard>()
            .Needs(AccessScopes.Read | AccessScopes.Admin);
    }

    private static async Task<IResult> WorkAsync(
        HttpContext http, OutboxDeadLetters dead, Func<IReadOnlyCollection<long>, CancellationToken, Task<IReadOnlyList<long>>> work, string what)
    {
        if (http.Caller()?.May(AccessScopes.Admin) != true)
        {
            return await ShowAsync(
                http, dead, new Notice(false, $"{http.Me().Name} can only read; the outbox needs an administrator."), StatusCodes.Status403Forbidden);
        }

        var asked = http.Request.Form["id"].ToString();
        IReadOnlyCollection<long> ids = asked == "all" ? [.. (await dead.ListAsync(http.RequestAborted)).Select(d => d.Id)]
            : long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? [id] : [];
        var done = await work(ids, http.RequestAborted);
        return await ShowAsync(http, dead, done.Count == 0
            ? new Notice(false, "Nothing was done: that message is no longer undeliverable.")
            : new Notice(true, $"{Counted.Of(done.Count, "message is", "messages are")} {what}."));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, OutboxDeadLetters dead, Notice? notice, int status = StatusCodes.Status200OK)
    {
        var services = http.RequestServices;
        var page = services.GetRequiredService<PageContexts>().For(http);
        var channels = await services.GetRequiredService<IVerificationStore>().ReadOutboxFiguresAsync(http.RequestAborted);
        var given = await dead.ListAsync(http.RequestAborted);
        return new RazorComponentResult<OutboxPage>(new { Page = page, Channels = channels, Dead = given, Notice = notice }) { StatusCode = status };
    }
}
