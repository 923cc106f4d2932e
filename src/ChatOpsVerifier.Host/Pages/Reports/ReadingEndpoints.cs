using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Pages.Live;
using ChatOpsVerifier.Host.Pages.Shell;

namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>The plan's "Decide" about a table, list or item that was not read: says in the chat what the person would have typed there.</summary>
internal static class ReadingEndpoints
{
    private const int LongestPart = 100;

    public static void MapReadings(
        this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/r/{slug}/readings", TakeAsync).AddEndpointFilter<PostGuard>().Needs(AccessScopes.Answer);

    private static async Task<IResult> TakeAsync(string slug, HttpContext http, WebChatInbox inbox, OutboxDrain outbox)
    {
        var me = http.Me();
        var form = http.Request.Form;
        var (turn, place, what) = (form["turn"].ToString(), Part(form["place"].ToString()), Part(form["as"].ToString()));
        if (turn.Length == 0 || place.Length == 0 || what.Length == 0)
        {
            return MessageResults.Of(StatusCodes.Status400BadRequest, "Not sent", "The form does not say which line is meant, or what it is.");
        }

        var conversation = WebConversations.Of(WebChatInbox.UserIdOf(me), slug);
        var outcome = await inbox.ReceiveAsync(
            new WebChatPost(slug, conversation, me, turn, $"read {place} as {what}", null, []).By(http.Caller()), http.RequestAborted);
        if (outcome == TurnOutcome.NoReport)
        {
            return MessageResults.Of(StatusCodes.Status404NotFound, "No such report", $"There is no report \"{slug}\".");
        }

        await outbox.WaitAsync(conversation, http.RequestAborted);
        return Results.LocalRedirect($"/r/{Uri.EscapeDataString(slug)}?view=plan#report");
    }

    private static string Part(string text) => Shorten.Head(text.ReplaceLineEndings(" ").Trim(), LongestPart);
}
