namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>One-time addresses at which a person can put in files for a question, for channels through which files do not reach the program.</summary>
public interface IUploadLinks
{
    /// <summary>How long an address is good.</summary>
    TimeSpan Life { get; }

    /// <returns>Null: there is no page that people could reach.</returns>
    Uri? For(UploadGrant grant);
}

/// <summary>What an address allows: one person, one question, once.</summary>
/// <param name="UserId">The channel's own id of the person.</param>
/// <param name="PromptId">The question that the files answer.</param>
public sealed record UploadGrant(ConversationRef Conversation, string UserId, string? Slug, string PromptId);
