namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>How messages point to the page.</summary>
public sealed class PageOptions
{
    /// <summary>Address under which people reach the page; null (the default): links are paths, which only the page itself can follow.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>The report's own page, with its conversation.</summary>
    public string PageUrl(string slug) => $"{PublicUrl?.ToString().TrimEnd('/')}/r/{slug}";

    public string ReportUrl(string slug) => $"{PublicUrl?.ToString().TrimEnd('/')}/api/reports/{slug}/report.md";
}
