using ChatOpsVerifier.Domain.Evidence.Stances;
using ChatOpsVerifier.Domain.Evidence.Stances.Languages;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Tests.Evidence;

/// <summary>Runs the tables in Fixtures/Stances: which texts may be taken for "it is so", in every language that the importer knows.</summary>
public class StanceSpecs
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Stances");

    /// <summary>Words of a status column that say nothing where they are an answer of their own.</summary>
    private static readonly HashSet<string> SaysNothing = ["x", "[x]", "y", "n",
        // "Closed" is done for a ticket and off for a port: the bot asks.
        "已关闭"];

    public static TheoryData<string> Languages =>
        [.. Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Text_InALanguage_IsReadAsWritten(string language)
    {
        var rows = File.ReadLines(Path.Combine(Folder, $"{language}.md"))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| Text |", StringComparison.Ordinal))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (Text: cells[1], Expected: cells[2]))
            .ToList();

        Assert.True(rows.Count > 15, $"{language} has only {rows.Count} rows.");
        var wrong = rows
            .Select(r => (r.Text, r.Expected, Actual: Read(r.Text)))
            .Where(r => r.Expected != r.Actual)
            .Select(r => $"{r.Text}: expected {r.Expected}, but {r.Actual}")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Languages_OfTheVocabulary_HaveASpecEach() => Assert.Equal(StanceVocabulary.All.Count, Languages.Count);

    [Fact]
    public void StatusWord_ThatIsOpenOrFailed_IsNeverTakenForYes() =>
        Assert.All(
            StateVocabulary.All
                .Where(w => w.Value != ClaimedState.Done && !SaysNothing.Contains(w.Key))
                .SelectMany(w => new[] { w.Key, $"{w.Key}.", $"Status: {w.Key}", w.Key.ToUpperInvariant() }),
            text => Assert.False(Stance.Of(text).IsAffirmative, text));

    [Fact]
    public void StatusWord_ThatIsDone_RaisesNoQuestion() =>
        Assert.All(
            StateVocabulary.All.Where(w => w.Value == ClaimedState.Done && !SaysNothing.Contains(w.Key)).Select(w => w.Key),
            text => Assert.True(Stance.Of(text).IsAffirmative, text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\ud83d")]
    [InlineData("broken \udc00 pair: failed")]
    [InlineData("::::")]
    [InlineData("0")]
    public void Text_OfAnyKind_IsRead(string text) => Assert.NotNull(Stance.Of(text));

    private static string Read(string text) => Stance.Of(text) is { IsDenial: true } ? "denial" : Stance.Of(text).IsAffirmative ? "fine" : "ask";
}
