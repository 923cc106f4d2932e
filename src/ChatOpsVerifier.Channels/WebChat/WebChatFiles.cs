namespace ChatOpsVerifier.Channels.WebChat;

/// <summary>Where the page serves what was sent along with a message.</summary>
public static class WebChatFiles
{
    public const string Prefix = "/files";

    public static string PathOf(string sha256, string name) => $"{Prefix}/{sha256}/{Uri.EscapeDataString(name)}";
}
