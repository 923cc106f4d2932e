using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Identity;
using ChatOpsVerifier.Channels.Teams.Publishing;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.InMemory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Tests.Teams.Publishing;

/// <summary>The channel that ships, in front of a connector in memory. The bot has been seen in one group.</summary>
internal sealed class PublishingWorld : IPictures
{
    public const string Group = "19:golive@thread.v2";

    /// <summary>Where the team reads the status.</summary>
    public const string Status = "19:status@thread.tacv2";

    private readonly ITeamsApi _api;

    /// <param name="api">How the connector in memory is reached; <c>null</c> if it is called itself.</param>
    public PublishingWorld(Func<FakeTeams, ITeamsApi>? api = null)
    {
        Teams.Know(new TeamsAddress(Group), Group);
        _api = api?.Invoke(Teams) ?? Teams;
        Channel = Start();
    }

    public FakeTeams Teams { get; } = new();

    public InMemoryEvidenceStore Evidence { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public PageOptions Page { get; } = new() { PublicUrl = new Uri("https://verifier.example") };

    /// <summary>What is drawn for any path; null: there is no such picture.</summary>
    public Func<byte[]?> Draw { get; set; } = () => [0x89, 0x50];

    public IChannel Channel { get; private set; }

    /// <summary>A new process: it remembers nothing of what was sent.</summary>
    public void Restart() => Channel = Start();

    public Task<SendResult> SendAsync(
        Message message, string key =
            "k1", string messageKey = "note:1", string conversation = Group, string? existing = null, string? privateTo = null, OutgoingFile? file = null) =>
        Channel.SendAsync(
            new Delivery(key, new ConversationRef("teams", conversation), messageKey, message, existing, privateTo, file) { Slug = "backups" },
            TestContext.Current.CancellationToken);

    public Task<SendResult> SendAsync(
        string words, string key = "k1", string conversation = Group, string? existing = null, string? privateTo = null, OutgoingFile? file = null) =>
        SendAsync(new Message { Text = words, Blocks = [new MessageBlock.Paragraph(words)] }, key, "note:1", conversation, existing, privateTo, file);

    /// <summary>Messages with the file that came along: offered, or linked to.</summary>
    public async Task<IReadOnlyList<SeenMessage>> SeenByAsync(string userId, string conversationId)
    {
        List<SeenMessage> seen = [];
        foreach (var activity in Teams.SeenBy(userId, conversationId))
        {
            if (activity.Attachments.FirstOrDefault(a => (string?)a["contentType"] == TeamsFiles.ConsentContentType) is { } offer)
            {
                seen[^1] = seen[^1] with
                {
                    FileName = (string)offer["name"]!,
                    FileContent = await BytesAsync((string)offer["content"]!["acceptContext"]!["sha256"]!)
                };
                continue;
            }

            var link = activity.Card is { } card
                ? CardScreen.Actions(card).FirstOrDefault(a => ((string?)a["url"])?.Contains("/files/", StringComparison.Ordinal) == true)
                : null;
            var words = CardScreen.Read(activity);
            seen.Add(link is null
                ? new SeenMessage(words, null, null)
                : new SeenMessage(words, (string)link["title"]!, await BytesAsync(new Uri((string)link["url"]!).Segments[2].TrimEnd('/'))));
        }

        return seen;
    }

    Task<byte[]?> IPictures.DrawAsync(string path, CancellationToken cancellationToken) => Task.FromResult(Draw());

    private Task<byte[]?> BytesAsync(string sha256) => Evidence.ReadAsync(sha256, TestContext.Current.CancellationToken);

    private TeamsChannel Start()
    {
        var files = new TeamsFiles(Evidence, Options.Create(Page));
        return new(
            new TeamsPlaces(_api, Teams),
            new TeamsPoster(_api, files),
            new TeamsPictures(this, Options.Create(Page), Options.Create(new TeamsOptions()), new Logger<TeamsPictures>(Logs)),
            files,
            new LivingCards([new TeamsStatusTargets(Options.Create(new TeamsOptions { StatusConversation = Status }))]),
            Teams,
            new TeamsSendings(),
            new RecentTeamsChats(),
            Options.Create(Page),
            new Logger<TeamsChannel>(Logs));
    }
}
