using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Conversations.Tests.Reminders;

/// <summary>A person with a page and a chat is reminded where they are.</summary>
public sealed class ReminderPlacesTests : IAsyncDisposable
{
    private static readonly ConversationRef Direct = new("chat", "U1");
    private static readonly ConversationRef Thread = new("chat", "C1/17.1");
    private readonly RecordingChannel _chat = new("chat");
    private readonly Bench _bench;

    public ReminderPlacesTests() => _bench = BenchOf("U1");

    [Fact]
    public async Task Run_NothingWasSaidYet_RemindsInTheChat()
    {
        await _bench.ImportAsync();

        Assert.Equal(Direct, await RemindedInAsync(_bench));
    }

    [Fact]
    public async Task Run_OnlyLookedAtThePage_RemindsInTheChat()
    {
        await _bench.ImportAsync();
        await _bench.OpenAsync();

        Assert.Equal(Direct, await RemindedInAsync(_bench));
    }

    [Fact]
    public async Task Run_ActedOnThePage_RemindsThere()
    {
        await _bench.ImportAsync();
        await _bench.SayAsync("start");

        Assert.Equal(Bench.Operator, await RemindedInAsync(_bench));
    }

    [Fact]
    public async Task Run_ActedInTheTeamsConversation_RemindsInPrivate()
    {
        await _bench.ImportAsync();
        await _bench.Turns.HandleAsync(_bench.Turn(new TurnContent.Text("start", []), conversation: WebConversations.Team(Bench.Slug)), Bench.Token);

        Assert.Equal(Bench.Operator, await RemindedInAsync(_bench));
    }

    [Fact]
    public async Task Run_ActedInAChannelsThread_RemindsInPrivate()
    {
        await _bench.ImportAsync();
        await _bench.SayAsync("start");
        Assert.Equal(
            TurnOutcome.Handled, await _bench.Turns.HandleAsync(_bench.Turn(new TurnContent.Text("next", []), user: "U1", conversation: Thread), Bench.Token));

        Assert.Equal(Direct, await RemindedInAsync(_bench));
    }

    [Fact]
    public async Task Run_TheirAccountChanged_RemindsAtTheNewOne()
    {
        await _bench.ImportAsync();
        await using var changed = BenchOf("U2", _bench.Store);
        changed.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Direct with { Id = "U2" }, await RemindedInAsync(changed));
    }

    [Fact]
    public async Task Run_TheChatIsNoLongerSetUp_RemindsOnThePage()
    {
        await _bench.ImportAsync();
        await using var changed = new Bench(s => s.AddSingleton<IVerificationStore>(_bench.Store));

        Assert.Equal(Bench.Operator, await RemindedInAsync(changed));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private static async Task<ConversationRef> RemindedInAsync(Bench bench)
    {
        bench.Time.Advance(TimeSpan.FromHours(4));
        Assert.Equal(1, await bench.Reminders.RunAsync(bench.Time.GetUtcNow(), Bench.Token));
        var store = (Testing.InMemory.InMemoryVerificationStore)bench.Get<IVerificationStore>();
        return Assert.Single(store.Enqueued, m => m.Message.Text.StartsWith("Reminder", StringComparison.Ordinal)).Conversation;
    }

    private Bench BenchOf(string address, IVerificationStore? store = null) => new(s =>
    {
        var olga = FixedPeople.Web("operator", "Olga", PersonRole.Operator);
        s.AddSingleton<IPeople>(new FixedPeople(olga with { Addresses = olga.Addresses.Add("chat", address) }));
        s.AddSingleton<IChannel>(_chat);
        s.AddSingleton<IHomeConversations>(new ChatHomes());
        if (store is not null)
        {
            s.AddSingleton(store);
        }
    });

    private sealed class ChatHomes : IHomeConversations
    {
        public string Channel => "chat";

        public ConversationRef? For(Person person, string slug) => person.Addresses.TryGetValue(Channel, out var id) ? new(Channel, id) : null;
    }
}
