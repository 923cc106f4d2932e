using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Publishing;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Tests.Teams.Publishing;

/// <summary>Where a card takes its picture from.</summary>
public sealed class TeamsPicturesTests : IPictures
{
    private const string Path = "/api/reports/x/status.png?v=1";
    private byte[]? _drawn = [0x89, 0x50];

    [Theory]
    [InlineData("https://verifier.example/", false, "https://verifier.example/api/reports/x/status.png?v=1")]
    [InlineData("http://verifier.example/", false, "data:image/png;base64,iVA=")]
    [InlineData("https://intranet/", false, "data:image/png;base64,iVA=")]
    [InlineData("http://127.0.0.1:5080", false, "data:image/png;base64,iVA=")]
    [InlineData("http://127.0.0.1:5080", true, "http://127.0.0.1:5080/api/reports/x/status.png?v=1")]
    [InlineData("http://verifier.example/", true, "data:image/png;base64,iVA=")]
    [InlineData(null, true, "data:image/png;base64,iVA=")]
    public async Task Picture_ComesFromThePage_WhereItIsReached_ElseFromTheCardItself(string? page, bool isDevelopment, string address) =>
        Assert.Equal(address, await FindAsync(page, isDevelopment));

    [Fact]
    public async Task Picture_ThatIsTooLargeForACard_OrNotThere_IsSaidInWords()
    {
        _drawn = new byte[12_001];
        Assert.Null(await FindAsync(null, isDevelopment: false));
        _drawn = null;
        Assert.Null(await FindAsync(null, isDevelopment: false));
    }

    Task<byte[]?> IPictures.DrawAsync(string path, CancellationToken cancellationToken) => Task.FromResult(_drawn);

    private Task<string?> FindAsync(string? page, bool isDevelopment) => new TeamsPictures(
        this,
        Options.Create(new PageOptions { PublicUrl = page is null ? null : new Uri(page) }),
        Options.Create(new TeamsOptions { IsDevelopment = isDevelopment }),
        NullLogger<TeamsPictures>.Instance).FindAsync(Path, TestContext.Current.CancellationToken);
}
