using System.Collections.Immutable;
using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Pages.Live;
using ChatOpsVerifier.Host.Pages.Shell;

namespace ChatOpsVerifier.Host.Pages.Chat;

/// <summary>Forms of the chat become turns; the answer to a form is always the page again, by redirect.</summary>
internal static class TurnEndpoints
{
    /// <summary>A turn id that a browser made up must still be a plausible key.</summary>
    private const int LongestTurnId = 64;

    public static void MapTurns(
        this IEndpointRouteBuilder endpoints) =>
            endpoints.MapPost("/r/{slug}/turns", TakeAsync).AddEndpointFilter<PostGuard>().Needs(AccessScopes.Read | AccessScopes.Answer | AccessScopes.Review);

    private static async Task<IResult> TakeAsync(string slug, HttpContext http, WebChatInbox inbox, OutboxDrain outbox)
    {
        var me = http.Me();
        var form = http.Request.Form;
        var turn = form["turn"].ToString();
        if (turn.Length is 0 or > LongestTurnId)
        {
            return MessageResults.Of(
                StatusCodes.Status400BadRequest, "Not sent",
                $"The form has no usable turn id: found {Counted.Of(turn.Length, "character")}; use 1 to {LongestTurnId}.");
        }

        var conversation = form["place"] == "team" ? WebConversations.Team(slug) : WebConversations.Of(WebChatInbox.UserIdOf(me), slug);
        var post = new WebChatPost(slug, conversation, me, turn, form["body"].ToString().ReplaceLineEndings("\n"), Press(form), Files(form)).By(http.Caller());
        if (post.Prompt is null && string.IsNullOrWhiteSpace(post.Body) && post.Files.IsEmpty)
        {
            return Results.LocalRedirect($"/r/{Uri.EscapeDataString(slug)}");
        }

        var outcome = await inbox.ReceiveAsync(post, http.RequestAborted);
        if (outcome == TurnOutcome.NotPermitted && http.Caller() is { IsAmbient: false } caller)
        {
            // Nobody reads the page's own words to a script.
            return TypedResults.Problem(
                statusCode: StatusCodes.Status403Forbidden,
                title: "Not permitted",
                detail: $"This key of {me.Name} has the scopes {caller.Scopes.Words()}, and what it was used for takes more. Nothing was recorded.");
        }

        if (outcome == TurnOutcome.NoReport)
        {
            return MessageResults.Of(StatusCodes.Status404NotFound, "No such report", $"There is no report \"{slug}\".");
        }

        await outbox.WaitAsync(conversation, http.RequestAborted);
        return Results.LocalRedirect($"/r/{Uri.EscapeDataString(slug)}{View(form)}#conversation");
    }

    // The report's pane stays as the person had it.
    private static string View(IFormCollection form) =>
        Enum.TryParse<ReportTab>(form["view"], ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? $"?view={tab.ToString().ToLowerInvariant()}" : "";

    private static WebChatPress? Press(IFormCollection form)
    {
        if (form["prompt"].ToString() is not { Length: > 0 } prompt)
        {
            return null;
        }

        var (action, value) = PromptChoice.Read(form["choice"].ToString());
        var fields = form.Where(f => f.Key.StartsWith(PromptInput.FieldPrefix, StringComparison.Ordinal)).ToImmutableDictionary(
            f => f.Key[PromptInput.FieldPrefix.Length..],
            f => f.Value.OfType<string>().Select(v => v.ReplaceLineEndings("\n")).Where(v => v.Length > 0).ToImmutableArray());
        return new WebChatPress(prompt, action, value, fields);
    }

    private static ImmutableArray<IncomingFile> Files(IFormCollection form) =>
        [.. form.Files
            .Where(f => f.Length > 0)
            .Select(f => new IncomingFile(Path.GetFileName(f.FileName), f.Length, _ => Task.FromResult(f.OpenReadStream())))];
}
