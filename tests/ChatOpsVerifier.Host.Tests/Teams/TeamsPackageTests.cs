using System.IO.Compression;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Host.Tests.Programs;

namespace ChatOpsVerifier.Host.Tests.Teams;

public sealed class TeamsPackageTests : IDisposable
{
    private const string AppId = "12345678-90ab-cdef-1234-567890abcdef";
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Package_HoldsTheManifestOfThisInstallation_AndBothIconsAtItsRoot()
    {
        var run = await RunAsync("--Teams:AppId", AppId, "--Web:PublicUrl", "https://verifier.example.com/", "--AllowedHosts", "verifier.example.com");

        Assert.Contains(AppId, run.Expect(0).Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
        await using var zip = await ZipFile.OpenReadAsync(File, TestContext.Current.CancellationToken);
        Assert.Equal(["color.png", "manifest.json", "outline.png"], zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        foreach (var icon in new[] { "color.png", "outline.png" })
        {
            Assert.Equal(System.IO.File.ReadAllBytes(Path.Combine(Repository.Root, "manifests", "teams", icon)), Read(zip, icon));
        }

        var manifest = JsonNode.Parse(Read(zip, "manifest.json"))!;
        Assert.Equal(AppId, (string?)manifest["id"]);
        Assert.Equal(AppId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal(AppId, (string?)manifest["composeExtensions"]![0]!["botId"]);
        Assert.Equal("https://verifier.example.com/", (string?)manifest["developer"]!["privacyUrl"]);
        Assert.Equal("verifier.example.com", (string?)Assert.Single(manifest["validDomains"]!.AsArray()));
        Assert.DoesNotContain("00000000-0000", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("verifier.example/", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.False(Path.Exists(_folder.File("data")));
    }

    /// <summary>Apart from what belongs to an installation, the package says what the file in the repository says.</summary>
    [Fact]
    public async Task Package_OfThePlaceholders_IsTheFileItself()
    {
        (await RunAsync("--Teams:AppId", AppId, "--Web:PublicUrl", "https://verifier.example")).Expect(0);

        await using var zip = await ZipFile.OpenReadAsync(File, TestContext.Current.CancellationToken);
        var source = await System.IO.File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "manifests", "teams", "manifest.json"), TestContext.Current.CancellationToken);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(source.Replace(
                "00000000-0000-0000-0000-000000000000", AppId, StringComparison.Ordinal)), JsonNode.Parse(Read(zip, "manifest.json"))));
    }

    [Theory]
    [InlineData(null, null, "Teams:AppId: found nothing", "Web:PublicUrl: found nothing")]
    [InlineData("verifier", "http://verifier.example.com", "Teams:AppId: found \"verifier\"", "Web:PublicUrl: found \"http://verifier.example.com\"")]
    [InlineData("00000000-0000-0000-0000-000000000000", "https://192.0.2.1", "Teams:AppId: found", "Web:PublicUrl: found \"https://192.0.2.1\"")]
    [InlineData("{12345678-90ab-cdef-1234-567890abcdef}", "https://localhost", "Teams:AppId: found", "Web:PublicUrl: found \"https://localhost\"")]
    public async Task Package_WithoutWhatItIsMadeOf_IsRefusedWithEveryReason(string? appId, string? publicUrl, params string[] problems)
    {
        var run = await RunAsync(
        [
            .. appId is null ? [] : new[] { "--Teams:AppId", appId },
            .. publicUrl is null ? [] : new[] { "--Web:PublicUrl", publicUrl }
        ]);

        run.Expect(2);
        Assert.All(problems, p => Assert.Contains(p, run.Error, StringComparison.Ordinal));
        Assert.Contains("; use", run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(File));
    }

    [Fact]
    public async Task Package_OfAHostThatTheProgramRefuses_SaysSo()
    {
        var run = (await RunAsync("--Teams:AppId", AppId, "--Web:PublicUrl", "https://verifier.example.com")).Expect(0);

        Assert.Contains("AllowedHosts does not name verifier.example.com", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string File => _folder.File("verifier.zip");

    private Task<Finished> RunAsync(params string[] settings) => HostProgram.RunAsync(_folder.File("data"), ["teams", "package", "-o", File, .. settings]);

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
