using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>Columns of a pipe table, of tab-separated lines or of CSV whose header says that they hold passwords or tokens.</summary>
internal static class TableSecrets
{
    private static readonly OccasionalRegex Header = new(
        $@"^\s*[*_`""]{{0,3}}(?:[a-z]+[ _-])?(?:{LabelledSecrets.PasswordWords}|pw|pass|mdp|clave|api[ _-]?key|token|secret)[*_`""]{{0,3}}\s*$",
        RegexOptions.IgnoreCase);

    private static readonly char[] Separators = ['|', '\t', ';', ','];

    public static IEnumerable<SecretMatch> Find(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return [];
        }

        return Separators.Where(s => text.Contains(s, StringComparison.Ordinal)).SelectMany(s => Columns(text, s));
    }

    private static IEnumerable<SecretMatch> Columns(string text, char separator)
    {
        HashSet<int> columns = [];
        var width = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (text.IndexOf(separator, start, end - start) < 0)
            {
                columns.Clear();
                start = text.IndexOf(separator, end) is >= 0 and var next ? text.LastIndexOf('\n', next) + 1 : text.Length;
                continue;
            }

            var cells = Cells(text, start, end, separator);
            if (cells.Count < 2 || (columns.Count > 0 && cells.Count != width))
            {
                columns.Clear();
            }

            if (cells.Count >= 2)
            {
                foreach (var (column, cell) in cells.Index().Where(c => columns.Contains(c.Index)))
                {
                    var value = text.Substring(cell.Start, cell.Length);
                    if (cell.Length >= 4 && !value.Contains(' ', StringComparison.Ordinal) && Plausible.Alone(value) && !Plausible.IsName(value))
                    {
                        yield return new SecretMatch("password", cell.Start, cell.Length);
                    }
                }

                if (columns.Count == 0)
                {
                    columns = [.. cells.Index().Where(c => c.Item.Length > 0 && Header.IsMatch(text.AsSpan(c.Item.Start, c.Item.Length))).Select(c => c.Index)];
                    width = cells.Count;
                }
            }

            start = end + 1;
        }
    }

    /// <summary>Trimmed, without code and quotation marks.</summary>
    private static List<(int Start, int Length)> Cells(string text, int start, int end, char separator)
    {
        var cells = new List<(int, int)>();
        for (var at = start; at <= end;)
        {
            var next = text.IndexOf(separator, at, end - at);
            next = next < 0 ? end : next;
            int from = at, to = next;
            while (from < to && (char.IsWhiteSpace(text[from]) || text[from] is '`' or '"' or '*'))
            {
                from++;
            }

            while (to > from && (char.IsWhiteSpace(text[to - 1]) || text[to - 1] is '`' or '"' or '*'))
            {
                to--;
            }

            cells.Add((from, to - from));
            at = next + 1;
        }

        return cells;
    }
}
