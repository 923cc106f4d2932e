using System.Text.RegularExpressions;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Host.Composition;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Host.Tests.Crashes;

/// <summary>What a walk left behind, without what differs between any two: instants, hashes and random ids.</summary>
internal sealed partial record Told(IReadOnlyList<string> Events, IReadOnlyList<string> Operator, IReadOnlyList<string> Team)
{
    public static async Task<Told> ReadAsync(string dataFolder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", dataFolder)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddCore(SettingsReader.Read(configuration, "/", [])).BuildServiceProvider();
        await services.PrepareStorageAsync(default);
        var ledger = await services.GetRequiredService<IVerificationStore>().ReadLedgerAsync(Samples.CanonicalSlug, 0, default);
        Assert.True(LedgerCheck.Verify(ledger).IsIntact);
        var chat = services.GetRequiredService<IWebChatStore>();
        return new Told(
            [.. ledger.Select(e => Describe(Ledger.Read(e).Event))],
            await SaidAsync(chat, WebConversations.Of("operator", Samples.CanonicalSlug)),
            await SaidAsync(chat, WebConversations.Team(Samples.CanonicalSlug)));
    }

    private static string Describe(VerificationEvent happened) => happened switch
    {
        VerificationEvent.EvidenceAdded e => $"evidence {e.Evidence.Id} {e.Evidence.Sha256}",
        VerificationEvent.AnswerRecorded a =>
            $"answer {a.AnswerId} {a.RequirementId} {a.Outcome} {a.Value} [{string.Join(' ', a.CheckIds)}] [{string.Join(' ', a.EvidenceIds)}]",
        _ => happened.GetType().Name,
    };

    /// <summary>Sorted: what was said counts here; a retried action may be written down later than its answer.</summary>
    private static async Task<IReadOnlyList<string>> SaidAsync(IWebChatStore chat, ConversationRef conversation) =>
        [.. (await chat.ReadAsync(conversation, 10_000, default))
            .Select(m => $"{m.Author ?? "bot"}: {Since().Replace(m.Body ?? m.Message!.Text, "$1")}")
            .Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"(Since \w+) \d\d:\d\d")]
    private static partial Regex Since();
}
