using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

public class ReportDiffTests
{
    private static readonly Gen<string> Lines = Gen.Select(
        Gen.OneOf("", "a", "b", "- [ ] x", "text").Array[0, 12],
        Gen.OneOf("\n", "\r\n", "\r"),
        Gen.Bool,
        (lines, newLine, last) => string.Join(newLine, lines) + (last ? newLine : ""));

    private static readonly Gen<(string Source, RenderedReport Rendered)> Edited = Gen.Select(
        Lines, Gen.Select(Gen.Int[0, 60], Gen.Int[0, 6], Gen.OneOf("", "x", "new\n", "a\nb\n", "\n", "q")).Array[0, 5], Splice);

    [Fact]
    public void Lines_NothingChanged_IsEmpty() =>
        Assert.Empty(ReportDiff.Lines("a\nb\n", new RenderedReport([], "a\nb\n", [])));

    [Fact]
    public void Lines_BoxTickedAndLineInserted_ShowsExactlyThem()
    {
        const string source = "1\n2\n3\n- [ ] x\n5\n6\n7\n";
        ImmutableArray<OwnedEdit> edits = [new(new TextSpan(9, 1), "x", "box", "c"), new(TextSpan.At(14), "  - Evidence: y\n", "evidence", "c")];

        var diff = ReportDiff.Lines(source, new RenderedReport([], "", edits));

        Assert.Equal(
            ["@@@ -2,5 +2,6 @@", " 2", " 3", "-- [ ] x", "+- [x] x", "+  - Evidence: y", " 5", " 6"],
            diff.Select(l => $"{l.Kind}{l.Text}"));
        Assert.Equal([null, 2, 3, 4, null, null, 5, 6], diff.Select(l => l.OldLine));
        Assert.Equal([null, 2, 3, null, 4, 5, 6, 7], diff.Select(l => l.NewLine));
    }

    [Fact]
    public void Lines_ChangesFarApart_AreHunksOfTheirOwn()
    {
        var source = string.Concat(Enumerable.Range(1, 30).Select(i => $"{i % 10}\n"));
        ImmutableArray<OwnedEdit> edits = [new(new TextSpan(0, 1), "x", "box", null), new(new TextSpan(40, 1), "y", "box", null)];

        Assert.Equal(
            ["@@ -1,3 +1,3 @@", "@@ -19,5 +19,5 @@"],
            ReportDiff.Lines(source, new RenderedReport([], "", edits)).Where(l => l.Kind == '@').Select(l => l.Text));
    }

    [Fact]
    public void Lines_NoContext_NamesInsertionsByTheLineBefore()
    {
        ImmutableArray<OwnedEdit> edits = [new(TextSpan.At(2), "new\n", "evidence", null)];

        Assert.Equal("@@ -1,0 +2,1 @@", ReportDiff.Lines("a\nb\n", new RenderedReport([], "", edits), context: 0)[0].Text);
    }

    /// <summary>The first edit ends the line that it began within, so that the second one is on lines of its own.</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_EditEndsWhereTheNextOneBeginsALine_ShowsBoth(string newLine)
    {
        var source = $"a{newLine}{newLine}b{newLine}{newLine}";
        var last = source.Length - newLine.Length;
        ImmutableArray<OwnedEdit> edits =
        [
            new(TextSpan.FromBounds(1, last), newLine, "box", null),
            new(TextSpan.FromBounds(last, source.Length), $"x{newLine}", "box", null)
        ];

        Assert.Equal(
            [" a", "-", "-b", "-", "+x"], ReportDiff.Lines(source, new RenderedReport([], "", edits)).Where(l => l.Kind != '@').Select(l => l.ToString()));
    }

    [Fact]
    public void Lines_AppliedToTheSource_GiveTheRenderedLines() => Gen.Select(Edited, Gen.Int[0, 3]).Sample((edited, context) =>
    {
        var (source, rendered) = edited;
        var old = LineTable.Split(source);
        var applied = new List<string>();
        var at = 0;
        foreach (var line in ReportDiff.Lines(source, rendered, context))
        {
            switch (line.Kind)
            {
                case '+':
                    applied.AddRange(old[at..at]);
                    applied.Add(line.Text);
                    Assert.Equal(applied.Count, line.NewLine);
                    break;
                case '@':
                    var (start, count) = OldRange(line.Text);
                    var until = count == 0 ? start : start - 1;
                    applied.AddRange(old[at..until]);
                    at = until;
                    break;
                default:
                    Assert.Equal(at + 1, line.OldLine);
                    Assert.Equal(old[at], line.Text);
                    at++;
                    if (line.Kind == ' ')
                    {
                        applied.Add(line.Text);
                        Assert.Equal(applied.Count, line.NewLine);
                    }

                    break;
            }
        }

        applied.AddRange(old[at..]);
        Assert.Equal(LineTable.Split(rendered.Text), applied);
    }, iter: 20_000, print: Print);

    private static string Print(((string Source, RenderedReport Rendered) Edited, int Context) c) =>
        $"{Visible(c.Edited.Source)}\n{string.Join('\n', c.Edited.Rendered.Edits.Select(e => $"{e.Span} {Visible(e.Replacement)}"))}\n"
            + $"{Visible(c.Edited.Rendered.Text)}\ncontext {c.Context}";

    private static string Visible(string text) => text.Replace("\r", "␍", StringComparison.Ordinal).Replace("\n", "␊", StringComparison.Ordinal);

    private static (int Start, int Count) OldRange(string header)
    {
        var range = header.Split(' ')[1][1..].Split(',');
        return (int.Parse(range[0]), int.Parse(range[1]));
    }

    /// <summary>Edits anywhere but between the halves of a line break, as no renderer would make them.</summary>
    private static (string Source, RenderedReport Rendered) Splice(string source, (int Start, int Length, string Text)[] raw)
    {
        var edits = new EditList(source);
        foreach (var (start, length, text) in raw)
        {
            var from = Whole(source, Math.Min(start, source.Length));
            edits.Replace(
                TextSpan.FromBounds(from, Whole(source, Math.Min(from + length, source.Length))),
                source.Contains('\r') ? text.Replace("\n", "\r\n") : text,
                "box",
                null);
        }

        return (source, edits.Splice(SourceText.FromBytes(System.Text.Encoding.UTF8.GetBytes(source))));
    }

    private static int Whole(string source, int at) => at > 0 && at < source.Length && source[at - 1] == '\r' && source[at] == '\n' ? at + 1 : at;
}
