using System.Buffers;

namespace ChatOpsVerifier.Domain.Reports.Reading.Grammar;

/// <summary>
/// How deep the marks of one paragraph nest, found without building the tree: parsers and renderers walk it by recursion, and
/// a tree that is too deep ends the program. Pairs are found as CommonMark finds them: a mark that can close takes the
/// nearest one of its kind that can open, and what was opened between them is text. Brackets also count where nobody closed
/// them, since the parser nests those, too.
/// </summary>
internal static class Nesting
{
    /// <summary>Marks that pair up: emphasis of CommonMark, and those that the page reads besides.</summary>
    private const string Marks = "*_~^+=";

    private static readonly SearchValues<char> Special = SearchValues.Create(Marks + "\\`[]");

    private static readonly Dictionary<int, int> NoBackticks = [];

    /// <returns>Levels of emphasis, links and brackets inside one another; 0: none.</returns>
    public static int Of(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(Special);
        if (first < 0)
        {
            return 0;
        }

        List<Opener>? open = null;
        Span<int> openers = stackalloc int[Marks.Length];
        var lastBackticks = text.Contains('`') ? LastBackticks(text) : NoBackticks;
        int deepest = 0, brackets = 0, deepestBrackets = 0;
        for (var i = first; i < text.Length;)
        {
            switch (text[i])
            {
                case '\\':
                    i += 2;
                    break;
                case '`':
                    i = BehindCode(text, i, lastBackticks);
                    break;
                case '[':
                    deepestBrackets = Math.Max(deepestBrackets, ++brackets);
                    i++;
                    break;
                case ']':
                    brackets = Math.Max(0, brackets - 1);
                    i++;
                    break;
                case var mark when Marks.Contains(mark, StringComparison.Ordinal):
                    var end = RunEnd(text, i);
                    deepest = Math.Max(deepest, Pair(open ??= [], openers, mark, end - i, CanOpen(text, i, end), CanClose(text, i, end)));
                    i = end;
                    break;
                default:
                    var next = text[i..].IndexOfAny(Special);
                    i = next < 0 ? text.Length : i + next;
                    break;
            }
        }

        return deepest + deepestBrackets;
    }

    /// <returns>Depth of the deepest pair that this run of marks closes.</returns>
    private static int Pair(List<Opener> open, Span<int> openers, char mark, int length, bool canOpen, bool canClose)
    {
        var deepest = 0;
        var kind = Marks.IndexOf(mark, StringComparison.Ordinal);
        while (canClose && length > 0 && openers[kind] > 0)
        {
            var at = open.FindLastIndex(o => o.Mark == mark);
            var inside = 0;
            for (var i = at; i < open.Count; i++)
            {
                inside = Math.Max(inside, open[i].Inside);
                openers[Marks.IndexOf(open[i].Mark, StringComparison.Ordinal)]--;
            }

            var taken = Math.Min(length, open[at].Length);
            deepest = Math.Max(deepest, inside + taken);
            var rest = open[at].Length - taken;
            open.RemoveRange(at, open.Count - at);
            length -= taken;
            if (rest > 0)
            {
                open.Add(new Opener(mark, rest, deepest));
                openers[kind]++;
            }
            else if (open.Count > 0)
            {
                open[^1] = open[^1] with { Inside = Math.Max(open[^1].Inside, deepest) };
            }
        }

        if (canOpen && length > 0)
        {
            open.Add(new Opener(mark, length, 0));
            openers[kind]++;
        }

        return deepest;
    }

    private static bool CanOpen(
        ReadOnlySpan<char> text, int start, int end) => end < text.Length && !char.IsWhiteSpace(text[end]) && !(text[start] == '_' && IsWord(text, start - 1));

    private static bool CanClose(
        ReadOnlySpan<char> text, int start, int end) => start > 0 && !char.IsWhiteSpace(text[start - 1]) && !(text[start] == '_' && IsWord(text, end));

    private static bool IsWord(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    /// <returns>Behind the code that begins here, or behind the backticks where nobody closed it.</returns>
    private static int BehindCode(ReadOnlySpan<char> text, int start, Dictionary<int, int> last)
    {
        var content = RunEnd(text, start);
        var length = content - start;
        if (!last.TryGetValue(length, out var closing) || closing <= start)
        {
            return content;
        }

        var at = content;
        while (true)
        {
            at += text[at..].IndexOf('`');
            var end = RunEnd(text, at);
            if (end - at == length)
            {
                return end;
            }

            at = end;
        }
    }

    /// <summary>Where the last run of so many backticks begins, so that no search for a closing one runs in vain.</summary>
    private static Dictionary<int, int> LastBackticks(ReadOnlySpan<char> text)
    {
        var last = new Dictionary<int, int>();
        for (var i = text.IndexOf('`'); i < text.Length && i >= 0;)
        {
            var end = RunEnd(text, i);
            last[end - i] = i;
            var next = text[end..].IndexOf('`');
            i = next < 0 ? -1 : end + next;
        }

        return last;
    }

    private static int RunEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == text[start])
        {
            end++;
        }

        return end;
    }

    /// <param name="Inside">Depth of what was paired behind it so far.</param>
    private readonly record struct Opener(char Mark, int Length, int Inside);
}
