using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Persistence.Tests.Contract;

/// <summary>
/// What every database must do, through the ports alone. A database's tests derive from it; a test project of its own
/// may compile this folder along.
/// </summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    protected static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    protected static readonly ConversationRef Place = new("web", "sample/operator");

    protected static readonly ConversationRef Team = new("web", "sample/team");

    private readonly List<StoreInstance> _opened = [];

    protected IVerificationStore Store => _opened[0].Store;

    protected IWebChatStore WebChat => _opened[0].WebChat;

    protected IConversationReferences References => _opened[0].References;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await OpenAnotherAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in _opened)
        {
            await instance.Owner.DisposeAsync();
        }

        await CleanUpAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The database of this test as one more process has it, ready to use.</summary>
    protected abstract Task<StoreInstance> OpenAsync();

    /// <summary>Called when every instance is closed.</summary>
    protected virtual ValueTask CleanUpAsync() => ValueTask.CompletedTask;

    protected async Task<StoreInstance> OpenAnotherAsync()
    {
        _opened.Add(await OpenAsync());
        return _opened[^1];
    }

    protected static Message Say(string text) => new() { Text = text, Blocks = [new MessageBlock.Paragraph(text)] };

    protected static VerificationEvent Happened(int number) => new VerificationEvent.LintAcknowledged($"hedge:{number}", $"Reason “{number}” \\ \"quoted\"");

    protected static Task ImportAsync(IStoreTransaction turn, string slug = "sample") =>
        turn.SaveReportAsync(slug, $"Title of {slug}", $"{slug}.md", $"sha-of-{slug}", [0xEF, 0xBB, 0xBF, 1, 2, 3], Now);

    /// <summary>Appends as a turn does: behind the head that the transaction shows.</summary>
    protected static async Task<LedgerEntry> AppendAsync(IStoreTransaction turn, int number, string slug = "sample")
    {
        var report = await turn.FindReportAsync(slug);
        var entries = Ledger.Append(report!.Version, report.HeadHash, Now, "operator", [Happened(number)]);
        await turn.AppendAsync(slug, report.Version, entries);
        return entries[0];
    }

    protected Task TransactAsync(Func<IStoreTransaction, Task> work) => TransactAsync(Store, work);

    protected static Task TransactAsync(IVerificationStore store, Func<IStoreTransaction, Task> work) => store.TransactAsync(
        async turn =>
        {
            await work(turn);
            return true;
        },
        Cancel);
}
