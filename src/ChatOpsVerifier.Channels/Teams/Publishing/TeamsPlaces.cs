using ChatOpsVerifier.Channels.Teams.Api;

namespace ChatOpsVerifier.Channels.Teams.Publishing;

/// <summary>Where an address is reached, also before anybody spoke there.</summary>
internal sealed class TeamsPlaces(ITeamsApi api, ITeamsReferences references)
{
    /// <summary>Error code of our own: the first activity that comes in ends it.</summary>
    public const string NothingSeen = "NothingSeen";

    public async Task<TeamsResult<TeamsReference>> FindAsync(TeamsAddress address, CancellationToken cancellationToken)
    {
        if (await references.FindAsync(address, cancellationToken) is { } seen)
        {
            return new TeamsResult<TeamsReference>.Ok(seen);
        }

        if (await references.FindAnyAsync(cancellationToken) is not { } any)
        {
            return new TeamsResult<TeamsReference>.Failed(new TeamsError(
                "CreateConversation", 0, NothingSeen, "Teams has not reported its connector yet: install the app for one person or one team.",
                CanBeMended: true));
        }

        if (address.UserId is not { } userId)
        {
            return new TeamsResult<TeamsReference>.Ok(any with { ConversationId = address.Target });
        }

        var created = await api.CreatePersonalAsync(any, userId, cancellationToken);
        if (created is TeamsResult<TeamsReference>.Ok { Value: var personal })
        {
            await references.SeenAsync(address, personal, cancellationToken);
        }

        return created;
    }
}
