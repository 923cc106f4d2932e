namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>The conversations that were ever seen, kept the moment they are seen, so that the bot can speak first after a restart.</summary>
public interface ITeamsReferences
{
    /// <summary>Idempotent; a newer service address replaces the older.</summary>
    Task SeenAsync(TeamsAddress address, TeamsReference reference, CancellationToken cancellationToken);

    /// <returns>Null: never seen, or gone.</returns>
    Task<TeamsReference?> FindAsync(TeamsAddress address, CancellationToken cancellationToken);

    /// <summary>Any conversation of the tenant: it names the service address with which a personal chat can be opened.</summary>
    Task<TeamsReference?> FindAnyAsync(CancellationToken cancellationToken);

    /// <summary>The bot was taken out of it.</summary>
    Task GoneAsync(TeamsAddress address, CancellationToken cancellationToken);
}
