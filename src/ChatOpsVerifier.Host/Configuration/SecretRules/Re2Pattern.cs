using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Host.Configuration.SecretRules;

/// <summary>
/// Rewrites a pattern of RE2, which Go and so gitleaks use, for .NET. They differ in how groups are named, in POSIX classes, and in
/// what \w, \d and \s mean: ASCII there, all of Unicode here. Source: RE2's syntax page.
/// </summary>
internal static class Re2Pattern
{
    private static readonly Dictionary<string, string> Posix = new(StringComparer.Ordinal)
    {
        ["alnum"] =
            "0-9A-Za-z", ["alpha"] = "A-Za-z", ["ascii"] = @"\x00-\x7f", ["blank"] = @"\t ", ["cntrl"] = @"\x00-\x1f\x7f", ["digit"] = "0-9", ["graph"] = "!-~",
        ["lower"] =
            "a-z", ["print"] =
                " -~", ["punct"] = @"!-/:-@\[-`{-~", ["space"] = @"\t\n\v\f\r ", ["upper"] = "A-Z", ["word"] = "0-9A-Za-z_", ["xdigit"] = "0-9A-Fa-f",
    };

    private static readonly Dictionary<char, string> Classes = new() { ['w'] = "0-9A-Za-z_", ['d'] = "0-9", ['s'] = @"\t\n\f\r " };

    /// <exception cref="NotSupportedException">It has a part that .NET has nothing for; the message names it.</exception>
    public static string ToDotNet(string pattern)
    {
        var written = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\')
            {
                i = Escape(pattern, i, inClass, written);
            }
            else if (inClass)
            {
                i = InClass(pattern, i, written, ref inClass);
            }
            else if (c == '[')
            {
                inClass = true;
                written.Append(c);
                // A bracket that closes right at the beginning is one of the characters.
                for (var next = i + 1; next < pattern.Length && (pattern[next] == '^' ? next == i + 1 : pattern[next] == ']'); next++)
                {
                    written.Append(pattern[next] == ']' ? @"\]" : "^");
                    i = next;
                    if (pattern[next] == ']')
                    {
                        break;
                    }
                }
            }
            else
            {
                i = Outside(pattern, i, written);
            }
        }

        return written.ToString();
    }

    private static int Outside(string pattern, int i, StringBuilder written)
    {
        if (pattern.AsSpan(i).StartsWith("(?P<"))
        {
            written.Append("(?<");
            return i + 3;
        }

        if (pattern[i] == '(' && i + 2 < pattern.Length && pattern[i + 1] == '?')
        {
            var flags = pattern.AsSpan(i + 2);
            var end = flags.IndexOfAnyExcept("imsU-");
            if (end > 0 && flags[end] is ':' or ')' && flags[..end].Contains('U'))
            {
                throw new NotSupportedException("the flag U, which makes repetitions lazy");
            }
        }

        written.Append(pattern[i]);
        return i;
    }

    private static int InClass(string pattern, int i, StringBuilder written, ref bool inClass)
    {
        if (pattern.AsSpan(i).StartsWith("[:") && pattern.IndexOf(":]", i, StringComparison.Ordinal) is > 0 and var end)
        {
            var name = pattern[(i + 2)..end];
            written.Append(Posix.TryGetValue(name, out var characters) ? characters : throw new NotSupportedException($"the class [:{name}:]"));
            return end + 1;
        }

        inClass = pattern[i] != ']';
        // .NET takes "-[" for a subtraction.
        written.Append(pattern[i] == '[' ? @"\[" : pattern[i].ToString());
        return i;
    }

    /// <returns>The index of the last character that was read.</returns>
    private static int Escape(string pattern, int i, bool inClass, StringBuilder written)
    {
        if (i + 1 >= pattern.Length)
        {
            written.Append('\\');
            return i;
        }

        var c = pattern[i + 1];
        if (Classes.TryGetValue(c, out var characters))
        {
            written.Append(inClass ? characters : $"[{characters}]");
            return i + 1;
        }

        if (!inClass && Classes.TryGetValue(char.ToLowerInvariant(c), out var others))
        {
            written.Append(CultureInfo.InvariantCulture, $"[^{others}]");
            return i + 1;
        }

        switch (c)
        {
            case 'C':
                throw new NotSupportedException(@"\C, a single byte");
            case 'Q':
                var end = pattern.IndexOf(@"\E", i + 2, StringComparison.Ordinal);
                written.Append(Regex.Escape(pattern[(i + 2)..(end < 0 ? pattern.Length : end)]));
                return end < 0 ? pattern.Length - 1 : end + 1;
            case 'x' when i + 2 < pattern.Length && pattern[i + 2] == '{' && pattern.IndexOf('}', i) is > 0 and var closed:
                written.Append(int.TryParse(pattern[(i + 3)..closed], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
                    && code <= char.MaxValue
                    ? $@"\u{code:x4}"
                    : throw new NotSupportedException($"{pattern[i..(closed + 1)]}, a character beyond U+FFFF"));
                return closed;
            case 'p' or 'P' when i + 2 < pattern.Length && pattern[i + 2] != '{':
                written.Append(CultureInfo.InvariantCulture, $@"\{c}{{{pattern[i + 2]}}}");
                return i + 2;
            default:
                written.Append('\\').Append(c);
                return i + 1;
        }
    }
}
