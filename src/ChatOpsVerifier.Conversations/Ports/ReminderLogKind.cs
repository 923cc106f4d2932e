namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>What a line of the reminder ledger says happened.</summary>
public enum ReminderLogKind
{
    /// <summary>A next reminder was planned, moved or called off.</summary>
    Planned,

    /// <summary>A reminder was made and put into the outbox.</summary>
    Claimed,

    /// <summary>The provider accepted it.</summary>
    Sent,

    /// <summary>The person opened the conversation after it.</summary>
    Seen,

    /// <summary>The person answered after it.</summary>
    Acted,

    /// <summary>It was not sent.</summary>
    Missed,

    /// <summary>Written by early versions for what is now <see cref="Missed"/> or <see cref="Planned"/>.</summary>
    Skipped,

    /// <summary>Claimed, and still in the outbox. Computed when the ledger is read and never stored, since the outage may end at any moment.</summary>
    Waiting,
}
