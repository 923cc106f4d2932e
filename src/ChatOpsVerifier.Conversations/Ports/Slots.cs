using System.Globalization;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>A slot names one reminder: its due instant as planned.</summary>
internal static class Slots
{
    /// <summary>Exact to the tick: two instants are two slots.</summary>
    public static string Of(DateTimeOffset? due) => due is { } at ? Utc(at, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'") : "none";

    private static string Utc(DateTimeOffset at, string format) => at.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}
