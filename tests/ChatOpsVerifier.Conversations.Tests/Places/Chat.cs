using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Conversations.Tests.Places;

/// <summary>
/// A chat in which one place speaks of all reports, beside the page: Olga operates in both, Otto in the chat, Rita reviews there, and Tom reads along.
/// </summary>
public sealed class Chat : IAsyncDisposable
{
    public const string Olga = "U1";

    private static readonly FixedPeople People = new(
        FixedPeople.Web(
            "operator", "Olga", PersonRole.Operator) with { Addresses = ImmutableDictionary<string, string>.Empty.Add("web", "operator").Add("slack", Olga) },
        new("otto", "Otto", PersonRole.Operator, ImmutableDictionary<string, string>.Empty.Add("slack", "U2")),
        new("reviewer", "Rita", PersonRole.Reviewer, ImmutableDictionary<string, string>.Empty.Add("slack", "U3")),
        new("teammate", "Tom", PersonRole.Guest, ImmutableDictionary<string, string>.Empty.Add("slack", "U4")));

    private int _turns;

    public Chat(Action<IServiceCollection>? change = null) => Bench = new Bench(s =>
    {
        change?.Invoke(s);
        s.AddSingleton<IPeople>(People);
        s.AddSingleton<IChannel>(Slack);
        s.AddSingleton<IHomeConversations, Homes>();
    });

    public static ConversationRef Dm { get; } = new("slack", Olga);

    public Bench Bench { get; }

    public RecordingChannel Slack { get; } = new("slack");

    /// <summary>Two small reports, "alpha" and "beta".</summary>
    public async Task ImportTwoAsync()
    {
        await ImportAsync("alpha", Markdown("Alpha", "Backups run"));
        await ImportAsync("beta", Markdown("Beta", "Restores work"));
    }

    public Task<ImportOutcome> ImportAsync(string slug, string markdown) =>
        Bench.Get<IReportImports>().ImportAsync(Encoding.UTF8.GetBytes(markdown), $"{slug}.md", slug, "operator", Bench.Token);

    public static string Markdown(string title, params string[] checks) =>
        $"# {title}\n\n## 1. {title} section\n\n{string.Concat(checks.Select(c => $"- [ ] {c}\n"))}";

    public Task<TurnOutcome> SayAsync(string text, string user = Olga, ConversationRef? place = null, params IncomingFile[] files) =>
        DoAsync(new TurnContent.Text(text, [.. files]), user, place);

    /// <summary>Presses the newest button of that label.</summary>
    public Task<TurnOutcome> PressAsync(string label, string user = Olga, ConversationRef? place = null)
    {
        var offered = Seen(place).Where(d => d.Message.PromptId is not null)
            .SelectMany(d => d.Message.Blocks
                .OfType<MessageBlock.Choices>()
                .SelectMany(c => c.Entries)
                .Where(c => c.Label == label)
                .Select(c => (Delivery: d, Choice: c)))
            .LastOrDefault();
        Assert.True(offered.Choice is not null, $"There is no button “{label}” in:\n{Screen(place)}");
        return PressAsync(offered.Delivery.Message.PromptId!, offered.Choice.ActionId, offered.Choice.Value, offered.Delivery.Slug, user, place);
    }

    public Task<TurnOutcome> PressAsync(string promptId, string actionId, string value, string? slug, string user = Olga, ConversationRef? place = null) =>
        DoAsync(new TurnContent.Action(promptId, actionId, value, ImmutableDictionary<string, ImmutableArray<string>>.Empty, []), user, place, slug);

    public async Task<TurnOutcome> DoAsync(TurnContent content, string user = Olga, ConversationRef? place = null, string? slug = null)
    {
        var outcome = await Bench.Turns.HandleAsync(
            new Turn { DedupeKeys = [$"chat-{++_turns}"], Conversation = place ?? Dm, UserId = user, Slug = slug, Content = content }, Bench.Token);
        await Bench.PumpAsync();
        return outcome;
    }

    public ImmutableArray<Delivery> Seen(ConversationRef? place = null) =>
        [.. (place?.Channel == "web" ? Bench.Web : Slack).Visible.Where(d => d.Conversation == (place ?? Dm))];

    public string Last(ConversationRef? place = null) => PlainMessage.Of(Seen(place)[^1].Message);

    public string Screen(ConversationRef? place = null) => string.Join("\n----\n", Seen(place).Select(d => PlainMessage.Of(d.Message)));

    public FlowState StateOf(string slug, ConversationRef? place = null) => FlowStateJson.Read(Bench.Store.Conversation(place ?? Dm, slug)!.StateJson);

    public async Task<ReportView> ViewAsync(string slug) => (await Bench.Reports.FindAsync(slug, Bench.Token))!;

    public ValueTask DisposeAsync() => Bench.DisposeAsync();

    private sealed class Homes : IHomeConversations
    {
        public string Channel => "slack";

        public ConversationRef? For(Person person, string slug) => person.Addresses.TryGetValue(Channel, out var user) ? new(Channel, user) : null;
    }
}
