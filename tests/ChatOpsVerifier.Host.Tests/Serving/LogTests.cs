using System.Text.RegularExpressions;
using ChatOpsVerifier.Host.Tests.Crashes;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Serving;

/// <summary>What an administrator reads: every line of it is asked for here, and there is no other.</summary>
public sealed partial class LogTests
{
    private const int Visits = 12;
    private const int Turns = 8;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_OfAFirstStartAWalkAndAStop_HoldsWhatIsOfUseAndNothingElse()
    {
        using var folder = new TempFolder();
        var data = folder.File("data");
        await using var server = await HostProgram.ServeAsync(data);
        using var client = new HttpClient { BaseAddress = server.Address };
        var html = await Walk.OpenAsync(client);
        var walk = new Walk();
        for (var turn = 0; turn < Turns; turn++)
        {
            html = await walk.Next(html)!.SendAsync(client);
        }

        for (var visit = 0; visit < Visits; visit++)
        {
            (await ListenAsync(client)).Dispose();
        }

        using var listener = await ListenAsync(client);
        Assert.Equal(0, await server.StopAsync());

        Assert.Equal(
            [
                "INF Database brought up to date: MIGRATION",
                $"INF Imported {Samples.CanonicalSlug} (checks: 54)",
                $"INF ChatOps Verifier VERSION listens on {server.Address.ToString().TrimEnd('/')}",
                $"INF Data folder: {data} (database, evidence and keys: back it up with `backup`)",
                "INF Backups are not scheduled: set Backup:Folder, or run `backup` yourself",
                "INF Slack and Teams are not configured: running with the web chat alone",
                $"INF {Samples.CanonicalSlug}: FAIL, 0 of 54 settled",
                $"INF First start with this folder; to start over, stop the program and remove it. Open {server.Address.ToString().TrimEnd('/')} in a browser: "
                    + "the bot writes first",
                "INF Stopped; every answer that was acknowledged is on disk",
            ],
            Lines(await server.SaidAsync()));
    }

    [Fact]
    public async Task Log_OfASecondStart_IsTheBannerAlone()
    {
        using var folder = new TempFolder();
        await using (var first = await HostProgram.ServeAsync(folder.File("data")))
        {
            await first.StopAsync();
        }

        await using var second = await HostProgram.ServeAsync(folder.File("data"));
        await second.StopAsync();

        var said = Lines(await second.SaidAsync());
        Assert.StartsWith("INF ChatOps Verifier VERSION listens on", said[0], StringComparison.Ordinal);
        Assert.DoesNotContain(said, l => l.Contains("First start", StringComparison.Ordinal));
        Assert.Equal("INF Stopped; every answer that was acknowledged is on disk", said[^1]);
    }

    private static async Task<Stream> ListenAsync(HttpClient client)
    {
        var stream = await client.GetStreamAsync(new Uri($"/r/{Samples.CanonicalSlug}/events", UriKind.Relative), Token);
        Assert.NotEqual(0, await stream.ReadAsync(new byte[1], Token));
        return stream;
    }

    /// <summary>Without what differs each time: the hour, the program's version, the newest migration.</summary>
    private static IReadOnlyList<string> Lines(string said) =>
        [.. said
            .Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .Select(l => Changing().Replace(Ansi().Replace(l, "")[9..], m => m.Groups[1].Success ? "VERSION" : "MIGRATION"))];

    [GeneratedRegex(@"(?<=ChatOps Verifier )(\S+)|(?<=up to date: )\S+")]
    private static partial Regex Changing();

    [GeneratedRegex(@"\u001b\[[0-9;]*m")]
    private static partial Regex Ansi();
}
