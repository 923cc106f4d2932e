namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>The lines of a text with any of the three line breaks. An empty rest behind the last line break is not a line.</summary>
internal sealed class LineTable
{
    private readonly string _text;
    private readonly List<(int Start, int End, int Next)> _lines = [];

    public LineTable(string text)
    {
        _text = text;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            var next = end == text.Length ? end : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
            _lines.Add((start, end, next));
            start = next;
        }
    }

    public int Count => _lines.Count;

    public string Text => _text;

    public string this[int line] => _text[_lines[line].Start.._lines[line].End];

    public int StartOf(int line) => line < _lines.Count ? _lines[line].Start : _text.Length;

    /// <summary>Behind the line's break.</summary>
    public int NextOf(int line) => line < _lines.Count ? _lines[line].Next : _text.Length;

    /// <returns>Zero-based line that holds the offset; <see cref="Count"/> behind the last line break.</returns>
    public int LineOf(int offset)
    {
        var (low, high) = (0, _lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lines[middle].Next <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        // The end of a text without a last line break still belongs to its last line.
        return low == _lines.Count && low > 0 && offset == _lines[low - 1].End ? low - 1 : low;
    }

    public static List<string> Split(string text)
    {
        var table = new LineTable(text);
        var lines = new List<string>(table.Count);
        for (var i = 0; i < table.Count; i++)
        {
            lines.Add(table[i]);
        }

        return lines;
    }
}
