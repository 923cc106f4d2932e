using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Domain.Evidence.Secrets;

namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>
/// Finds credentials in text before anything of it is stored. Every pattern runs in linear time. It knows well-known
/// forms and labelled values; a secret that looks like an ordinary word, without a label, it cannot know.
/// </summary>
public static class SecretDetector
{
    /// <returns>In order of position, never overlapping.</returns>
    public static ImmutableArray<SecretMatch> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = PrivateKeys.Find(text).Concat(TokenForms.Find(text)).Concat(LabelledSecrets.Find(text));
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
}

/// <param name="Kind">For people: "AWS access key id".</param>
/// <param name="Start">Zero-based, UTF-16 code units.</param>
public sealed record SecretMatch(string Kind, int Start, int Length);
