using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Tests.Reports;

public sealed class SlugTests
{
    [Theory]
    [InlineData("BACKUP_AND_RESTORE_VERIFICATION_REPORT.md", "backup-and-restore-verification-report")]
    [InlineData("/somewhere/else/Go Live (v2).md", "go-live-v2")]
    [InlineData("C:\\Reports\\Check.list.markdown", "check-list")]
    [InlineData("--a--.md", "a")]
    [InlineData("report", "report")]
    public void FromFileName_OrdinaryName_GivesItsWords(string fileName, string expected)
    {
        Assert.Equal(expected, Slug.FromFileName(fileName));
        Assert.True(Slug.IsValid(expected));
    }

    [Theory]
    [InlineData("проверка.md")]
    [InlineData(".md")]
    [InlineData("")]
    public void FromFileName_NothingUsable_GivesNull(string fileName) => Assert.Null(Slug.FromFileName(fileName));

    [Fact]
    public void FromFileName_VeryLong_IsCutToAValidSlug()
    {
        var slug = Slug.FromFileName(string.Concat(Enumerable.Repeat("word-", 60)) + ".md");
        Assert.NotNull(slug);
        Assert.True(Slug.IsValid(slug));
    }

    [Theory]
    [InlineData("Upper")]
    [InlineData("a--b")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a/b")]
    [InlineData("../etc")]
    [InlineData("a\n")]
    [InlineData("")]
    public void IsValid_AnythingElse_IsRefused(string slug) => Assert.False(Slug.IsValid(slug));
}
