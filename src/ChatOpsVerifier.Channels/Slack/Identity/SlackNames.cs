using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.Inbound.Reading;
using ChatOpsVerifier.Conversations.Access;

namespace ChatOpsVerifier.Channels.Slack.Identity;

/// <summary>What people are called: as configured, else as Slack shows them.</summary>
internal sealed class SlackNames(IPeople people, ISlackApi api, TimeProvider time)
{
    /// <summary>Acknowledgements wait for names, and have three seconds in all. What comes later is remembered for the next time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>A message that mentions more people is not a message to anybody; the others keep their ids.</summary>
    private const int MostLookedUp = 20;

    /// <returns>The id itself where Slack tells no name.</returns>
    public async Task<string> OfAsync(string userId, CancellationToken cancellationToken)
    {
        if (people.FindByAddress(SlackAddress.Channel, userId) is { } known)
        {
            return known.Name;
        }

        try
        {
            return await api
                .GetDisplayNameAsync(userId, cancellationToken)
                .WaitAsync(Patience, time, cancellationToken) is SlackResult<string>.Ok { Value: { Length: > 0 } name } ? name : userId;
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException)
        {
            // A name is a courtesy: what was said counts without it.
            return userId;
        }
    }

    /// <summary>A message's text as the person saw it.</summary>
    public async Task<string> ReadAsync(string text, CancellationToken cancellationToken)
    {
        var users = SlackText.UsersIn(text).Distinct().Take(MostLookedUp).ToList();
        var found = await Task.WhenAll(users.Select(u => OfAsync(u, cancellationToken)));
        var names = users.Zip(found).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        return SlackText.Plain(text, id => names.GetValueOrDefault(id, id));
    }
}
