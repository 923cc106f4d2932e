using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Flows.Naming;

/// <summary>What words say about which report, where one place speaks of several.</summary>
public abstract record ReportNaming
{
    private ReportNaming()
    {
    }

    /// <summary>They name none: the present report is meant.</summary>
    public sealed record None : ReportNaming;

    /// <summary>"reports": which are there?</summary>
    public sealed record All : ReportNaming;

    /// <summary>"use backup": from here on this one.</summary>
    public sealed record Use(string Slug) : ReportNaming;

    /// <summary>"status backup", "why 2.2 in backup": this command for that report.</summary>
    /// <param name="Text">The command without the report's name.</param>
    /// <param name="Line">What that is.</param>
    public sealed record Command(string Slug, string Text, LineReading.Command Line) : ReportNaming;

    /// <summary>"use b", and no report, or several, are called that.</summary>
    public sealed record Unclear(string Asked, ImmutableArray<string> Candidates) : ReportNaming;
}
