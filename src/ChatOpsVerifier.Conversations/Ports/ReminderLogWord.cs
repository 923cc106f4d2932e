namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>The stored spelling of <see cref="ReminderLogKind"/>. Add words, never change one: databases and backups hold them.</summary>
public static class ReminderLogWord
{
    private static readonly (ReminderLogKind Kind, string Word)[] Stored =
    [
        (ReminderLogKind.Planned, "planned"),
        (ReminderLogKind.Claimed, "claimed"),
        (ReminderLogKind.Sent, "sent"),
        (ReminderLogKind.Seen, "seen"),
        (ReminderLogKind.Acted, "acted"),
        (ReminderLogKind.Missed, "missed"),
        (ReminderLogKind.Skipped, "skipped"),
    ];

    /// <exception cref="ArgumentOutOfRangeException">The kind is never stored.</exception>
    public static string Of(ReminderLogKind kind) => Array.Find(Stored, s => s.Kind == kind).Word
        ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind is computed when the ledger is read and cannot be stored.");

    /// <exception cref="InvalidDataException">The word is not one of these.</exception>
    public static ReminderLogKind Read(string word) => Array.FindIndex(Stored, s => s.Word == word) is >= 0 and var at
        ? Stored[at].Kind
        : throw new InvalidDataException(
            $"The reminder ledger holds a line of kind '{word}'; known kinds are {string.Join(", ", Stored.Select(s => s.Word))}. A newer version may have "
                + "written it.");
}
