namespace ChatOpsVerifier.Conversations.Ports;

public interface ITurnHandler
{
    /// <summary>Works one turn in one transaction; returns after the commit, so that the channel may acknowledge.</summary>
    Task<TurnOutcome> HandleAsync(Turn turn, CancellationToken cancellationToken);
}

public enum TurnOutcome
{
    Handled,

    /// <summary>Seen before; nothing was done again.</summary>
    Repeated,

    /// <summary>Not the operator; told so, privately.</summary>
    NotPermitted,

    /// <summary>No such report.</summary>
    NoReport,
}
