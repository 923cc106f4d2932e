namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>What can be done where a card is shown.</summary>
/// <param name="IsPersonal">In the chat with one person, where files reach the bot.</param>
/// <param name="HasUploads">There is an upload page that people can reach.</param>
internal sealed record CardPlace(bool IsPersonal, bool HasUploads)
{
    public static CardPlace Personal { get; } = new(IsPersonal: true, HasUploads: false);
}
