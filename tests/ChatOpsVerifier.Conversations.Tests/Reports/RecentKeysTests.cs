using ChatOpsVerifier.Conversations.Reports;

namespace ChatOpsVerifier.Conversations.Tests.Reports;

public sealed class RecentKeysTests
{
    private readonly RecentKeys<int> _recent = new(3);

    [Fact]
    public void Add_OneMoreThanIsKept_ReturnsTheOldestOfItsReport()
    {
        Assert.Equal([null, null, null, 1, 2], Added("a", 1, 2, 3, 4, 5));
    }

    [Fact]
    public void Add_KeyThatIsKept_CountsAsUsedLast()
    {
        Assert.Equal([null, null, null, null, null, 2], Added("a", 1, 2, 3, 3, 1, 4));
    }

    [Fact]
    public void Add_ForAnotherReport_TakesNothingFromTheFirst()
    {
        Added("a", 1, 2, 3);

        Assert.Equal([null, null, null], Added("b", 7, 8, 9));
        Assert.Equal([1], Added("a", 4));
    }

    private int?[] Added(string slug, params int[] keys) => [.. keys.Select(k => _recent.Add(slug, k))];
}
