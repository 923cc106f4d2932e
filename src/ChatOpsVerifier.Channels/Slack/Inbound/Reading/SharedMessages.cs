using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Reading;

/// <summary>A message's text together with what it forwards: a message that somebody shares, or what another app posted beside its text.</summary>
internal static class SharedMessages
{
    public static string TextOf(Payload message) =>
        string.Join('\n', message.Objects("attachments").Select(Of).Prepend(message.TextOrNone("text") ?? "").Where(t => t.Length > 0));

    private static string Of(Payload attachment)
    {
        var who = attachment.TextOrNone("author_name");
        var words = attachment.TextOrNone("text") ?? attachment.TextOrNone("fallback") ?? "";
        string?[] parts = [attachment.TextOrNone("pretext"), attachment.TextOrNone("title"), who is null || words.Length == 0 ? words : $"{who}: {words}", attachment.TextOrNone("from_url")];
        return string.Join('\n', parts.Where(p => p is { Length: > 0 }));
    }
}
