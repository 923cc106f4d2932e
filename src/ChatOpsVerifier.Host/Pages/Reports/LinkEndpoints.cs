using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Pages.Live;
using ChatOpsVerifier.Host.Pages.Shell;

namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>
/// The plan's "Change": says in the chat what the person would have typed there, so that one way of correcting a link exists,
/// with one set of rules, and the conversation shows what was done.
/// </summary>
internal static class LinkEndpoints
{
    private const int LongestEnd = 200;

    public static void MapLinks(
        this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/r/{slug}/links", TakeAsync).AddEndpointFilter<PostGuard>().Needs(AccessScopes.Answer);

    private static async Task<IResult> TakeAsync(string slug, HttpContext http, WebChatInbox inbox, OutboxDrain outbox)
    {
        var me = http.Me();
        var form = http.Request.Form;
        var (turn, from, to) = (form["turn"].ToString(), End(form["from"].ToString()), End(form["to"].ToString()));
        if (turn.Length == 0 || from.Length == 0)
        {
            return MessageResults.Of(StatusCodes.Status400BadRequest, "Not sent", "The form does not say which link is meant.");
        }

        var conversation = WebConversations.Of(WebChatInbox.UserIdOf(me), slug);
        var words = $"plan {from} -> {(to.Length == 0 ? "none" : to)}";
        var outcome = await inbox.ReceiveAsync(new WebChatPost(slug, conversation, me, turn, words, null, []).By(http.Caller()), http.RequestAborted);
        if (outcome == TurnOutcome.NoReport)
        {
            return MessageResults.Of(StatusCodes.Status404NotFound, "No such report", $"There is no report \"{slug}\".");
        }

        await outbox.WaitAsync(conversation, http.RequestAborted);
        return Results.LocalRedirect($"/r/{Uri.EscapeDataString(slug)}?view=plan#report");
    }

    private static string End(string text) => Shorten.Head(text.ReplaceLineEndings(" ").Trim(), LongestEnd);
}
