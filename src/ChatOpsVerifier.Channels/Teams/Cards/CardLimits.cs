namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>
/// What Teams shows of a message and a card. Sources: learn.microsoft.com/microsoftteams/platform, "Format your bot messages" (size),
/// "Types of cards" and "Design Adaptive Cards" (actions), "Work with suggested actions".
/// </summary>
internal static class CardLimits
{
    /// <summary>A card, so that there is room for what goes around it.</summary>
    public const int CardJson = 24_000;

    /// <summary>One text of a card: small enough that parts fill a card well.</summary>
    public const int PieceJson = 6_000;

    /// <summary>Buttons in a row; Teams shows no more.</summary>
    public const int Actions = 6;

    /// <summary>Characters of a button that are seen in the card of a phone, whose edge cuts off the rest.</summary>
    public const int ActionTitle = 40;

    /// <summary>What a notification shows of the words; Teams cuts it far earlier.</summary>
    public const int Summary = 300;

    /// <summary>Radio buttons; more options than this are a menu.</summary>
    public const int RadioButtons = 5;

    /// <summary>An address that browsers and Teams open.</summary>
    public const int Url = 2_000;
}
