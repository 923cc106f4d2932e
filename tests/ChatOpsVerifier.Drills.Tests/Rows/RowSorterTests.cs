using System.Security.Cryptography;
using System.Text;
using ChatOpsVerifier.Drills.Comparing;
using ChatOpsVerifier.Drills.Rows;

namespace ChatOpsVerifier.Drills.Tests.Rows;

public sealed class RowSorterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>With so little memory that thousands of runs and three levels are needed.</summary>
    [Fact]
    public void Rows_InRuns_AreComparedLikeRowsInMemory()
    {
        using var memory = Rows(1 << 24, Enumerable.Range(0, 5_000));
        using var runs = Rows(600, Enumerable.Range(0, 5_000).Reverse());
        Assert.True(Directory.EnumerateFiles(_folder.Path).Any());
        using var differences = new RowDifferences(20);
        using (var one = memory.Sort())
        using (var other = runs.Sort())
        {
            var (source, restored) = differences.Walk(one, other, TestContext.Current.CancellationToken);
            Assert.Equal(source, restored);
        }

        Assert.Equal((0, 0, 0), (differences.Missing.Count, differences.Added.Count, differences.Changed.Count));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void Row_ThatIsThereTwice_IsCountedTwice()
    {
        using var once = Rows(1 << 16, [1, 2, 3]);
        using var twice = Rows(1 << 16, [1, 2, 2, 3, 3, 3]);
        using var differences = new RowDifferences(20);
        using var one = once.Sort();
        using var other = twice.Sort();
        var (source, restored) = differences.Walk(one, other, TestContext.Current.CancellationToken);

        Assert.NotEqual(source, restored);
        Assert.Equal((0, 3, 0), (differences.Missing.Count, differences.Added.Count, differences.Changed.Count));
        Assert.Equal(["row 2", "row 3 (2 times)"], differences.Added.Named);
    }

    [Fact]
    public void LongLabel_IsCut_AndMarked()
    {
        using var rows = new RowSorter(_folder.Path, 1 << 16, TestContext.Current.CancellationToken);
        rows.Add([1], string.Concat(Enumerable.Repeat("🙂", 1000)), new byte[32], 1);
        using var sorted = rows.Sort();
        Assert.True(sorted.Move());
        var label = RowFormat.Label(sorted.Current);

        Assert.EndsWith("🙂…", label, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(label) <= RowFormat.MaxLabel);
    }

    public void Dispose() => _folder.Dispose();

    private RowSorter Rows(int memory, IEnumerable<int> numbers)
    {
        var rows = new RowSorter(_folder.Path, memory, TestContext.Current.CancellationToken);
        foreach (var n in numbers)
        {
            rows.Add(BitConverter.GetBytes(n), $"row {n}", SHA256.HashData(BitConverter.GetBytes(n)), 4);
        }

        return rows;
    }
}
