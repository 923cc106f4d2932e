using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Conversations.Screening;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Text;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>Finds the evidence that was taken from a message, prepares its present text as any text is prepared, and has it recorded and told.</summary>
internal sealed class MessageChanges(
    IVerificationStore store, ReportReader reader, IEvidenceStore evidence, SecretScreen screen, MessageChangeTransaction transaction, IPeople people,
    IChangeFeed feed, IOptions<EvidenceOptions> options) : IMessageChanges
{
    public async Task HandleAsync(ChangedMessage changed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var found = await FindAsync(changed.Source.Id, cancellationToken);
        if (found.Count == 0)
        {
            return;
        }

        var news = await PrepareAsync(changed, found.SelectMany(f => f.Items), cancellationToken);
        var told = await Retrying.OnConflictAsync(() => store.TransactAsync(
            t => transaction.RunAsync(t, changed, news, [.. found.Select(f => f.Slug)]), cancellationToken));
        if (told.Count > 0)
        {
            feed.Publish(Topics.Outbox);
        }

        foreach (var slug in told)
        {
            feed.Publish(Topics.Report(slug));
        }
    }

    private async Task<List<(string Slug, List<EvidenceItem> Items)>> FindAsync(string messageId, CancellationToken cancellationToken)
    {
        var found = new List<(string, List<EvidenceItem>)>();
        foreach (var record in await store.ListReportsAsync(cancellationToken))
        {
            var report = await reader.ReadAsync(record, store, cancellationToken);
            var items = report.Ledger.State.Evidence.Values.Where(e => e.Message?.Id == messageId && e.Removed is null).ToList();
            if (items.Count > 0)
            {
                found.Add((record.Slug, items));
            }
        }

        return found;
    }

    private async Task<MessageChangeNews> PrepareAsync(ChangedMessage changed, IEnumerable<EvidenceItem> items, CancellationToken cancellationToken)
    {
        var editor = changed.EditorId is not { } id ? "system" : people.FindByAddress(changed.Channel, id)?.Id ?? $"{changed.Channel}:{id}";
        var kept = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var item in items.Where(i => i.Kind.IsTyped).DistinctBy(i => i.Sha256))
        {
            kept[item.Sha256] = await evidence.ReadAsync(item.Sha256, cancellationToken) is { } bytes ? Encoding.UTF8.GetString(bytes) : "";
        }

        if (changed.Text is not { } present)
        {
            return new MessageChangeNews(editor, null, null, "", null, kept.ToImmutable());
        }

        var words = changed.Source.WordsSha256;
        if (present.Length > options.Value.MaxTextLength)
        {
            return new MessageChangeNews(
                editor,
                words,
                null,
                "",
                $"Its new text has {Counted.Of(present.Length, "character")}; at most {options.Value.MaxTextLength:N0} are accepted as text. Send it "
                    + "as a file.",
                kept.ToImmutable());
        }

        var text = screen.Screen(present);
        var problem = text.HasSecret
            ? $"Its new text contained what looks like a secret ({string.Join(", ", text.SecretKinds)}); only the redacted text is shown and kept."
            : null;
        var sha256 = text.Text.Length == 0 ? null : await evidence.WriteAsync(Encoding.UTF8.GetBytes(text.Text), cancellationToken);
        return new MessageChangeNews(editor, words, sha256, text.Text, problem, kept.ToImmutable());
    }
}
