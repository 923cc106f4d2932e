using ChatOpsVerifier.Conversations.Settings;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>How messages point to the page.</summary>
public sealed class PageOptions
{
    [Setting(
        "Web:PublicUrl",
        "How people reach the page; used in links. Not set: links are paths, which only the page itself can follow. If it names another host than this "
            + "machine, each person must sign in.")]
    public Uri? PublicUrl { get; set; }

    /// <summary>The report's own page, with its conversation.</summary>
    public string PageUrl(string slug) => $"{PublicUrl?.ToString().TrimEnd('/')}/r/{slug}";

    public string ReportUrl(string slug) => $"{PublicUrl?.ToString().TrimEnd('/')}/api/reports/{slug}/report.md";
}
