namespace ChatOpsVerifier.Domain.Tests.Flows.Lines;

/// <summary>One line of the corpus at one step.</summary>
/// <param name="Step">V, P, B, S, N or I, as the head of its file says.</param>
/// <param name="Expected">"command undo", "question", "state waiting", "remark", "answer", "refused" or "asked".</param>
internal sealed record SpokenLine(string File, int Line, char Step, string Expected, string Language, string Text)
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Flows", "Lines");

    public static IReadOnlyList<SpokenLine> Read(string file)
    {
        var lines = new List<SpokenLine>();
        var (expected, steps, number) = ("", "", 0);
        foreach (var line in System.IO.File.ReadLines(Path.Combine(Folder, file)))
        {
            number++;
            if (line.StartsWith("//", StringComparison.Ordinal) || line.Length == 0)
            {
                continue;
            }

            if (line.StartsWith('['))
            {
                var head = line.Trim('[', ']').Split('|', StringSplitOptions.TrimEntries);
                (expected, steps) = (head[0], head[1]);
                continue;
            }

            lines.AddRange(steps.Select(step => new SpokenLine(file, number, step, expected, line[..2], line[3..])));
        }

        return lines;
    }

    public override string ToString() => $"{File}:{Line} at {Step}: “{Text}”";
}
