using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.Transport;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Domain.Text;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Slack.Checking;

/// <summary>Asks Slack whether everything is there that the code needs: token, scopes, channel, people, and a way to receive.</summary>
public sealed class SlackCheck
{
    private readonly SlackCalls _calls;
    private readonly SocketLinks _links;
    private readonly SlackHealth _health;
    private readonly IPeople _people;
    private readonly SlackOptions _options;
    private readonly TimeProvider _time;

    internal SlackCheck(SlackCalls calls, SocketLinks links, SlackHealth health, IPeople people, IOptions<SlackOptions> options, TimeProvider time) =>
        (_calls, _links, _health, _people, _options, _time) = (calls, links, health, people, options.Value, time);

    /// <summary>Never fails: what cannot be asked is a problem like any other.</summary>
    public async Task<SlackFindings> RunAsync(CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        string? summary = null;
        try
        {
            summary = await AskAsync(problems, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            problems.Add($"Slack cannot be reached, so nothing was checked: {e.Message} It is retried.");
        }

        var findings = new SlackFindings(summary, [.. problems]);
        _health.Found(findings);
        return findings;
    }

    private async Task<string?> AskAsync(List<string> problems, CancellationToken cancellationToken)
    {
        var done = await _calls.DoAsync(SlackMethods.AuthTest, SlackBody.Form(), null, _options.BotToken, cancellationToken);
        if (done is not SlackResult<SlackAnswer.Done>.Ok { Value: var me })
        {
            problems.Add($"Slack:BotToken: {Reason(done)}");
            return null;
        }

        problems.AddRange(ScopesMissing(me.Scopes));
        var channel = _options.StatusChannel is null ? null : await AskForChannelAsync(_options.StatusChannel, problems, cancellationToken);
        await AskForPeopleAsync(problems, cancellationToken);
        var receiving = await ReceivingAsync(cancellationToken);
        var status = channel is null ? "no status channel (Slack:StatusChannel)" : $"status in {channel}";
        var over = _options.Transport.Length > 0 ? $", over {_options.Transport}" : "";
        return $"workspace {SlackJson.Text(me.Json["team"]) ?? "?"}, as {SlackJson.Text(me.Json["user"]) ?? "?"}{over}; {receiving}; {status}";
    }

    // Not every gateway passes the header on; then a missing scope shows when it is needed.
    private static IEnumerable<string> ScopesMissing(string? granted)
    {
        var missing = granted is null ? [] : SlackNeeds.BotScopes.Except(granted.Split(',', StringSplitOptions.TrimEntries)).ToList();
        if (missing.Count > 0)
        {
            yield return $"The bot's token lacks {Counted.Noun(missing.Count, "the scope")} {string.Join(", ", missing)}. Add what is missing under \"OAuth & "
                + "Permissions\" of the app (or from the manifest) and install the app again.";
        }
    }

    private async Task<string?> AskForChannelAsync(string id, List<string> problems, CancellationToken cancellationToken)
    {
        var asked = await _calls.CallAsync(SlackMethods.ConversationInfo, SlackBody.Form(("channel", id)), id, cancellationToken);
        if (asked is not SlackResult<JsonObject>.Ok { Value: var answer })
        {
            problems.Add($"Slack:StatusChannel {id}: {Reason(asked)}");
            return id;
        }

        var channel = answer["channel"] as JsonObject ?? [];
        var name = SlackJson.Text(channel["name"]) is { } known ? $"#{known}" : id;
        if (Says(channel, "is_archived", true))
        {
            problems.Add($"The status channel {name} is archived. Restore it, or choose another one (Slack:StatusChannel).");
        }
        else if (Says(channel, "is_member", false))
        {
            problems.Add($"The bot is not in the status channel {name}. Invite it: /invite and its name, typed there.");
        }

        return name;
    }

    private async Task AskForPeopleAsync(List<string> problems, CancellationToken cancellationToken)
    {
        foreach (var person in _people.All)
        {
            if (!person.Addresses.TryGetValue(SlackAddress.Channel, out var userId))
            {
                continue;
            }

            var asked = await _calls.CallAsync(SlackMethods.GetUser, SlackBody.Form(("user", userId)), userId, cancellationToken);
            if (asked is not SlackResult<JsonObject>.Ok { Value: var answer })
            {
                problems.Add($"{person.Name} ({userId}): {Reason(asked)}");
            }
            else if (Says(answer["user"] as JsonObject ?? [], "deleted", true))
            {
                problems.Add($"{person.Name} ({userId}): the account is deactivated, so they get nothing in Slack.");
            }
        }
    }

    /// <summary>Connecting is what the connections do by themselves; it is awaited, not done again.</summary>
    private async Task<string> ReceivingAsync(CancellationToken cancellationToken)
    {
        if (_options.AppToken is null)
        {
            return _options.SigningSecret is null
                ? "sends only, since neither Slack:AppToken nor Slack:SigningSecret is set: nobody can answer in Slack"
                : "receives over HTTP at /slack/events";
        }

        try
        {
            await _links.Decided.WaitAsync(SocketSlot.Patience, _time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // What hinders it is reported by the connections themselves.
        }

        return "receives over Socket Mode";
    }

    private static bool Says(JsonObject json, string name, bool value) => json[name] is JsonValue said && said.TryGetValue(out bool flag) && flag == value;

    private static string Reason<T>(SlackResult<T> result) => result switch
    {
        SlackResult<T>.Failed { Error.Detail: var detail } => detail,
        SlackResult<T>.RetryAfter { Delay: var delay } => $"Slack asks to wait {Durations.Of(delay)} before it can be checked.",
        _ => throw new InvalidOperationException("Only what did not succeed has a reason."),
    };
}
