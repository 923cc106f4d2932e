namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>What keeps a channel from reaching people, for anyone who watches the program. The other channels work on.</summary>
public interface IChannelHealth
{
    /// <summary>"slack", "teams".</summary>
    string Channel { get; }

    /// <summary>In words that say what to do; empty: nothing is known to be wrong.</summary>
    IReadOnlyList<string> Problems { get; }

    /// <summary>What will keep it from reaching people unless somebody acts in time.</summary>
    IReadOnlyList<string> Warnings => [];
}
