using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Pages.Chat;

/// <summary>One message as one person sees it.</summary>
/// <param name="IsCurrent">Its buttons and inputs still count; an older prompt is shown without them.</param>
public sealed record ChatLine(WebChatMessage Message, bool IsMine, bool IsCurrent)
{
    public bool IsBot => Message.Author is null;

    /// <summary>Changes whenever the line has to be drawn again.</summary>
    public string Version => $"{(Message.EditedAt ?? Message.At).UtcTicks:x}{(IsCurrent ? "c" : "")}";
}
