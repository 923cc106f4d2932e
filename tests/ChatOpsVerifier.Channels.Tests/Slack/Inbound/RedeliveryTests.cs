using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Attaching;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.BlockKit;
using ChatOpsVerifier.Channels.Slack.Inbound;
using ChatOpsVerifier.Channels.Slack.Inbound.Attaching;
using ChatOpsVerifier.Channels.Slack.Publishing;
using ChatOpsVerifier.Channels.Slack.Setup;
using ChatOpsVerifier.Conversations;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Persistence;
using ChatOpsVerifier.Persistence.Storage;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

/// <summary>
/// Slack delivers a turn again: after a slow acknowledgement, to each of several sockets, under another event's id. Over the
/// database that ships, two hundred deliveries at once leave behind what one does.
/// </summary>
public sealed class RedeliveryTests : IAsyncDisposable
{
    private const int Times = 200;
    private readonly List<ServiceProvider> _services = [];
    private readonly List<string> _folders = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Event/direct-message")]
    [InlineData("Event/direct-forwarded")]
    [InlineData("Event/mention")]
    [InlineData("Event/messages-opened")]
    [InlineData("Event/channel-thread")]
    [InlineData("SlashCommand/status")]
    [InlineData("SlashCommand/alone-in-direct")]
    public async Task Action_DeliveredManyTimes_IsOneTurn(string payload) => await SameAsync(_ => Task.FromResult<Action<JsonObject>>(_ => { }), payload);

    [Fact]
    public async Task Mention_ThatAlsoComesAsAMessage_IsOneTurn() =>
        await SameAsync(_ => Task.FromResult<Action<JsonObject>>(_ => { }), "Event/mention", "Event/mention-as-message");

    [Fact]
    public async Task Passer_ByOfAThread_IsNotifiedOnce_WhateverTheyGoOnToSay()
    {
        var (once, many) = (await StartAsync(), await StartAsync());
        await DeliverAsync(once, "Event/channel-thread", Said(0));
        var before = await FiguresAsync(many);
        await Task.WhenAll(Enumerable.Range(0, Times).Select(n => DeliverAsync(many, "Event/channel-thread", Said(n))));

        Assert.Equal(await FiguresAsync(once), await FiguresAsync(many));
        Assert.Equal(before.Outbox + 1, (await FiguresAsync(many)).Outbox);

        static Action<JsonObject> Said(int n) => p => (p["event_id"], p["event"]!["user"], p["event"]!["ts"]) = ($"Ev{n}", "U0TOM", $"1795600000.{n:000000}");
    }

    [Theory]
    [InlineData("Interactive/button", "plan.use")]
    [InlineData("Interactive/button", "cmd.status")]
    [InlineData("Interactive/button-on-home", "cmd.snooze")]
    public async Task Press_DeliveredManyTimes_IsOneTurn(string payload, string action) => await SameAsync(async services =>
    {
        await DeliverAsync(services, "SlashCommand/alone-in-direct", _ => { });
        var open = await PromptAsync(services);
        return p => (
            p["actions"]![0]!["action_id"],
            p["actions"]![0]!["value"]) = ($"{action}|1", new SlackButton(action, open.Slug, open.Prompt.Key, action == "cmd.snooze" ? "2h" : "").WriteValue());
    }, payload);

    [Theory]
    [InlineData("Interactive/form-submitted")]
    [InlineData("Interactive/form-submitted-with-file")]
    public async Task Window_SubmittedManyTimes_IsOneTurn(string payload) => await SameAsync(async services =>
    {
        foreach (var (said, n) in new[] { "hello", "start", "start", "Daily" }.Select((s, n) => (s, n)))
        {
            await DeliverAsync(services, "SlashCommand/alone-in-direct", p => (p["text"], p["trigger_id"]) = (said, $"1.1.step{n}"));
        }

        var open = await PromptAsync(services);
        return p => p["view"]!["private_metadata"] = new SlackFormView(open.Slug, open.Prompt.Key, "evidence.give", new("slack", "U0OLGA")).Write();
    }, payload);

    [Fact]
    public async Task Message_AttachedManyTimes_IsOneTurn() => await SameAsync(async services =>
    {
        var choices = await services.GetRequiredService<AttachChoices>().ListAsync(Cancel);
        var attached = new AttachedMessage(
            "C0OPS", "1795500000.000100", "U0TOM", null, [], "Restore drill finished: 54 GB in 41 minutes, checksums equal", null);
        return p =>
        {
            (p["view"]!["callback_id"], p["view"]!["private_metadata"]) = (AttachView.CallbackId, attached.Write());
            p["view"]!["state"] =
                new JsonObject { ["values"] =
                    new JsonObject { ["requirement"] =
                        new JsonObject { ["input"] = new JsonObject { ["selected_option"] = new JsonObject { ["value"] = choices[0].Key } } } } };
        };
    }, "Interactive/form-submitted");

    public async ValueTask DisposeAsync()
    {
        foreach (var services in _services)
        {
            await services.DisposeAsync();
        }

        _folders.ForEach(f => Directory.Delete(f, recursive: true));
    }

    /// <summary>Once into one program, many times at once into another: both must hold the same.</summary>
    private async Task SameAsync(Func<ServiceProvider, Task<Action<JsonObject>>> prepare, params string[] payloads)
    {
        var (once, many) = (await StartAsync(), await StartAsync());
        var (toOnce, toMany) = (await prepare(once), await prepare(many));
        var before = await FiguresAsync(once);
        await DeliverAsync(once, payloads[0], toOnce);
        await Task.WhenAll(Enumerable.Range(0, Times).Select(n => DeliverAsync(many, payloads[n % payloads.Length], p =>
        {
            toMany(p);
            if (p.ContainsKey("event_id"))
            {
                p["event_id"] = $"Ev0AGAIN{n}";
            }
        })));

        Assert.NotEqual(before, await FiguresAsync(once));
        Assert.Equal(await FiguresAsync(once), await FiguresAsync(many));
    }

    private static Task<JsonObject?> DeliverAsync(ServiceProvider services, string payload, Action<JsonObject> change) =>
        Task.Run(() => services.GetRequiredService<ISlackInbox>().ReceiveAsync(Payloads.Delivery(payload, change), Cancel), Cancel);

    private static async Task<OpenPrompt> PromptAsync(ServiceProvider services) =>
        await services.GetRequiredService<IPrompts>().FindAsync(new("slack", "U0OLGA"), null, Cancel)
            ?? throw new InvalidOperationException("Nothing is asked.");

    private static async Task<(long Ledger, long Outbox, int Evidence)> FiguresAsync(ServiceProvider services)
    {
        var figures = await services.GetRequiredService<IVerificationStore>().ReadFiguresAsync(Cancel);
        var view = await services.GetRequiredService<IReportCatalog>().FindAsync("backups", Cancel);
        return (figures.LedgerEntries, figures.OutboxPending, view!.Assessment.State.Evidence.Count);
    }

    private async Task<ServiceProvider> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("verifier-slack-").FullName;
        _folders.Add(folder);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(InboxWorld.Now));
        services.AddSingleton<IPeople>(InboxWorld.People);
        services.AddSingleton<ISlackApi>(new FakeSlackApi());
        services.AddSingleton<ISlackForms, NoForms>();
        services.AddSingleton<ISlackHome, NoHome>();
        services.AddLogging();
        services.Configure<SlackOptions>(o => o.StatusChannel = "C0GOLIVE");
        services.AddSlackInbox();
        services.AddConversations();
        services.AddSqlitePersistence(o => o.Folder = folder);
        var provider = services.BuildServiceProvider();
        _services.Add(provider);
        await provider.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancel);
        await provider.GetRequiredService<IReportImports>().ImportAsync(Samples.CanonicalBytes(), Samples.CanonicalFileName, "backups", "olga", Cancel);
        return provider;
    }

    private sealed class NoForms : ISlackForms
    {
        public JsonObject ModalOf(
            OpenPrompt prompt, Domain.Rendering.MessageBlock.Form form, SlackFormView view) => throw new InvalidOperationException("No window is opened here.");
    }

    private sealed class NoHome : ISlackHome
    {
        public void Refresh(string userId)
        {
        }
    }
}
