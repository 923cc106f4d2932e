using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Inbound;
using ChatOpsVerifier.Channels.Teams.Setup;
using ChatOpsVerifier.Channels.Tests.Shared;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Channels.Tests.Teams.Inbound;

/// <summary>The inbox of Teams. Olga operates.</summary>
internal sealed class InboxWorld : RecordedInbox, IPictures, IUploadLinks
{
    public const string Olga = "0f5d0b52-3b1c-4a55-9d2e-7f0c1d2e3f40";

    public FakeTeams Teams { get; } = new();

    public List<UploadGrant> Grants { get; } = [];

    /// <summary>What is asked in any place; <c>null</c> if nothing is.</summary>
    public OpenPrompt? Prompt { get; set; }

    public TimeSpan Life { get; } = TimeSpan.FromMinutes(15);

    public Task<TeamsReply> ReceiveAsync(string activity, Action<JsonObject>? change = null) =>
        Get<ITeamsInbox>().ReceiveAsync(Activities.Of(activity, change), Cancel);

    public async Task<Turn> TurnOfAsync(string activity, Action<JsonObject>? change = null)
    {
        await ReceiveAsync(activity, change);
        return Assert.Single(Turns);
    }

    /// <param name="rewrite">Of the JSON itself, for what no object of .NET can hold.</param>
    public async Task<Turn> TurnOfAsync(string activity, Action<JsonObject> change, Func<string, string> rewrite)
    {
        using var document = System.Text.Json.JsonDocument.Parse(rewrite(Activities.Of(activity, change).GetRawText()));
        await Get<ITeamsInbox>().ReceiveAsync(document.RootElement.Clone(), Cancel);
        return Assert.Single(Turns);
    }

    public void Ask(string promptId, params MessageBlock[] blocks) => Prompt = Asked(promptId, blocks);

    public Task<byte[]?> DrawAsync(string path, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);

    public Uri? For(UploadGrant grant)
    {
        Grants.Add(grant);
        return new Uri($"https://verifier.example/upload/{Grants.Count}");
    }

    protected override OpenPrompt? Find(ConversationRef conversation) => Prompt;

    protected override void Add(IServiceCollection services)
    {
        services.AddSingleton<IPeople>(new FixedPeople(new Person(
            "olga", "Olga", PersonRole.Operator, ImmutableDictionary<string, string>.Empty.Add(TeamsAddress.Channel, Olga))));
        services.AddSingleton<IPictures>(this);
        services.AddSingleton<IUploadLinks>(this);
        services.AddSingleton<ITeamsApi>(Teams);
        services.AddSingleton<ITeamsReferences>(Teams);
        services.AddTeamsSurfaces();
    }
}
