using System.Security.Cryptography;
using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Deciding;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Host.Auditing.Packs;
using ChatOpsVerifier.Host.Composition;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Signing;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Host.Tests.Programs;

/// <summary>The real database and evidence folder of a test, answered by commands of the domain, beside the processes that read them.</summary>
internal sealed class RealData : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly TempFolder _folder = new();
    private readonly ServiceProvider _services;
    private int _minutes;

    private RealData(TimeProvider? time, (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Data:Folder", Folder), .. settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))])
            .Build();
        _services = new ServiceCollection()
            .AddSingleton(time ?? TimeProvider.System)
            .AddLogging()
            .AddCore(SettingsReader.Read(configuration, "/", []))
            .BuildServiceProvider();
    }

    public string Folder => _folder.File("data");

    /// <summary>The key with which this data folder's packs are signed.</summary>
    public ServerKey Key => _services.GetRequiredService<ServerKeyFile>().Find()!;

    public PackExport Packs => _services.GetRequiredService<PackExport>();

    public IPackChecks PackChecks => _services.GetRequiredService<IPackChecks>();

    public string[] EvidenceFiles => StoredEvidence.Files(Folder);

    public IVerificationStore Store => _services.GetRequiredService<IVerificationStore>();

    public string File(string name) => _folder.File(name);

    public string Write(string name, byte[] content) => _folder.Write(name, content);

    /// <summary>With the canonical report imported.</summary>
    public static async Task<RealData> CanonicalAsync(TimeProvider? time = null, params (string Key, string Value)[] settings)
    {
        var data = await EmptyAsync(time, settings);
        await data.ImportAsync(Samples.CanonicalBytes(), Samples.CanonicalFileName);
        return data;
    }

    public static async Task<RealData> EmptyAsync(TimeProvider? time = null, params (string Key, string Value)[] settings)
    {
        var data = new RealData(time, settings);
        await data._services.PrepareStorageAsync(default);
        data._services.GetRequiredService<ServerKeyFile>().Ensure();
        return data;
    }

    public Task<ImportOutcome> ImportAsync(byte[] bytes, string fileName, string? slug = null) =>
        _services.GetRequiredService<IReportImports>().ImportAsync(bytes, fileName, slug, "system", default);

    public async Task<ReportView> ViewAsync(string slug = Samples.CanonicalSlug) =>
        await _services.GetRequiredService<IReportCatalog>().FindAsync(slug, default) ?? throw new InvalidOperationException($"No report {slug}.");

    public Task ConfirmPlanAsync() => DoAsync(at => new Command.ConfirmPlan { By = "operator", At = at });

    /// <summary>Answers all boxes of a requirement, given by its handle, with pasted evidence.</summary>
    public async Task AnswerAsync(string requirement, string value, Outcome outcome = Outcome.Verified)
    {
        var text = $"Dashboard, settings page of the pilot project: {requirement} reads {value}.";
        var bytes = Encoding.UTF8.GetBytes(text);
        var sha = await _services.GetRequiredService<IEvidenceStore>().WriteAsync(bytes, default);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), sha);
        await DoAsync(at => new Command.AddEvidence(
            EvidenceKind.Text, sha, bytes.Length, "text/plain", $"pasted text ({text.Length} characters)", null, Day(at)) { By = "operator", At = at });
        var view = await ViewAsync();
        var checks = view.Assessment.Report.Requirements.Single(r => r.Handle == requirement).Checks;
        var evidence = $"E{view.Assessment.State.Evidence.Count}";
        await DoAsync(at => new Command.RecordAnswer(
            requirement, [.. checks.Select(c => c.Handle)], outcome, value, null, null, [evidence], Day(at), text, false) { By = "operator", At = at });
    }

    /// <summary>Records it and does nothing else, as a program that ends right after the commit.</summary>
    public Task RedactAsync(
        string evidence, string reason) => DoAsync(at => new Command.RemoveEvidence(evidence, EvidenceRemoval.Redacted, reason) { By = "operator", At = at });

    /// <summary>What each start does with the storage before anything else.</summary>
    public Task StartAgainAsync() => _services.PrepareStorageAsync(default);

    /// <summary>Works the canonical report to PASS.</summary>
    public async Task PassAsync()
    {
        await ConfirmPlanAsync();
        foreach (var requirement in (await ViewAsync()).Assessment.Report.Requirements)
        {
            if (requirement.Checks.Any(c => !IsSettled(c.Id)))
            {
                await AnswerAsync(requirement.Handle, "seen and confirmed in the dashboard");
            }
        }

        Assert.Equal("PASS", (await ViewAsync()).Assessment.Verdict.Word);

        bool IsSettled(string check) => ViewAsync().GetAwaiter().GetResult().Assessment.Checks[check].Outcome.Passes();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Events that were decided elsewhere.</summary>
    public async Task AppendAsync(params VerificationEvent[] events) => await AppendAsync(await ViewAsync(), Start.AddMinutes(_minutes++), events);

    private async Task DoAsync(Func<DateTimeOffset, Command> command)
    {
        var view = await ViewAsync();
        var (a, at) = (view.Assessment, Start.AddMinutes(_minutes++));
        var decision = Decider.Decide(command(at), a.State, a.Report, a.Plan, a.Lint);
        await AppendAsync(view, at, (decision as Decision.Accepted ?? throw new InvalidOperationException($"{decision}")).Events);
    }

    private async Task AppendAsync(ReportView view, DateTimeOffset at, IEnumerable<VerificationEvent> events)
    {
        var state = view.Assessment.State;
        var entries = Ledger.Append(state.Version, state.HeadHash, at, "operator", events);
        await Store.TransactAsync(
            async t =>
            {
                await t.AppendAsync(view.Record.Slug, state.Version, entries);
                return true;
            },
            default);
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
