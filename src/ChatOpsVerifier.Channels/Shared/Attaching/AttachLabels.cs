using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Screening;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Channels.Shared.Attaching;

/// <summary>What the windows of "Attach as evidence" say in every provider.</summary>
internal static class AttachLabels
{
    private const int MostPlaces = 3;

    /// <returns>The text as it was written, unless something in it looks like a secret.</returns>
    public static ScreenedText Shown(SecretScreen screen, string text) => screen.Screen(text) is { HasSecret: true } screened ? screened : new(text, []);

    /// <param name="places">Not empty.</param>
    /// <param name="chat">Where the person and the bot talk alone: "direct messages".</param>
    public static string Secret(ImmutableArray<SecretPlace> places, string chat)
    {
        var more = places.Length > MostPlaces ? $"; and {places.Length - MostPlaces:N0} more" : "";
        return $"This looks like a secret: {string.Join("; ", places.Take(MostPlaces).Select(p => $"{p.Kind} in {SecretNotices.Tell(p)}"))}{more}. Nothing is "
            + $"stored. If it is a secret, close this window, have the message deleted, and rotate the secret. If you attach it, I ask in our {chat} whether "
            + "to use it without the secret, or as it is because it is not a secret.";
    }

    /// <param name="window">"window".</param>
    public static string Gone(string window) =>
        $"I no longer have the text of this message. I keep it in memory only, for {Durations.Of(MessageTexts.HeldFor)} ({Durations.Of(SecretNotices.HeldFor)} "
            + $"if it looks like a secret) or until a restart. Close this {window} and choose “Attach as evidence” again.";
}
