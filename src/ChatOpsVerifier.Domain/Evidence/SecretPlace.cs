using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Secrets;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>Where something that looks like a secret is, so that its sender can judge it. Never the value.</summary>
/// <param name="Kind"><see cref="SecretMatch.Kind"/>.</param>
/// <param name="Line">One-based.</param>
/// <param name="Text">The line with every secret in it replaced by "[redacted: kind]", shortened.</param>
public sealed record SecretPlace(string Kind, int Line, string Text)
{
    /// <summary>As much of a line as a chat shows without wrapping it several times.</summary>
    private const int Longest = 160;

    /// <summary>One place for each kind and line, in order.</summary>
    /// <param name="matches">Of <paramref name="text"/>, in order of position, never overlapping.</param>
    public static ImmutableArray<SecretPlace> Of(string text, ImmutableArray<SecretMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(text);
        var places = ImmutableArray.CreateBuilder<SecretPlace>();
        var (line, at) = (1, 0);
        foreach (var match in matches)
        {
            line += text.AsSpan(at, match.Start - at).Count('\n');
            at = match.Start;
            if (!places.Any(p => p.Line == line && p.Kind == match.Kind))
            {
                places.Add(new(match.Kind, line, LineWithout(text, match, matches)));
            }
        }

        return places.ToImmutable();
    }

    private static string LineWithout(string text, SecretMatch match, ImmutableArray<SecretMatch> matches)
    {
        var start = match.Start == 0 ? 0 : text.LastIndexOf('\n', match.Start - 1) + 1;
        var last = match.Start + match.Length;
        var end = text.IndexOf('\n', last) is >= 0 and var found ? found : text.Length;
        // A secret of several lines belongs to the line that it begins in; one that began earlier is cut off at this line's start.
        var inside = matches.Where(m => m.Start < end && m.Start + m.Length > start)
            .Select(m => m with { Start = Math.Max(m.Start, start) - start, Length = Math.Min(m.Start + m.Length, end) - Math.Max(m.Start, start) })
            .ToImmutableArray();
        return Shorten.To(SecretDetector.Redact(text[start..end], inside).Trim(), Longest);
    }
}
