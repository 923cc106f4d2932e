using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading.Sections;

/// <summary>A heading taken apart: "2.2 Backup Frequency (REQUIRES VERIFICATION)".</summary>
/// <param name="Number">"2.2"; null where there is none.</param>
/// <param name="Text">Without number and without the demand.</param>
internal sealed partial record HeadingTitle(string? Number, string Text, bool DemandsVerification)
{
    public static HeadingTitle Parse(string heading)
    {
        var demand = Demand().Match(heading);
        var text = demand.Success ? heading[..demand.Index].TrimEnd() : heading;
        var number = Numbering().Match(text);
        var rest = number.Success ? text[number.Length..].Trim() : text;
        return rest.Length == 0
            ? new HeadingTitle(null, text, demand.Success)
            : new HeadingTitle(number.Success ? number.Groups["n"].Value : null, rest, demand.Success);
    }

    [GeneratedRegex(@"^(?<n>\d{1,4}(\.\d{1,4})*)[.)]?\s+")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\s*[(\[](requires|needs|to be|pending)\s+(operator\s+)?verif\w+[)\]]\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Demand();
}
