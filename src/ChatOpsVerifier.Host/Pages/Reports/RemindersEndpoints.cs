using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Pages.Live;
using ChatOpsVerifier.Host.Pages.Shell;

namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>
/// The reminders' "Change": says in the chat what the person would have typed there, so that one set of words and rules exists, and the conversation shows what
/// was understood.
/// </summary>
internal static class RemindersEndpoints
{
    /// <summary>Room for "until 2026-12-10 09:00, ask" and a name; the chat takes what is longer for somebody's own words.</summary>
    public const int Longest = 80;

    public static void MapReminders(
        this IEndpointRouteBuilder endpoints) =>
            endpoints.MapPost("/r/{slug}/reminders", TakeAsync).AddEndpointFilter<PostGuard>().Needs(AccessScopes.Answer | AccessScopes.Review);

    private static async Task<IResult> TakeAsync(string slug, HttpContext http, WebChatInbox inbox, OutboxDrain outbox)
    {
        var me = http.Me();
        var form = http.Request.Form;
        var (turn, value) = (form["turn"].ToString(), form["value"].ToString() is { Length: > 0 } pressed ? pressed : form["to"].ToString());
        var line = value.ReplaceLineEndings(" ").Trim();
        if (turn.Length == 0 || line.Length is 0 or > Longest || !ReminderPart.WordsOf.TryGetValue(form["part"].ToString(), out var words))
        {
            return MessageResults.Of(
                StatusCodes.Status400BadRequest, "Not sent", $"The form does not say what to change, or uses more than {Longest} characters.");
        }

        var conversation = WebConversations.Of(WebChatInbox.UserIdOf(me), slug);
        var outcome = await inbox.ReceiveAsync(
            new WebChatPost(slug, conversation, me, turn, $"{words} {line}", null, []).By(http.Caller()), http.RequestAborted);
        if (outcome == TurnOutcome.NoReport)
        {
            return MessageResults.Of(StatusCodes.Status404NotFound, "No such report", $"There is no report \"{slug}\".");
        }

        await outbox.WaitAsync(conversation, http.RequestAborted);
        return Results.LocalRedirect($"/r/{Uri.EscapeDataString(slug)}?view=reminders#report");
    }
}
