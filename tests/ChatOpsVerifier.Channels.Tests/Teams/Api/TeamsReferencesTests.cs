using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Testing.InMemory;

namespace ChatOpsVerifier.Channels.Tests.Teams.Api;

public sealed class TeamsReferencesTests
{
    private static readonly TeamsReference Reference = new(new Uri("https://smba.trafficmanager.net/amer/"), "a:ada", "28:bot", "tenant");
    private static readonly TeamsAddress Ada = TeamsAddress.OfPerson("ada");
    private readonly CountingStore _store = new();
    private readonly ObservedClock _clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seen_IsThereAfterARestart_ToTheLetter()
    {
        foreach (var reference in new[]
        {
            Reference,
            Reference with { BotId = null, TenantId = null, ChannelId = "emulator", ServiceUrl = new Uri("http://127.0.0.1:3978") }
        })
        {
            await New().SeenAsync(Ada, reference, Cancel);
            Assert.Equal(reference, await New().FindAsync(Ada, Cancel));
        }
    }

    [Fact]
    public async Task SeenAgain_IsWrittenOnlyIfItSaysSomethingNew()
    {
        var references = New();
        await references.SeenAsync(Ada, Reference, Cancel);
        await references.SeenAsync(Ada, Reference, Cancel);
        Assert.Equal(1, _store.Saves);

        await references.SeenAsync(Ada, Reference with { ServiceUrl = new Uri("https://smba.trafficmanager.net/emea/") }, Cancel);
        Assert.Equal(2, _store.Saves);
        Assert.Equal("/emea/", (await references.FindAsync(Ada, Cancel))!.ServiceUrl.AbsolutePath);
    }

    [Fact]
    public async Task Gone_IsForgotten_UntilItIsSeenAgain()
    {
        var references = New();
        await references.SeenAsync(Ada, Reference, Cancel);
        await references.GoneAsync(Ada, Cancel);
        Assert.Null(await references.FindAsync(Ada, Cancel));
        Assert.Null(await references.FindAnyAsync(Cancel));

        await references.SeenAsync(Ada, Reference, Cancel);
        Assert.Equal(Reference, await references.FindAsync(Ada, Cancel));
    }

    [Fact]
    public async Task Any_IsTheNewest()
    {
        var references = New();
        await references.SeenAsync(Ada, Reference, Cancel);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await references.SeenAsync(new TeamsAddress("19:team@thread.tacv2"), Reference with { ConversationId = "19:team@thread.tacv2" }, Cancel);
        Assert.Equal("19:team@thread.tacv2", (await references.FindAnyAsync(Cancel))!.ConversationId);
    }

    private TeamsReferences New() => new(_store, _clock);

    private sealed class CountingStore : IConversationReferences
    {
        private readonly InMemoryConversationReferences _inner = new();

        public int Saves { get; private set; }

        public Task SaveAsync(ConversationRef conversation, string json, DateTimeOffset at, CancellationToken cancellationToken)
        {
            Saves++;
            return _inner.SaveAsync(conversation, json, at, cancellationToken);
        }

        public Task<string?> FindAsync(ConversationRef conversation, CancellationToken cancellationToken) => _inner.FindAsync(conversation, cancellationToken);

        public Task<string?> FindLatestAsync(string channel, CancellationToken cancellationToken) => _inner.FindLatestAsync(channel, cancellationToken);

        public Task RemoveAsync(ConversationRef conversation, CancellationToken cancellationToken) => _inner.RemoveAsync(conversation, cancellationToken);
    }
}
