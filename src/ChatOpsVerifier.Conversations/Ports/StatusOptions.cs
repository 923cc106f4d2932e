using ChatOpsVerifier.Conversations.Settings;
using NodaTime;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Configuration section "Status": when the team is notified.</summary>
public sealed class StatusOptions
{
    /// <summary>
    /// Local time of the daily digest, from which "what is new" is counted, too; null: no digest, and what is new is counted from midnight.
    /// </summary>
    [Setting("Status:DigestAt", "When the team gets the digest of the last day, if there is news; news is counted from then on.")]
    public TimeOnly? DigestAt { get; set; } = new TimeOnly(9, 0);

    /// <summary>The team's zone: <see cref="DigestAt"/> is meant in it, and the status names days in it. Default UTC.</summary>
    [Setting(
        "Status:TimeZone",
        "The team's: the digest's hour and the days that the status names. Not set: the first operator's.",
        HasDefault = false)]
    public DateTimeZone Zone { get; set; } = DateTimeZone.Utc;

    /// <summary>
    /// How long an edit of the living message waits for more of them, from the first on. Default 2 seconds: Slack asks for no more than an edit a second and
    /// conversation.
    /// </summary>
    public TimeSpan Gather { get; set; } = TimeSpan.FromSeconds(2);
}
