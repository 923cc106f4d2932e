using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Host.Configuration.Values;

/// <summary>Names and passwords that somebody wrote into an address: whatever shows a setting leaves them out.</summary>
internal static partial class UrlSecrets
{
    /// <summary>"https://ada:secret@host/" becomes "https://(hidden)@host/".</summary>
    public static string Hide(string text) => UserInfo().Replace(text, "://(hidden)@");

    // To the last "@" before the path: a password may hold one.
    [GeneratedRegex(@"://[^\s;,""/?#]*@")]
    private static partial Regex UserInfo();
}
