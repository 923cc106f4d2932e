using ChatOpsVerifier.Domain.Reports.Reading.Lines;

namespace ChatOpsVerifier.Domain.Reports.Reading.Drafting;

/// <summary>A report with what only the lint needs to know of its file.</summary>
/// <param name="Verbatim">Code and HTML: what is there is quoted, not said.</param>
internal sealed record ReadReport(Report Report, IReadOnlyList<SectionContent> Contents, Verbatim Verbatim);
