using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows.Saying;

namespace ChatOpsVerifier.Conversations.Screening;

/// <summary>
/// Texts of messages for which somebody has a window open that asks what they back: those that are too long for the window to
/// remember, and those in which something looks like a secret. In memory only: a window that is closed leaves nothing behind.
/// </summary>
public sealed class MessageTexts : IDisposable
{
    /// <summary>Nobody looks at a window for longer.</summary>
    public static readonly TimeSpan HeldFor = TimeSpan.FromHours(1);

    private const int Most = 200;
    private const long MostBytes = 32L * 1024 * 1024;

    private readonly TimedHolds<HeldMessage> _holds;
    private readonly IIds _ids;

    public MessageTexts(IIds ids, TimeProvider time) => (_ids, _holds) = (ids, new(Most, MostBytes, time));

    /// <param name="userId">Who has the window open; nobody else gets the text.</param>
    /// <param name="isSecret">Something in it looks like a secret: it is held for as long as its sender could say that it is not one.</param>
    /// <returns>Under which it is found again; <c>null</c>: it is too large to be held.</returns>
    public string? Hold(string userId, string text, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _holds.Add(new(_ids.Next(), userId, text), isSecret ? SecretNotices.HeldFor : HeldFor)?.Id;
    }

    /// <returns><c>null</c>: it is not held (any longer), or not for that person.</returns>
    public string? Find(string? id, string userId) => id is null ? null : _holds.Find(h => h.Id == id && h.UserId == userId)?.Text;

    public void Dispose() => _holds.Dispose();

    private sealed record HeldMessage(string Id, string UserId, string Text) : IHeld
    {
        public long Bytes => Text.Length * sizeof(char);
    }
}
