// Writes without end until it is killed, and says on its output what it was told is kept: that is what its killer
// then looks for. Arguments: the data folder, and how many write at the same time.
using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Persistence;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.Extensions.DependencyInjection;

await using var services = new ServiceCollection().AddSqlitePersistence(o => o.Folder = args[0]).BuildServiceProvider();
await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(CancellationToken.None);
var store = services.GetRequiredService<IVerificationStore>();
var evidence = services.GetRequiredService<IEvidenceStore>();
var clock = services.GetRequiredService<TimeProvider>();

await Task.WhenAll(Enumerable.Range(0, int.Parse(args[1])).Select(n => Task.Run(() => WriteAsync($"writer-{n}"))));

async Task WriteAsync(string slug)
{
    var place = new ConversationRef("web", slug);
    while (true)
    {
        var version = (await store.FindReportAsync(slug, CancellationToken.None))?.Version ?? 0;
        var sha256 = await evidence.WriteAsync(Encoding.UTF8.GetBytes($"{slug} {version + 1}"), CancellationToken.None);
        var kept = await store.TransactAsync(
            async turn =>
            {
                var at = clock.GetUtcNow();
                if (await turn.FindReportAsync(slug) is not { } report)
                {
                    await turn.SaveReportAsync(slug, slug, "file.md", "sha", [1], at);
                    report = (await turn.FindReportAsync(slug))!;
                }

                var entry = Ledger.Append(report.Version, report.HeadHash, at, "writer", [new VerificationEvent.LintAcknowledged(slug, sha256)])[0];
                if (!await turn.TryClaimAsync([$"{slug} {entry.Sequence}"], at))
                {
                    throw new InvalidOperationException($"{slug} {entry.Sequence} was claimed by a turn that is not in the ledger.");
                }

                await turn.AppendAsync(slug, report.Version, [entry]);
                await turn.SaveConversationAsync(new ConversationRecord(place, slug, "writer", $"{entry.Sequence}", at));
                await turn.EnqueueAsync(new OutboxMessage($"{slug} {entry.Sequence}", place, "status", new Message { Text = $"{entry.Sequence}" }, null), at);
                await turn.SaveReminderAsync(new ReminderRecord(slug, "writer", place, at, at, (int)entry.Sequence, null, null, false));
                return entry.Sequence;
            },
            CancellationToken.None);
        Console.Out.WriteLine($"kept {slug} {kept} {sha256}");
    }
}
