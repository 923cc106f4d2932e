using System.Globalization;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Saying;

/// <summary>Small turns of phrase that several messages share.</summary>
internal static class Phrases
{
    public static string Name(Requirement requirement) =>
        requirement.Title.StartsWith(requirement.Handle, StringComparison.OrdinalIgnoreCase) ? requirement.Title : $"{requirement.Handle} {requirement.Title}";

    public static string Name(Finding finding) => IsChapter(finding) ? finding.Title : $"Finding {finding.Handle}: {finding.Title}";

    /// <summary>The report names no such finding: a section takes the place of one, and has no words of its own.</summary>
    public static bool IsChapter(Finding finding) =>
        finding is { Issue: null, Impact: null, RequiredAction: null, Resolution: null, VerificationMethod.IsDefaultOrEmpty: true };

    public static string And(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + " and " + parts[^1],
    };

    /// <summary>Outcome and value as one phrase; a verified value needs no word in front.</summary>
    public static string Answer(Outcome outcome, string value) => outcome switch
    {
        Outcome.Verified => value,
        Outcome.NotAvailable => value.Equals(NotOffered, StringComparison.OrdinalIgnoreCase) ? value : $"Not available: {value}",
        Outcome.Refuted =>
            value.Equals(ItIsNotTrue, StringComparison.OrdinalIgnoreCase) || value.Equals(EarlierItIsNotTrue, StringComparison.OrdinalIgnoreCase)
                ? value
                : $"Not true: {value}",
        _ => value,
    };

    public const string NotOffered = "Not offered";
    public const string ItIsNotTrue = "It is not true";
    public const string ItIsTrue = "It is true";

    /// <summary>The label before 0.1.0, which ledgers of that time contain as a value.</summary>
    private const string EarlierItIsNotTrue = "It is not so";

    public const string NotKnownYet = "Not known yet";
    public const string ConditionDidNotArise = "condition did not arise";

    /// <summary>Lines as people cite them: "line 71", "lines 71–74", "lines 71, 80 and 92".</summary>
    public static string Lines(IEnumerable<int> lines)
    {
        var sorted = lines.Distinct().Order().ToList();
        if (sorted.Count == 1)
        {
            return $"line {sorted[0]}";
        }

        return sorted.Count > 2 && sorted[^1] - sorted[0] == sorted.Count - 1
            ? $"lines {sorted[0]}–{sorted[^1]}"
            : "lines " + And([.. sorted.Take(12).Select(l => l.ToString(CultureInfo.InvariantCulture)), .. sorted.Count > 12 ? ["…"] : Array.Empty<string>()]);
    }

    public static string LinkLabel(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
            ? "Open " + Shorten.To(uri.Host + (uri.AbsolutePath.Length > 1 ? uri.AbsolutePath : ""), 60)
            : "Open link";
}
