using System.Text;
using ChatOpsVerifier.Domain.Reports.Importing;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>
/// The report dialect as Markdown that runs. Every <c>Fixtures/Reports/NAME.md</c> is imported as it is, byte for byte, and
/// must give the listing in <c>NAME.expected</c>: one line per requirement, check, finding, statement, label and lint issue
/// (see <see cref="ReportListing"/>). Each fixture is run three times more, with its lines ended by LF, CRLF and CR: line
/// numbers, ids and texts must not change.
/// </summary>
public class DialectSpecs
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Reports");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Fixture_Imported_GivesItsListing(string name)
    {
        var actual = ReportListing.Of(ReportImporter.Import(File.ReadAllBytes(Path.Combine(Folder, $"{name}.md"))));

        var expected = File.ReadAllText(Path.Combine(Folder, $"{name}.expected")).ReplaceLineEndings("\n").TrimEnd('\n');
        Assert.Equal(expected, string.Join('\n', actual));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fixture_WithOtherLineEnds_GivesTheSameListing(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, $"{name}.md"));
        var text = Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n");
        var expected = ReportListing.Of(ReportImporter.Import(bytes));
        foreach (var lineEnd in new[] { "\n", "\r\n", "\r" })
        {
            Assert.Equal(expected, ReportListing.Of(ReportImporter.Import(Encoding.UTF8.GetBytes(text.Replace("\n", lineEnd, StringComparison.Ordinal)))));
        }
    }
}
