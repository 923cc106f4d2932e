namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>The stored spelling of <see cref="ReminderLogKind"/>. Add words, never change one: databases and backups hold them.</summary>
public static class ReminderLogWord
{
    /// <exception cref="ArgumentOutOfRangeException">The kind is never stored.</exception>
    public static string Of(ReminderLogKind kind) => kind switch
    {
        ReminderLogKind.Planned => "planned",
        ReminderLogKind.Claimed => "claimed",
        ReminderLogKind.Sent => "sent",
        ReminderLogKind.Seen => "seen",
        ReminderLogKind.Acted => "acted",
        ReminderLogKind.Missed => "missed",
        ReminderLogKind.Skipped => "skipped",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind is computed when the ledger is read and cannot be stored."),
    };

    /// <exception cref="InvalidDataException">The word is not one of these.</exception>
    public static ReminderLogKind Read(string word) => word switch
    {
        "planned" => ReminderLogKind.Planned,
        "claimed" => ReminderLogKind.Claimed,
        "sent" => ReminderLogKind.Sent,
        "seen" => ReminderLogKind.Seen,
        "acted" => ReminderLogKind.Acted,
        "missed" => ReminderLogKind.Missed,
        "skipped" => ReminderLogKind.Skipped,
        _ =>
            throw new InvalidDataException(
                $"The reminder ledger holds a line of kind '{word}'; known kinds are planned, claimed, sent, seen, acted, missed and skipped. A newer version may have written it."),
    };
}
