using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>When it was seen, and on which deployment: said in a line of its own.</summary>
internal static partial class Details
{
    public sealed record Detail(DateOnly? ObservedOn, string? Deployment, string? Problem);

    /// <returns>Null: the text is about something else.</returns>
    public static Detail? Read(string text, DateOnly today, ImmutableArray<string> deployments)
    {
        var trimmed = text.Trim().TrimEnd('.');
        if (ObservedPattern().Match(trimmed) is { Success: true } observed)
        {
            return Day(observed.Groups[1].Value, today) switch
            {
                null => null,
                { } day when day > today =>
                    new Detail(null, null, $"{day:yyyy-MM-dd} is in the future. Say when you saw it, no later than today ({today:yyyy-MM-dd})."),
                { } day => new Detail(day, null, null),
            };
        }

        return DeploymentPattern().Match(trimmed) is { Success: true } deployment ? Deployment(deployment.Groups[1].Value.Trim(), deployments) : null;
    }

    /// <summary>A day in a form field.</summary>
    public static (DateOnly? Day, string? Problem) ReadDay(string? field, DateOnly today)
    {
        if (field is null)
        {
            return (null, null);
        }

        return Day(field, today) switch
        {
            null => (null, $"I could not read “{Shorten.To(field, 30)}” as a date. Write it like 2026-11-24."),
            { } day when day > today => (null, $"{day:yyyy-MM-dd} is in the future. Say when you saw it, no later than today ({today:yyyy-MM-dd})."),
            { } day => (day, null),
        };
    }

    private static DateOnly? Day(string text, DateOnly today) => text.Trim().ToLowerInvariant() switch
    {
        "today" => today,
        "yesterday" => today.AddDays(-1),
        var written => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
    };

    private static Detail? Deployment(string wanted, ImmutableArray<string> deployments)
    {
        if (deployments.Length == 0)
        {
            return null;
        }

        var matches = int.TryParse(wanted, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= deployments.Length
            ? [deployments[number - 1]]
            : deployments.Where(d => d.Contains(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        return matches.Count == 1
            ? new Detail(null, matches[0], null)
            : new Detail(null, null, $"Which deployment? The report names {Phrases.And([.. deployments.Select((d, i) => $"{i + 1}: {d}")])}.");
    }

    [GeneratedRegex(@"^(?:observed|seen)(?:\s+on)?\s*:?\s+(\S+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ObservedPattern();

    [GeneratedRegex(@"^deployment\s*:?\s+(.{1,80})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeploymentPattern();
}
