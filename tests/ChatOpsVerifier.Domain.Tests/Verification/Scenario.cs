using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Verification;

/// <summary>A row of a table in the fixtures.</summary>
internal sealed record Scenario(string Name, string Steps, string[] Expected)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Verification");

    public static ImportResult.Imported Report(string file) => Samples.Import(File.ReadAllBytes(Path.Combine(Folder, file)));

    /// <summary>All rows of all tables whose header begins with "Case".</summary>
    public static IReadOnlyList<Scenario> Read(string file)
    {
        var scenarios = new List<Scenario>();
        var inTable = false;
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
        {
            var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (!line.StartsWith('|'))
            {
                inTable = false;
            }
            else if (cells[0] == "Case")
            {
                inTable = true;
            }
            else if (inTable && !line.StartsWith("|---", StringComparison.Ordinal))
            {
                scenarios.Add(new Scenario(cells[0], cells[1], cells[2..]));
            }
        }

        return scenarios;
    }

    public static TheoryData<string> Names(string file) => [.. Read(file).Select(s => s.Name)];

    public static Scenario Find(string file, string name) => Read(file).Single(s => s.Name == name);
}
