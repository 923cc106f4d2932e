using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Reading;

/// <summary>A small file that a client sends within the message itself: "data:image/png;base64,…".</summary>
internal static class DataUri
{
    private const string Mark = ";base64,";

    public static Stream Open(Uri url)
    {
        var text = url.OriginalString;
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        var bytes = new byte[at < 0 ? 0 : (text.Length - at) * 3 / 4];
        return at >= 0 && Convert.TryFromBase64String(text[(at + Mark.Length)..], bytes, out var count)
            ? new MemoryStream(bytes, 0, count, writable: false)
            : throw new FileUnavailableException("Its content cannot be read. Send the file itself.");
    }
}
