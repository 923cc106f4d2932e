namespace ChatOpsVerifier.Conversations.Outbox;

/// <summary>What becomes of a message that was to be sent.</summary>
internal abstract record OutboxFate
{
    private OutboxFate()
    {
    }

    /// <param name="AgainAfter">Null: once is enough.</param>
    public sealed record Sent(string Reference, TimeSpan? AgainAfter = null) : OutboxFate;

    /// <param name="HoldsChannel">Nothing else of the channel may go out before either.</param>
    /// <param name="IsFault">It failed; false: it was asked to wait.</param>
    public sealed record PutOff(TimeSpan Delay, string Reason, bool HoldsChannel, bool IsFault = false) : OutboxFate;

    public sealed record GivenUp(string Reason) : OutboxFate;

    /// <summary>There is nothing to send any longer, and the channel was not asked.</summary>
    public sealed record Needless : OutboxFate;
}
