using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Auth;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Domain.Text;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Checking;

/// <summary>
/// Asks whether the program can speak and listen in Teams: its credentials, the keys of those who write to it, and where people and team are.
/// </summary>
public sealed class TeamsCheck
{
    private readonly BotTokens _tokens;
    private readonly SigningKeys _keys;
    private readonly ITeamsReferences _references;
    private readonly TeamsHealth _health;
    private readonly IPeople _people;
    private readonly TeamsOptions _options;

    internal TeamsCheck(BotTokens tokens, SigningKeys keys, ITeamsReferences references, TeamsHealth health, IPeople people, IOptions<TeamsOptions> options) =>
        (_tokens, _keys, _references, _health, _people, _options) = (tokens, keys, references, health, people, options.Value);

    /// <summary>Never fails: what cannot be asked is a problem like any other.</summary>
    public async Task<TeamsFindings> RunAsync(CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        if (!_options.IsDevelopment)
        {
            await AskForTokenAsync(problems, cancellationToken);
            await AskForKeysAsync(problems, cancellationToken);
        }

        var isKnown = await _references.FindAnyAsync(cancellationToken) is not null;
        if (isKnown)
        {
            await AskForStatusAsync(problems, cancellationToken);
        }

        var who = _options.IsDevelopment
            ? "development, without tokens and for this machine alone"
            : $"bot {_options.AppId}, {(_options.TenantId is { } tenant ? $"tenant {tenant}" : "any tenant (Teams:TenantId)")}";
        var over = _options.Transport.Length > 0 ? $", over {_options.Transport}" : "";
        var status = _options.StatusConversation is { } place ? $"status in {place}" : "no status conversation (Teams:StatusConversation)";
        var seen = isKnown ? "" : "; no one has installed the app yet, so the bot cannot write to anyone";
        var people = _people.All.Count(p => p.Addresses.ContainsKey(TeamsAddress.Channel));
        var findings = new TeamsFindings(
            $"{who}{over}; {status}; {Counted.Part(people, _people.All.Count, "person has", "people have")} a Teams id{seen}", [.. problems]);
        _health.Found(findings);
        return findings;
    }

    private async Task AskForTokenAsync(List<string> problems, CancellationToken cancellationToken)
    {
        try
        {
            switch (await _tokens.GetAsync(cancellationToken))
            {
                case TeamsResult<string>.Failed { Error.Detail: var detail }:
                    problems.Add($"Nothing can be sent. {detail}");
                    break;
                case TeamsResult<string>.RetryAfter { Delay: var delay }:
                    problems.Add($"The bot was asked to wait {Durations.Of(delay)} before it gets a token.");
                    break;
            }
        }
        catch (HttpRequestException e)
        {
            problems.Add($"Nothing can be sent now. {e.Message} It is retried.");
        }
    }

    private async Task AskForKeysAsync(List<string> problems, CancellationToken cancellationToken)
    {
        var keys = await _keys.GetAsync(cancellationToken);
        if (_keys.Trouble is { } trouble)
        {
            problems.Add(keys is null
                ? $"Nothing can be received, because the Teams signing keys cannot be read from {_options.OpenIdMetadataUrl}: {trouble}. It is retried."
                : $"The Teams signing keys could not be refreshed from {_options.OpenIdMetadataUrl}: {trouble}. Those of {keys.ReadAt:yyyy-MM-dd HH:mm} UTC "
                    + "are used meanwhile.");
        }
    }

    // Before anybody installed the app nothing can be known, and nothing is wrong.
    private async Task AskForStatusAsync(List<string> problems, CancellationToken cancellationToken)
    {
        if (_options.StatusConversation is { } place && await _references.FindAsync(new TeamsAddress(place), cancellationToken) is null)
        {
            problems.Add(
                $"The bot was not seen in the status conversation {place} (Teams:StatusConversation), or was removed from it. Add the app to that team or "
                    + "chat, and mention the bot there once.");
        }
    }
}
