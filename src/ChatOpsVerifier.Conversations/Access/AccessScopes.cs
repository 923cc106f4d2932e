namespace ChatOpsVerifier.Conversations.Access;

/// <summary>What a personal session or key may be used for. Numbers are a storage format: only add.</summary>
[Flags]
public enum AccessScopes
{
    None = 0,

    /// <summary>See reports, conversations, evidence and figures.</summary>
    Read = 1,

    /// <summary>Answer, import and change the plan; an operator only.</summary>
    Answer = 2,

    /// <summary>Confirm or object to answers of somebody else.</summary>
    Review = 4,

    /// <summary>The schedule, undeliverable messages, and everybody's keys and sessions.</summary>
    Admin = 8,
}
