using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Conversations.Tests.Places;

/// <summary>An evidence pack names its own report, so it is answered where no report was chosen, and where there is none.</summary>
public sealed class SentPackTests : IAsyncDisposable
{
    private readonly Bench _bench = new(s => s.AddSingleton<IPackChecks, Checks>());

    [Fact]
    public async Task Pack_WhereNoReportIs_IsAnsweredWithItsCheckAlone()
    {
        await SendAsync("");

        var told = Assert.Single(Told());
        Assert.Contains("Pack not intact: drill.zip", told, StringComparison.Ordinal);
        Assert.Contains("report.md was changed.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_WithWords_IsAnswered_AndSoAreTheWords()
    {
        await SendAsync("is this right?");

        Assert.Contains(Told(), t => t.Contains("Pack not intact", StringComparison.Ordinal));
        Assert.Contains(Told(), t => t.Contains("No report has been imported yet.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pack_WhereSeveralReportsAreAndNoneIsChosen_IsAnsweredAtOnce()
    {
        await _bench.ImportAsync(slug: "alpha");
        await _bench.ImportAsync(Encoding.UTF8.GetBytes(Chat.Markdown("Beta", "Restores work")), "beta");

        await SendAsync("");

        Assert.Contains("Pack not intact", Assert.Single(Told()), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task SendAsync(string words)
    {
        await _bench.Turns.HandleAsync(_bench.Turn(new TurnContent.Text(words, [Bench.File("drill.zip", "PACK"u8.ToArray())]), slug: null), Bench.Token);
        await _bench.PumpAsync();
    }

    private IEnumerable<string> Told() => _bench.Seen(Bench.Operator).Select(d => d.Message.Text);

    private sealed class Checks : IPackChecks
    {
        public Task<PackVerdict?> CheckAsync(byte[] content, CancellationToken cancellationToken) =>
            Task.FromResult(content.AsSpan().StartsWith("PACK"u8) ? new PackVerdict(false, ["report.md was changed."]) : null);
    }
}
