using System.Collections.Immutable;
using System.Text;

namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>
/// Finds credentials in text before anything of it is stored. Every pattern runs in linear time. It knows well-known
/// forms, labelled values, commands and files of a known shape; a secret that looks like an ordinary word, without a label, it
/// cannot know.
/// </summary>
public static class SecretDetector
{
    private static readonly SecretRuleSet Known = new(
        [.. CloudForms.All, .. CodeForms.All, .. ServiceForms.All, .. StructuredSecrets.All, .. CommandLineSecrets.All, .. LabelledSecrets.All]);

    /// <returns>In order of position, never overlapping.</returns>
    public static ImmutableArray<SecretMatch> Find(string text) => Find(text, []);

    /// <param name="more">Further forms, tried beside the built-in ones.</param>
    /// <returns>In order of position, never overlapping.</returns>
    public static ImmutableArray<SecretMatch> Find(string text, IReadOnlyCollection<SecretRule> more)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(more);
        var visible = VisibleText.Of(text);
        var found = InText(visible.Text, more).Select(visible.ToOriginal);
        return visible.Hidden.Count == 0
            ? found.ToImmutableArray()
            : Merge(found.Concat(visible.Hidden.SelectMany(h => InText(
                text.Substring(h.Start, h.Length), more).Select(m => m with { Start = m.Start + h.Start }))));
    }

    private static ImmutableArray<SecretMatch> InText(string seen, IReadOnlyCollection<SecretRule> more)
    {
        var found = PrivateKeys.Find(seen)
            .Concat(Known.Find(seen))
            .Concat(more.SelectMany(r => r.Find(seen)))
            .Concat(StructuredSecrets.Find(seen))
            .Concat(LabelledSecrets.FindKeys(seen))
            .Where(m => !RedactionMarks.Covers(seen, m));
        var apart = Merge(found.Select(m => Neighbours.Whole(seen, m)));
        return apart.IsEmpty ? apart : Merge(SecretBlocks.Around(seen, apart));
    }

    /// <summary>The text with each match replaced by "[redacted: kind]".</summary>
    public static string Redact(string text, ImmutableArray<SecretMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(text);
        var redacted = new StringBuilder(text.Length);
        var position = 0;
        foreach (var match in matches)
        {
            redacted.Append(text, position, match.Start - position).Append("[redacted: ").Append(match.Kind).Append(']');
            position = match.Start + match.Length;
        }

        return redacted.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>Where two overlap, the one that begins first gives the name and both give the length.</summary>
    private static ImmutableArray<SecretMatch> Merge(IEnumerable<SecretMatch> found)
    {
        var apart = ImmutableArray.CreateBuilder<SecretMatch>();
        foreach (var match in found.OrderBy(m => m.Start).ThenByDescending(m => m.Length))
        {
            if (apart.Count > 0 && match.Start < apart[^1].Start + apart[^1].Length)
            {
                var last = apart[^1];
                apart[^1] = last with { Length = Math.Max(last.Start + last.Length, match.Start + match.Length) - last.Start };
            }
            else
            {
                apart.Add(match);
            }
        }

        return apart.ToImmutable();
    }
}

/// <param name="Kind">For people: "AWS access key id".</param>
/// <param name="Start">Zero-based, UTF-16 code units.</param>
public sealed record SecretMatch(string Kind, int Start, int Length);
